import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const check = async (ccap: string) =>
  resultOf(
    await lintTexts(bareDossier({ "CCAP.md": `# CCAP\n\n${ccap}\n` })),
    "redaction/clause-sans-sanction",
  );

const CLAUSE = "## 5 Environnement\n\nLe titulaire trie les déchets issus de l'exécution.";
const LATE = "\n\n## 9 Pénalités\n\nRetard : 100 € par jour.";

describe("a clause without a sanction", () => {
  it("is told when the penalties are about something else, and never corrected", async () => {
    const result = await check(CLAUSE + LATE);
    expect(result).toMatchObject({ found: "present", verdict: "a_verifier" });
    expect(result.evidence[0]?.quote).toContain("trie les déchets");
  });

  it("is none when a penalty of the article, of the table of penalties or for any breach covers it", async () => {
    expect((await check(`${CLAUSE} Tout écart donne lieu à une pénalité de 50 €.${LATE}`)).found).toBe(
      "absent",
    );
    const table =
      "\n\n## 9 Pénalités\n\n| Manquement | Montant |\n| --- | --- |\n| Déchets non triés | 50 € |\n";
    expect((await check(CLAUSE + table)).found).toBe("absent");
    const any = "\n\n## 9 Pénalités\n\nTout manquement à une obligation contractuelle : pénalité de 80 €.";
    expect((await check(CLAUSE + any)).found).toBe("absent");
  });

  it.each([
    "Le non-respect de l'article 5 donne lieu à une retenue de 50 €.",
    "Sont pénalisés à hauteur de 35 € les manquements aux articles 4 et 5.",
    "| Article | Manquement | Montant |\n| --- | --- | --- |\n| 5 | Inexécution | 200 € |",
    "Non-respect des stipulations du CCAP ou du CCTP : 100 € par constat.",
    "Méconnaissance d'une quelconque stipulation du présent cahier : pénalité de 100 €.",
  ])("is none when the penalties say « %s »", async (penalty) => {
    expect((await check(`${CLAUSE}\n\n## 9 Pénalités\n\n${penalty}`)).found).toBe("absent");
  });

  it.each([
    "Le non-respect de l'article 3 donne lieu à une retenue de 50 €.",
    "Par dérogation à l'article 5 du CCAG-FCS, la pénalité de retard est de 50 €.",
    "Non-respect des horaires d'accès : 30 €.",
  ])("is told when the penalties only say « %s »", async (penalty) => {
    expect((await check(`${CLAUSE}\n\n## 9 Pénalités\n\n${penalty}`)).found).toBe("present");
  });

  it("is none when the number of the article only stands at the head of its sentence", async () => {
    const text =
      "8.2 Clause environnementale : interdiction du glyphosate, registre remis chaque mois. 11.4 Manquement à l'article 8.2 : 250 € par constat.";
    expect((await check(text)).found).toBe("absent");
  });

  it("is to look at when the clause refers to an annex", async () => {
    const annexed = "## 5 Environnement\n\nLe titulaire trie les déchets dans les conditions de l'annexe 2.";
    expect((await check(annexed + LATE)).found).toBe("partial");
  });

  it("is none without any such clause", async () => {
    expect((await check(`Le marché dure un an.${LATE}`)).found).toBe("absent");
  });
});
