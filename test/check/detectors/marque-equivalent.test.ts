import { describe, expect, it } from "vitest";
import { namedMarks } from "../../../src/check/detectors/marks.js";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const check = async (cctp: string, others: Record<string, string> = {}) =>
  resultOf(
    await lintTexts(bareDossier({ "CCTP.md": `# CCTP\n\n${cctp}\n`, ...others })),
    "redaction/marque-equivalent",
  );

describe("a trade mark", () => {
  it("known and imposed on the thing bought is to correct", async () => {
    const result = await check("Fourniture et pose de prises de marque Legrand.");
    expect(result).toMatchObject({ found: "present", verdict: "a_corriger" });
    expect(result.evidence[0]?.quote).toContain("Legrand");
  });

  it("known is to correct too when it is said to be what the thing will be", async () => {
    expect((await check("Le revêtement de sol sera un Tarkett.")).found).toBe("present");
    expect((await check("Le titulaire met en œuvre un isolant Rockwool de 120 mm.")).found).toBe("present");
    expect((await check("Le logiciel est posé sur les postes Dell.")).found).toBe("absent");
  });

  it("unknown is only to look at, and is named", async () => {
    const result = await check("Les circulateurs remplacés seront de marque HYDROLINE.");
    expect(result).toMatchObject({ found: "partial", verdict: "a_verifier" });
    expect(result.missing.join()).toContain("HYDROLINE");
  });

  it("is covered by an equivalence in its sentence, its table or a general clause of the dossier", async () => {
    const rows =
      "| Article | Marque |\n| --- | --- |\n| Prise | Legrand |\n| Les marques s'entendent ou équivalent | |\n";
    const clause = "# CCAP\n\nToute marque citée au dossier s'entend « ou équivalent ».\n";
    expect((await check("Fourniture de prises Legrand ou équivalent.")).found).toBe("absent");
    expect((await check(rows)).found).toBe("absent");
    expect((await check("Fourniture de prises Legrand.", { "CCAP.md": clause })).found).toBe("absent");
  });

  it("is not covered by the equivalence of one article, nor when equivalents are refused", async () => {
    const other = "Fourniture de luminaires Thorn ou équivalent.\n\nFourniture de prises Legrand.";
    expect((await check(other)).found).toBe("present");
    const refused =
      "La notion de similaire ne sera pas admise.\n\nLes marques citées le sont à titre indicatif.\n\nFourniture de prises Legrand.";
    expect((await check(refused)).found).toBe("present");
  });

  it("is none when it describes what is there, when a person or a street bears the name, or when it is a mark of conformity", async () => {
    for (const sentence of [
      "Les chaudières en place sont de marque VIESSMANN et datent de 2014.",
      "Le titulaire assure la maintenance des photocopieurs de marque Ricoh.",
      "Dépose des luminaires de marque Legrand.",
      "Le bâtiment situé rue Legrand est nettoyé le soir.",
      "La livraison est assurée chez M. Bosch.",
      "Les produits portent la marque NF.",
      "L'entrepreneur indiquera la marque des appareils proposés.",
      "L'application doit être compatible avec Windows.",
    ]) {
      expect((await check(sentence)).found, sentence).toBe("absent");
    }
  });

  it("is a name: capital letter, after its announcement or in quotes", () => {
    const names = (text: string) => namedMarks(text, []).map(({ name }) => name);
    expect(names("de marque HYDROLINE")).toEqual(["HYDROLINE"]);
    expect(names("type « O2 MINERAL »")).toEqual(["O2 MINERAL"]);
    expect(names("de marque connue, de type ouvrant")).toEqual([]);
  });
});
