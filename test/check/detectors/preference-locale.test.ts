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

  it.each([
    "Seules les entreprises domiciliées dans la vallée peuvent soumissionner.",
    "Une agence implantée dans le département est obligatoire.",
    "Sous-critère 2 – Ancrage territorial de l'entreprise : 10 points.",
    "Les entreprises locales obtiennent un bonus de 3 points.",
  ])("is a fault in « %s »", async (sentence) => {
    expect((await check(sentence)).found).toBe("present");
  });

  it("is to look at when the preference is only told", async () => {
    expect((await check("Les offres des artisans de la commune sont retenues en priorité.")).found).toBe(
      "partial",
    );
  });

  it.each([
    "Seuls les candidats établis hors de France produisent une traduction.",
    "Les demandes urgentes du département sont traitées en priorité.",
    "Le tribunal compétent est celui du siège du titulaire dans le département.",
    "Le titulaire installe son atelier de chantier sur le territoire de la commune.",
  ])("is none in « %s »", async (sentence) => {
    expect((await check(sentence)).found).toBe("absent");
  });

  it("is none for lawful levers, and says so without the CCTP", async () => {
    for (const sentence of [
      "Le titulaire intervient sur site dans un délai de deux heures, sans implantation imposée.",
      "Les candidats visitent les sites répartis sur le territoire de la commune.",
      "Le candidat indique l'adresse de son siège social.",
    ]) {
      expect((await check(sentence)).found, sentence).toBe("absent");
    }
    const alone = await lintTexts({
      "RC.md": "# Règlement de la consultation\n\nLa visite des locaux est obligatoire.\n",
    });
    expect(resultOf(alone, "redaction/preference-locale")).toMatchObject({
      found: "absent",
      verdict: "conforme",
    });
  });
});
