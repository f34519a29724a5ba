import { describe, expect, it } from "vitest";
import { lintTexts, resultOf } from "../../support/lint.js";

const CCAP =
  "# Cahier des clauses administratives particulières (CCAP)\n\n## 1 Objet\n\nEntretien des locaux.\n";
const CCTP =
  "# Cahier des clauses techniques particulières (CCTP)\n\n## 1 Prestations\n\nLes bureaux sont nettoyés.\n";
const CCP = "# Cahier des clauses particulières (CCP)\n\n## 1 Objet\n\nEntretien des locaux.\n";
const AE = "# Acte d'engagement\n\nLe candidat s'engage sur la base de son offre.\n";
const BPU =
  "# Bordereau des prix unitaires\n\n| Poste | Unité | Prix |\n| --- | --- | --- |\n| Bureaux | m² | |\n";

const rc = (...items: string[]) =>
  `# Règlement de la consultation\n\n## 3 Contenu du dossier de consultation\n\nLe dossier de consultation comprend les pièces suivantes :\n\n${items.map((item) => `- ${item} ;`).join("\n")}\n\n## 4 Offre\n\nL'offre comprend :\n\n- l'acte d'engagement complété ;\n- le mémoire technique ;\n- le planning.\n`;

const LISTED = [
  "le présent règlement de la consultation (RC)",
  "l'acte d'engagement (AE)",
  "le cahier des clauses administratives particulières (CCAP)",
  "le cahier des clauses techniques particulières (CCTP)",
];

const check = async (texts: Record<string, string>) =>
  resultOf(await lintTexts(texts), "redaction/coherence-pieces");
const subjects = async (texts: Record<string, string>) =>
  ((await check(texts)).contradictions ?? []).map(
    ({ subject, sure }) => `${sure ? "sûr" : "doute"} ${subject}`,
  );

const WHOLE = { "RC.md": rc(...LISTED), "CCAP.md": CCAP, "CCTP.md": CCTP, "AE.md": AE };

describe("a piece or an annex announced and absent", () => {
  it("is said with the place of the announcement", async () => {
    const result = await check({ ...WHOLE, "RC.md": rc(...LISTED, "le bordereau des prix unitaires (BPU)") });
    expect(result).toMatchObject({ found: "present", verdict: "a_corriger", reason: "faute_presente" });
    expect(result.contradictions).toHaveLength(1);
    expect(result.contradictions?.[0]).toMatchObject({ subject: "bordereau des prix unitaires", sure: true });
    expect(result.contradictions?.[0]?.sides[0]?.evidence).toMatchObject({
      document: "RC.md",
      quote: "le bordereau des prix unitaires (BPU) ;",
    });
  });

  it.each([
    ["l'annexe sociale", "sûr annexe sociale"],
    ["l'annexe n° 1 au CCTP : plans des locaux", "sûr annexe 1 (CCTP) « plans des locaux »"],
    ["annexe 3 : planning des vacations", "sûr annexe 3 « planning des vacations »"],
    ["le cadre de réponse technique", "sûr cadre de réponse technique"],
    ["la décomposition du prix global et forfaitaire", "sûr décomposition du prix global et forfaitaire"],
  ])("is « %s »", async (item, expected) => {
    expect(await subjects({ ...WHOLE, "RC.md": rc(...LISTED, item) })).toEqual([expected]);
  });

  it("is read in one sentence, in the contract pieces, and in a list of annexes", async () => {
    const ccap = `${CCAP}\n## 2 Pièces contractuelles\n\nPar ordre de priorité : l'acte d'engagement ; le présent CCAP ; le CCTP ; le bordereau des prix unitaires ; le CCAG-FCS ; le mémoire technique du titulaire.\n`;
    expect(await subjects({ ...WHOLE, "CCAP.md": ccap })).toEqual(["sûr bordereau des prix unitaires"]);
    const cctp = `${CCTP}\n## 8 Annexes\n\nAnnexe 1 : liste des sites.\n\nAnnexe 2 : fréquences.\n`;
    expect(
      await subjects({
        ...WHOLE,
        "CCTP.md": cctp,
        "Annexe 1 CCTP.md": "# Liste des sites\n\nMairie, école, gymnase, médiathèque et salle des fêtes.\n",
      }),
    ).toEqual(["sûr annexe 2 (CCTP) « fréquences »"]);
  });

  it("is a price form said to be joined to the acte d'engagement", async () => {
    const text = rc(...LISTED).replace("le planning", "la DPGF, qui figure en annexe à l'acte d'engagement");
    expect(await subjects({ ...WHOLE, "RC.md": text })).toEqual([
      "sûr décomposition du prix global et forfaitaire",
    ]);
  });

  it("is a CCAP and a CCTP where the dossier holds a CCP", async () => {
    const result = await check({ "RC.md": rc(...LISTED), "CCP.md": CCP, "AE.md": AE });
    expect(result.contradictions).toMatchObject([
      { subject: "CCAP et CCTP, sous un autre nom dans le dossier", sure: true },
    ]);
    expect(result.contradictions?.[0]?.sides.map(({ evidence }) => evidence.document)).toEqual([
      "RC.md",
      "RC.md",
      "CCP.md",
    ]);
  });
});

describe("no piece is missing", () => {
  it.each<[string, Record<string, string>]>([
    ["the dossier holds all that is listed", WHOLE],
    [
      "the price form is a table of the acte d'engagement",
      {
        ...WHOLE,
        "RC.md": rc(...LISTED, "le bordereau des prix unitaires"),
        "AE.md": `${AE}\n## Bordereau des prix\n\n| Poste | Unité | Prix |\n| --- | --- | --- |\n| Bureaux | m² | |\n`,
      },
    ],
    [
      "one sheet is a BPU and a DQE",
      { ...WHOLE, "RC.md": rc(...LISTED, "le BPU valant DQE"), "BPU_DQE.md": BPU },
    ],
    [
      "the annex stands in the CCTP itself",
      {
        ...WHOLE,
        "RC.md": rc(...LISTED, "l'annexe n° 2 au CCTP : liste des sites"),
        "CCTP.md": `${CCTP}\n## Annexe 2 : liste des sites\n\nMairie, école, gymnase.\n`,
      },
    ],
    [
      "the annex is a file named by its number, or by its title",
      {
        ...WHOLE,
        "RC.md": rc(...LISTED, "annexe 1 au CCTP : plans", "annexe 2 au CCTP : fréquences de passage"),
        "CCTP_Annexe1.md": "Plan du rez-de-chaussée.\n",
        "Fréquences de passage.md": "Deux fois par semaine.\n",
      },
    ],
    [
      "the tenderer or the law supplies it",
      {
        ...WHOLE,
        "RC.md": rc(
          ...LISTED,
          "le formulaire DC1",
          "le CCAG-FCS",
          "le DQE, complété par le candidat",
          "le cas échéant, la DPGF",
        ),
      },
    ],
    [
      "a lettre de consultation merges the pieces",
      {
        "Lettre de consultation.md":
          "# Lettre de consultation\n\nLe dossier de consultation comprend le règlement de la consultation, le CCAP et le CCTP, réunis ci-après.\n",
      },
    ],
    [
      "the list is that of the offer",
      {
        ...WHOLE,
        "RC.md": `${rc(...LISTED)}\n## 5 Pièces à remettre\n\nLe candidat remet les documents suivants :\n\n- acte d'engagement ;\n- bordereau des prix ;\n- DPGF.\n`,
      },
    ],
    [
      "the CCAP is checked alone",
      {
        "CCAP.md": `${CCAP}\n## 2 Pièces contractuelles\n\nPar ordre de priorité : l'acte d'engagement ; le présent CCAP ; le CCTP et son annexe 1 ; le bordereau des prix.\n`,
      },
    ],
  ])("when %s", async (_, texts) => {
    expect(await check(texts)).toMatchObject({ found: "absent", contradictions: [] });
  });

  it("but what is announced and not given is told when the CCAP is checked alone", async () => {
    const ccap = `${CCAP}\n## 2 Pièces contractuelles\n\nPar ordre de priorité : l'acte d'engagement ; le présent CCAP ; le CCTP ; le bordereau des prix.\n`;
    expect((await check({ "CCAP.md": ccap })).remarks.join()).toContain(
      "non fourni à la vérification : acte d'engagement",
    );
  });
});

describe("a dossier that is not whole", () => {
  it("makes a missing piece doubtful, never sure", async () => {
    const { "AE.md": _, "CCTP.md": __, ...two } = WHOLE;
    expect(await subjects(two)).toEqual([
      "doute acte d'engagement",
      "doute cahier des clauses techniques particulières",
    ]);
    expect(await check(two)).toMatchObject({ verdict: "a_verifier", reason: "faute_possible" });
  });

  it("is doubtful too when a file could not be read, or may be the annex", async () => {
    const listed = rc(...LISTED, "annexe 1 au CCTP : plans des locaux");
    expect(await subjects({ ...WHOLE, "RC.md": listed, "Pièce jointe.pdf": "%PDF-1.4 truncated" })).toEqual([
      "doute annexe 1 (CCTP) « plans des locaux »",
    ]);
    expect(await subjects({ ...WHOLE, "RC.md": listed, "Annexe technique.md": "Divers.\n" })).toEqual([
      "doute annexe 1 (CCTP) « plans des locaux »",
    ]);
  });
});

describe("a piece that no list announces", () => {
  it("is a remark that changes nothing", async () => {
    const result = await check({ ...WHOLE, "BPU.md": BPU });
    expect(result).toMatchObject({ found: "absent", verdict: "conforme" });
    expect(result.remarks).toEqual([
      "« BPU.md » est dans le dossier, mais aucune liste de pièces ne l'annonce",
    ]);
  });

  it("is not told of notices, forms of candidature, questions and the scheme", async () => {
    const result = await check({
      ...WHOLE,
      "AVIS.md": "# Avis de marché\n\nEntretien des locaux.\n",
      "DC1.md": "# DC1\n\nLettre de candidature.\n",
      "Questions réponses.md": "# Questions et réponses\n\nQuestion 1.\n",
    });
    expect(result.remarks).toEqual([]);
  });
});
