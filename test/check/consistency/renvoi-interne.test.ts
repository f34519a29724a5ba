import { describe, expect, it } from "vitest";
import { lintTexts, resultOf } from "../../support/lint.js";

const TITLES = ["Objet", "Durée", "Prix", "Paiement", "Pénalités", "Litiges"];
/** A piece of six articles; `said` goes in the third, whose sub-articles are 3.1 and 3.2. */
const piece = (title: string, said: string) =>
  `# ${title}\n\n${TITLES.map((name, at) => `## Article ${at + 1} ${name}\n\n${at === 2 ? `### 3.1 Nature\n\n${said}\n\n### 3.2 Révision\n\nPrix révisables.` : "Texte de l'article."}`).join("\n\n")}\n`;
const ccap = (said: string) => piece("Cahier des clauses administratives particulières", said);

const check = async (texts: Record<string, string>) =>
  resultOf(await lintTexts(texts), "redaction/renvoi-interne");
const told = async (texts: Record<string, string>) =>
  ((await check(texts)).contradictions ?? []).map(
    ({ subject, sure }) => `${sure ? "sûr" : "doute"} ${subject}`,
  );

describe("a reference to an article that is not there", () => {
  it.each([
    ["Voir l'article 12.3 du CCAP.", "sûr article 12.3 (CCAP)"],
    ["Voir l'article 8 ci-dessous.", "sûr article 8"],
    ["Voir l'article 9 du présent cahier.", "sûr article 9"],
    ["La révision suit l'article 3.4 du présent CCAP.", "sûr article 3.4 (CCAP)"],
    ["Une retenue est faite (CCAP, article 14).", "sûr article 14 (CCAP)"],
    ["Les articles 2, 5 et 11 du CCAP s'appliquent.", "sûr article 11 (CCAP)"],
    ["Les prix suivent l'article 7.", "doute article 7"],
    ["Le paiement suit l'article 4.2 du CCAP.", "doute article 4.2 (CCAP)"],
  ])("is told of « %s »", async (said, expected) => {
    expect(await told({ "CCAP.md": ccap(said) })).toEqual([expected]);
  });

  it("is told from another piece, with both places", async () => {
    const result = await check({
      "CCAP.md": ccap("Prix fermes."),
      "AE.md": "# Acte d'engagement\n\nLe candidat accepte l'avance de l'article 15 du CCAP.\n",
    });
    expect(result).toMatchObject({ found: "present", verdict: "a_corriger" });
    expect(result.contradictions?.[0]?.sides).toMatchObject([
      { evidence: { document: "AE.md" } },
      { value: "les articles vont de 1 à 6", evidence: { document: "CCAP.md" } },
    ]);
  });

  it.each([
    "Voir l'article 3.2 du CCAP et l'article 6 ci-après.",
    "Par dérogation à l'article 14.1 du CCAG-FCS, la pénalité est de 50 €.",
    "Voir l'article 12 du CCTP.",
    "Voir l'article 28 du règlement (UE) 2016/679.",
    "Conformément à l'article 9 de la loi applicable, le titulaire justifie de ses déclarations.",
    "Les articles R. 2192-10 et L. 2112-2 du code de la commande publique s'appliquent.",
    "Les articles 1792 et suivants du code civil s'appliquent.",
    "Voir l'article 12 du présent marché.",
    "Selon l'article 35 du décret cité, et l'article 36.",
    "Voir l'annexe 4 ci-jointe.",
  ])("is not seen in « %s »", async (said) => {
    expect(await told({ "CCAP.md": ccap(said) })).toEqual([]);
  });

  it("is not told where the numbering was not read whole", async () => {
    const gaps = ccap("Voir l'article 12 du CCAP.").replace("## Article 4 Paiement", "## Paiement");
    expect(await told({ "CCAP.md": gaps })).toEqual([]);
    const few = "# CCAP\n\n## 1 Objet\n\nVoir l'article 12 du CCAP.\n\n## 2 Durée\n\nUn an.\n";
    expect(await told({ "CCAP.md": few })).toEqual([]);
    const typed = `${ccap("Voir l'article 12 du CCAP.")}\nArticle 9 – Divers.\n`;
    expect(await told({ "CCAP.md": typed })).toEqual([]);
  });

  it("is not told of an article without an owner that another piece has, or that a technical piece cites", async () => {
    const rc = `# Règlement de la consultation\n\n${[1, 2, 3, 4, 5, 6, 7].map((at) => `## ${at} Titre\n\nTexte.`).join("\n\n")}\n`;
    expect(await told({ "CCAP.md": ccap("Les prix suivent l'article 7."), "RC.md": rc })).toEqual([]);
    const cctp = piece(
      "Cahier des clauses techniques particulières",
      "Les pénalités de l'article 11 s'appliquent.",
    );
    expect(await told({ "CCTP.md": cctp })).toEqual([]);
  });

  it("leaves broken fields of the word processor to the check of the fields", async () => {
    expect(await told({ "CCAP.md": ccap("Voir l'article Erreur ! Source du renvoi introuvable.") })).toEqual(
      [],
    );
  });
});

describe("a reference to an annex that is not there", () => {
  const ANNEXES = "\n## Annexes\n\nAnnexe 1 : sites.\n\nAnnexe 2 : fréquences.\n\nAnnexe 3 : contacts.\n";

  it("is told when the annexes are numbered 1 to 3", async () => {
    expect(await told({ "CCAP.md": ccap("Les sites sont ceux de l'annexe 4 ci-jointe.") + ANNEXES })).toEqual(
      ["sûr annexe 4 (CCAP)"],
    );
  });

  it("is not told of an annex listed, of one that is a file, or of one of another piece", async () => {
    expect(await told({ "CCAP.md": ccap("Voir l'annexe 3 ci-jointe.") + ANNEXES })).toEqual([]);
    expect(await told({ "CCAP.md": ccap("Voir l'annexe 4 au CCTP.") + ANNEXES })).toEqual([]);
    expect(
      await told({ "CCAP.md": ccap("Voir l'annexe 4 ci-jointe.") + ANNEXES, "Annexe 4 CCAP.md": "Plans.\n" }),
    ).toEqual([]);
  });
});
