import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const piece = (title: string, said: string) => `# ${title}\n\n## 5 Conditions\n\n${said}\n`;
const rc = (said: string) => piece("Règlement de la consultation", said);
const ccap = (said: string) => piece("Cahier des clauses administratives particulières", said);

const check = async (texts: Record<string, string>) =>
  resultOf(await lintTexts(bareDossier(texts)), "redaction/clause-annoncee");

const INSERTION = "Le titulaire réserve 200 heures de travail à des personnes éloignées de l'emploi.";

describe("a clause that one piece announces and another lacks or denies", () => {
  it.each([
    "Le marché comporte une clause sociale d'insertion.",
    "Les lots sont soumis à une clause obligatoire d'insertion.",
    "Des conditions d'exécution à caractère social s'imposent au titulaire.",
  ])("is told when the contract is silent on « %s »", async (said) => {
    const result = await check({ "RC.md": rc(said) });
    expect(result).toMatchObject({ found: "present", verdict: "a_corriger" });
    expect(result.contradictions?.[0]).toMatchObject({ subject: "clause sociale d'insertion", sure: true });
    expect(result.evidence[0]?.quote).toBe(said);
  });

  it("is told when the RC denies what the CCAP imposes, or the reverse", async () => {
    const denied = "Le marché ne comporte pas de clause sociale d'insertion.";
    for (const texts of [
      { "RC.md": rc(denied), "CCAP.md": ccap(INSERTION) },
      { "RC.md": rc("Le marché comporte une clause sociale d'insertion."), "CCAP.md": ccap(denied) },
    ]) {
      const { contradictions = [] } = await check(texts);
      expect(contradictions).toHaveLength(1);
      expect(contradictions[0]).toMatchObject({ subject: "clause sociale d'insertion", sure: true });
      expect(new Set(contradictions[0]?.sides.map(({ evidence }) => evidence.document))).toEqual(
        new Set(["RC.md", "CCAP.md"]),
      );
    }
  });

  it("is told of the advance", async () => {
    const result = await check({
      "RC.md": rc("Une avance de 10 % est versée au titulaire."),
      "CCAP.md": ccap("Il n'est pas prévu d'avance."),
    });
    expect(result.contradictions).toMatchObject([{ subject: "avance", sure: true }]);
  });

  it("is doubtful when lots may differ, or when a piece is not given", async () => {
    const lots = await check({
      "RC.md": rc("Le lot 2 ne comporte pas de clause sociale d'insertion."),
      "CCAP.md": ccap(INSERTION),
    });
    expect(lots).toMatchObject({ verdict: "a_verifier", contradictions: [{ sure: false }] });
    const partial = resultOf(
      await lintTexts({
        "RC.md": rc("Le marché comporte une clause sociale d'insertion."),
        "CCAP.md": ccap("Prix fermes."),
      }),
      "redaction/clause-annoncee",
    );
    expect(partial).toMatchObject({ verdict: "a_verifier", contradictions: [{ sure: false }] });
  });
});

describe("no contradiction between clauses", () => {
  it.each<[string, Record<string, string>]>([
    [
      "the CCAP holds it",
      {
        "RC.md": rc("Le marché comporte une clause sociale d'insertion."),
        "CCAP.md": ccap(INSERTION),
      },
    ],
    [
      "both pieces deny it",
      {
        "RC.md": rc("Clause sociale d'insertion : sans objet."),
        "CCAP.md": ccap("Le marché ne comporte pas de clause d'insertion."),
      },
    ],
    [
      "an annex holds it",
      {
        "RC.md": rc("Le marché comporte une clause sociale d'insertion."),
        "Annexe sociale.md": `# Annexe sociale\n\n${INSERTION}\n`,
      },
    ],
    [
      "one piece speaks of the lots that have it and of those that have not",
      {
        "RC.md": rc(
          "Le lot 2 ne comporte pas de clause d'insertion. Le lot 1 comporte une clause sociale d'insertion.",
        ),
        "CCAP.md": ccap(INSERTION),
      },
    ],
    [
      "the advance is not due under a threshold",
      {
        "RC.md": rc("Aucune avance n'est versée lorsque le montant est inférieur à 50 000 € HT."),
        "CCAP.md": ccap("Une avance de 10 % est versée au titulaire."),
      },
    ],
    [
      "the RC speaks of a criterion",
      { "RC.md": rc("Le critère « insertion professionnelle » est noté sur 10 points.") },
    ],
  ])("when %s", async (_, texts) => {
    expect(await check(texts)).toMatchObject({ found: "absent", contradictions: [] });
  });

  it("when the RC is checked alone", async () => {
    const report = await lintTexts({ "RC.md": rc("Le marché comporte une clause sociale d'insertion.") });
    expect(resultOf(report, "redaction/clause-annoncee")).toMatchObject({ found: "absent" });
  });
});
