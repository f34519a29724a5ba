import { describe, expect, it } from "vitest";
import { builtinRuleset } from "../../src/index.js";
import { bareDossier, lintTexts, resultOf } from "../support/lint.js";

describe("verdicts", () => {
  it("says absent when every piece where it is expected was read", async () => {
    const result = resultOf(await lintTexts(bareDossier()), "social/index-egalite");
    expect(result).toMatchObject({ found: "absent", verdict: "a_corriger", reason: "absent" });
    expect(result.searched.map(({ document }) => document)).toEqual(["RC.md"]);
    expect(result.message).toMatch(/^Le dossier ne fait pas apparaître/);
  });

  it("never says absent of a piece that is not in the dossier", async () => {
    const report = await lintTexts({ "RC.md": bareDossier()["RC.md"]! });
    const result = resultOf(report, "economie/delai-paiement");
    expect(result).toMatchObject({ found: "unread", verdict: "a_verifier", reason: "piece_absente" });
    expect(result.message).toContain("cahier des clauses administratives particulières");
  });

  it("never says absent of a piece that could not be read", async () => {
    const report = await lintTexts(bareDossier({ "RC.md": "" }));
    expect(resultOf(report, "social/index-egalite")).toMatchObject({
      found: "unread",
      verdict: "a_verifier",
      reason: "illisible",
    });
  });

  it("shows the passage that proves conformity, with its place", async () => {
    const ccap = "# CCAP\n\n## 7 Obligations\n\nLe titulaire s'interdit toute discrimination à l'embauche.\n";
    const result = resultOf(
      await lintTexts(bareDossier({ "CCAP.md": ccap })),
      "social/rappel-non-discrimination",
    );
    expect(result).toMatchObject({ found: "present", verdict: "conforme" });
    expect(result.evidence[0]).toMatchObject({
      document: "CCAP.md",
      piece: "CCAP",
      quote: "Le titulaire s'interdit toute discrimination à l'embauche.",
      origin: { line: 5 },
    });
    expect(result.evidence[0]?.section.at(-1)).toBe("7 Obligations");
  });

  it("tells denied from absent", async () => {
    const ccap = "# CCAP\n\n## 6 Avance\n\nIl n'est pas prévu d'avance.\n";
    const result = resultOf(await lintTexts(bareDossier({ "CCAP.md": ccap })), "economie/avance");
    expect(result).toMatchObject({ found: "negated", reason: "nie" });
  });

  it("reads « sans objet » as a denial of its title", async () => {
    const ccap =
      "# CCAP\n\n## 6.5 Clauses environnementales\n\nSans objet.\n\n## 7 Pénalités\n\nPar jour : 50 €.\n";
    const result = resultOf(
      await lintTexts(bareDossier({ "CCAP.md": ccap })),
      "environnement/clause-execution",
    );
    expect(result).toMatchObject({ found: "negated", reason: "nie" });
  });

  it("names the missing parts of a clause", async () => {
    const ccap =
      "# CCAP\n\n## Clause d'insertion\n\nLe titulaire réserve 300 heures à des personnes éloignées de l'emploi.\n";
    const result = resultOf(await lintTexts(bareDossier({ "CCAP.md": ccap })), "social/clause-insertion");
    expect(result).toMatchObject({
      found: "present",
      verdict: "a_verifier",
      missing: ["le contrôle et les justificatifs", "la pénalité en cas de manquement"],
    });
  });

  it("finds a clause whatever the fate of its applicability", async () => {
    const texts = bareDossier({
      "RC.md": "# Règlement de la consultation\n\nMarché de fournitures de papier. CCAG-FCS.\n",
    });
    const result = resultOf(
      await lintTexts(texts, { profile: { nature: "fournitures" } }),
      "social/sante-securite",
    );
    expect(result).toMatchObject({ found: "absent", verdict: "sans_objet", reason: "non_applicable" });
    expect(result.facts).toContainEqual({
      key: "nature",
      name: "nature du marché",
      value: "fournitures",
      source: "utilisateur",
    });
  });

  it("compares a value read with its bound", async () => {
    const ccap = (days: number) =>
      `# CCAP\n\nLe délai global de paiement est de ${days} jours. Le retard ouvre droit à des intérêts moratoires et à une indemnité forfaitaire de 40 €.\n`;
    const at = async (days: number) =>
      resultOf(await lintTexts(bareDossier({ "CCAP.md": ccap(days) })), "economie/delai-paiement");
    expect(await at(30)).toMatchObject({ verdict: "conforme" });
    expect(await at(45)).toMatchObject({
      found: "present",
      verdict: "a_verifier",
      reason: "valeur_hors_borne",
    });
    expect((await at(60)).message).toContain("60 jours");
  });

  it("takes no proof from the buyer's own scheme", async () => {
    const spaser =
      "# SPASER 2024-2027\n\nSchéma de promotion des achats publics socialement et écologiquement responsables.\n\nNous luttons contre toute discrimination.\n";
    const report = await lintTexts(bareDossier({ "SPASER.md": spaser }));
    expect(resultOf(report, "social/rappel-non-discrimination").found).toBe("absent");
  });

  it("turns a failure of one requirement into a finding, and judges the others", async () => {
    const ruleset = builtinRuleset();
    const [first, ...others] = [...ruleset.requirements.values()];
    const broken = { ...first!, when: { any: [{ requirement: "social/inconnue" }], question: "?" } };
    const requirements = new Map([broken, ...others].map((requirement) => [requirement.id, requirement]));
    const report = await lintTexts(bareDossier(), { ruleset: { ...ruleset, requirements } });
    expect(resultOf(report, broken.id)).toMatchObject({ verdict: "a_verifier", reason: "erreur_interne" });
    expect(report.requirements.filter(({ verdict }) => verdict !== "hors_perimetre").length).toBe(
      ruleset.requirements.size,
    );
    expect(report.requirements.filter(({ reason }) => reason === "erreur_interne").length).toBe(1);
  });
});

describe("legal time", () => {
  it("speaks in the name of the law only from its date", async () => {
    const at = async (date: string) =>
      resultOf(await lintTexts(bareDossier(), { date }), "environnement/clause-execution");
    expect(await at("2026-03-01")).toMatchObject({ authority: "spaser" });
    expect((await at("2026-03-01")).remarks.join()).toContain("22/08/2026");
    expect(await at("2026-10-01")).toMatchObject({ authority: "loi", verdict: "a_corriger" });
  });

  it("never corrects in the name of a text that was not verified", async () => {
    const report = await lintTexts(bareDossier(), { date: "2026-10-01" });
    for (const result of report.requirements.filter(
      ({ verdict, authority }) => verdict === "a_corriger" && authority === "loi",
    )) {
      expect(result.legal.some(({ verification }) => verification === "V")).toBe(true);
    }
    expect(resultOf(report, "environnement/critere")).toMatchObject({ authority: "spaser" });
  });

  it("says which date was used and where it comes from", async () => {
    const given = await lintTexts(bareDossier(), { date: "2026-03-01" });
    expect(given.dossier.profile).toMatchObject({ date: "2026-03-01", date_source: "utilisateur" });
    const none = await lintTexts(bareDossier());
    expect(none.dossier.profile).toMatchObject({ date: "2026-11-25", date_source: "defaut" });
  });
});
