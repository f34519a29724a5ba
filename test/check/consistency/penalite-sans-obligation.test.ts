import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const check = async (penalties: string, cctp = "") =>
  resultOf(
    await lintTexts(
      bareDossier({
        "CCAP.md": `# Cahier des clauses administratives particulières\n\n## 3 Prix\n\nPrix fermes.\n\n## 9 Pénalités\n\n${penalties}\n`,
        "CCTP.md": `# Cahier des clauses techniques particulières\n\nLes locaux comprennent des bureaux. ${cctp}\n`,
      }),
    ),
    "redaction/penalite-sans-obligation",
  );

describe("a penalty without an obligation", () => {
  it.each([
    ["Heure d'insertion non réalisée : 60 € par heure.", "heures d'insertion"],
    ["| Manquement | Montant |\n| --- | --- |\n| Absence à une réunion | 100 € |", "présence à une réunion"],
    ["Non-remise du plan d'assurance qualité : 200 € par semaine.", "plan d'assurance qualité"],
    ["Cahier de liaison non tenu : 30 € par constat.", "cahier de liaison ou main courante"],
    ["Défaut de port du badge : 50 € par constat.", "tenue ou badge"],
  ])("is told of « %s », to be looked at only", async (penalty, subject) => {
    const result = await check(penalty);
    expect(result).toMatchObject({ verdict: "a_verifier", contradictions: [{ subject }] });
  });

  it.each([
    ["Heure d'insertion non réalisée : 60 €.", "Le titulaire emploie des personnes éloignées de l'emploi."],
    ["Absence à une réunion : 100 €.", "Un comité de suivi se tient chaque mois."],
    ["Non-remise du plan d'assurance qualité : 200 €.", "Le titulaire décrit sa démarche qualité."],
    ["Défaut de port du badge : 50 €.", "Les agents portent une tenue propre."],
    ["Retard : 100 € par jour.", ""],
    ["Le titulaire assiste à la réunion de lancement ; son absence à la réunion est pénalisée de 50 €.", ""],
  ])("is none of « %s » when the CCTP says « %s »", async (penalty, cctp) => {
    expect(await check(penalty, cctp)).toMatchObject({ found: "absent", contradictions: [] });
  });

  it("is none when the pieces that would state the obligation are not given", async () => {
    const report = await lintTexts({
      "CCAP.md": "# CCAP\n\n## 9 Pénalités\n\nAbsence à une réunion : 100 € par absence.\n",
    });
    expect(resultOf(report, "redaction/penalite-sans-obligation")).toMatchObject({ found: "absent" });
  });
});
