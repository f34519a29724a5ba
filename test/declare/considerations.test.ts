import { describe, expect, it } from "vitest";
import { askedWhy, CCAP, CCTP, declare, fact, proposed, RANKED, RC, SILENT, withLots } from "./fixture.js";

const SOCIAL = "considerationsSociales";
const GREEN = "considerationsEnvironnementales";

describe("the considerations of a DECP", () => {
  it("are proposed with what founds them: clauses of execution and weighted criteria", async () => {
    const { decp } = await declare({ "RC.md": RC, "CCAP.md": CCAP, "CCTP.md": CCTP });
    expect(proposed(decp, SOCIAL)).toEqual(["Clause sociale"]);
    expect(proposed(decp, GREEN)).toEqual(["Clause environnementale", "Critère environnemental"]);
    const green = decp[0]!.fields.find(({ field }) => field === GREEN)!;
    expect(green.evidence.map(({ document }) => document)).toEqual(["CCAP.md", "RC.md"]);
    expect(green.because).toContain("« Performance environnementale » (20 %)");
  });

  it("are denied when nothing is there and all that could say it was read", async () => {
    const { decp } = await declare(SILENT);
    expect(proposed(decp, SOCIAL)).toEqual(["Pas de considération sociale"]);
    expect(proposed(decp, GREEN)).toEqual(["Pas de considération environnementale"]);
  });

  it.each([
    [
      "a piece is missing",
      { "RC.md": SILENT["RC.md"], "CCTP.md": SILENT["CCTP.md"] },
      "cahier des clauses administratives",
    ],
    ["a file could not be read", { ...SILENT, "Annexe.pdf": "%PDF-1.7\ncoupé" }, "Annexe.pdf"],
    [
      "no criterion was read",
      { ...SILENT, "RC.md": "# Règlement de la consultation\n\nObjet du marché : assurances.\n" },
      "critère",
    ],
  ])("are asked for, never denied, when %s", async (_why, texts, because) => {
    const { decp } = await declare(texts);
    expect(proposed(decp, SOCIAL)).toBeUndefined();
    expect(proposed(decp, GREEN)).toBeUndefined();
    expect(askedWhy(decp, SOCIAL).join()).toContain(because);
    expect(askedWhy(decp, GREEN).join()).toContain(because);
  });

  it("are neither proposed nor denied on a page of a file that is only partly read", async () => {
    const { decp } = await declare(SILENT, {}, {}, ({ dossier }) => {
      dossier.documents[1]!.unread = "partiel";
    });
    expect(proposed(decp, GREEN)).toBeUndefined();
    expect(askedWhy(decp, GREEN).join()).toContain("CCAP.md");
  });

  it("take no reminder of the law for a clause, but ask", async () => {
    const reminder = `${SILENT["CCAP.md"]}
Le titulaire respecte la législation en vigueur relative à la protection de l'environnement.
Un plan de prévention est établi avant toute intervention.
`;
    const { decp } = await declare({ ...SILENT, "CCAP.md": reminder });
    expect(proposed(decp, SOCIAL)).toBeUndefined();
    expect(proposed(decp, GREEN)).toBeUndefined();
    expect(askedWhy(decp, SOCIAL).join()).toContain("rappel de la loi");
    expect(askedWhy(decp, GREEN).join()).toContain("rappel de la réglementation");
  });

  it("ask about a themed criterion that bears neither weight nor rank", async () => {
    const { decp } = await declare(SILENT, {}, {}, ({ dossier }) => {
      dossier.criteria[1]!.social = true;
      dossier.criteria[1]!.weight = null;
    });
    expect(proposed(decp, SOCIAL)).toBeUndefined();
    expect(askedWhy(decp, SOCIAL).join()).toContain("sans pondération");
  });

  it("count a themed criterion that only has a rank", async () => {
    const { decp } = await declare({ ...SILENT, "RC.md": RANKED });
    expect(proposed(decp, GREEN)).toEqual(["Critère environnemental"]);
    expect(decp[0]!.fields.find(({ field }) => field === GREEN)!.because).toContain("(rang 3)");
    expect(askedWhy(decp, GREEN)).toEqual([]);
  });
});

describe("lot by lot", () => {
  it("what is said of some lots is proposed for them alone, what is said of none for all", async () => {
    const clause = CCAP.replace("## 9 Clause d'insertion", "## 9 Clause d'insertion (lots n° 1 et 2)");
    const { decp } = await declare({ "RC.md": withLots(), "CCAP.md": clause, "CCTP.md": CCTP });
    expect(decp.map(({ lot }) => lot)).toEqual(["1", "2", "3"]);
    expect(decp.map(({ lot }) => proposed(decp, SOCIAL, lot))).toEqual([
      ["Clause sociale"],
      ["Clause sociale"],
      undefined,
    ]);
    expect(askedWhy(decp, SOCIAL, "3")).toHaveLength(1);
    for (const lot of ["1", "2", "3"])
      expect(proposed(decp, GREEN, lot)).toContain("Clause environnementale");
    expect(proposed(decp, "objet", "3")).toMatch(/espaces verts.* – lot 3 : Cimetières$/);
  });

  it.each(["tous les lots, hors lot n° 3", "lots 1 à 2"])("reads « %s »", async (said) => {
    const clause = CCAP.replace("## 9 Clause d'insertion", `## 9 Clause d'insertion (${said})`);
    const { decp } = await declare({ "RC.md": withLots(), "CCAP.md": clause, "CCTP.md": CCTP });
    expect(decp.map(({ lot }) => proposed(decp, SOCIAL, lot))).toEqual([
      ["Clause sociale"],
      ["Clause sociale"],
      undefined,
    ]);
  });

  it("a criterion of one lot is that lot's", async () => {
    const { decp } = await declare({ ...SILENT, "RC.md": withLots() }, {}, {}, ({ dossier }) => {
      for (const criterion of dossier.criteria) criterion.lot = "lot 2";
    });
    expect(decp.map(({ lot }) => proposed(decp, GREEN, lot))).toEqual([
      undefined,
      ["Critère environnemental"],
      undefined,
    ]);
    expect(askedWhy(decp, GREEN, "1").join()).toContain("autre lot");
  });

  it("a reserved lot is declared so, and no other", async () => {
    const reserved =
      "Le lot n° 3 est réservé aux structures d'insertion par l'activité économique, en application de l'article L. 2113-13 du code de la commande publique.";
    const { decp, eforms } = await declare(
      { ...SILENT, "RC.md": withLots(reserved) },
      {},
      {},
      ({ dossier }) => {
        dossier.lots[2]!.reservation = { value: "insertion", evidence: dossier.lots[2]!.evidence };
      },
    );
    expect(decp.map(({ lot }) => proposed(decp, SOCIAL, lot))).toEqual([
      undefined,
      undefined,
      ["Marché réservé"],
    ]);
    expect(eforms.map(({ lot }) => proposed(eforms, "BT-71", lot))).toEqual([undefined, undefined, "res-ws"]);
    expect(proposed(eforms, "BT-775", "3")).toEqual(["opp"]);
  });

  it("a whole contract that is reserved is so for every lot", async () => {
    const { decp, eforms } = await declare(
      { ...SILENT, "RC.md": withLots() },
      { reservation: fact("economie-sociale" as const) },
    );
    for (const lot of ["1", "2", "3"]) {
      expect(proposed(decp, SOCIAL, lot)).toEqual(["Marché réservé"]);
      expect(proposed(eforms, "BT-71", lot)).toBe("res-pub-ser");
    }
  });

  it("says that lots announced were not read one by one, and keeps what names a lot out of the whole", async () => {
    const clause = CCAP.replace("## 9 Clause d'insertion", "## 9 Clause d'insertion (lot n° 1)");
    const { decp, remarks } = await declare(
      { "RC.md": RC, "CCAP.md": clause, "CCTP.md": CCTP },
      {},
      {},
      ({ dossier }) => {
        dossier.lots = [];
        dossier.profile.lots = 4;
      },
    );
    expect(remarks.join()).toContain("4 lots");
    expect(proposed(decp, SOCIAL)).toBeUndefined();
    expect(proposed(decp, GREEN)).toContain("Clause environnementale");
  });
});
