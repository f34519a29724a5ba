import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const check = async (rc: string) =>
  resultOf(
    await lintTexts(bareDossier({ "RC.md": `# Règlement de la consultation\n\n${rc}\n` })),
    "redaction/preference-locale",
  );

describe("a condition on where the company is established", () => {
  it("is a fault when it is required or scored", async () => {
    expect((await check("L'entreprise devra disposer d'une agence dans le département.")).found).toBe(
      "present",
    );
    expect((await check("Critère 3 : proximité géographique du candidat (10 points).")).found).toBe(
      "present",
    );
  });

  it("is none for lawful levers, and says so without the CCTP", async () => {
    for (const sentence of [
      "Le titulaire intervient sur site dans un délai de deux heures, sans implantation imposée.",
      "Les candidats visitent les sites répartis sur le territoire de la commune.",
      "Le candidat indique l'adresse de son siège social.",
    ]) {
      expect((await check(sentence)).found, sentence).toBe("absent");
    }
    const alone = await lintTexts({ "RC.md": "# Règlement de la consultation\n\nVisite obligatoire.\n" });
    expect(resultOf(alone, "redaction/preference-locale")).toMatchObject({
      found: "absent",
      verdict: "conforme",
    });
  });
});
