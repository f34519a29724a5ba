import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const check = async (texts: Record<string, string>, date = "2026-11-25") =>
  resultOf(await lintTexts(bareDossier(texts), { date }), "redaction/reference-abrogee");
const inCcap = (sentence: string) => ({ "CCAP.md": `# CCAP\n\n${sentence}\n` });

describe("a reference to a repealed text", () => {
  it("is told with what replaces it and since when", async () => {
    const result = await check(inCcap("Les seuils sont ceux du décret n° 2016-360 du 25 mars 2016."));
    expect(result).toMatchObject({ found: "present", verdict: "a_corriger" });
    expect(result.remarks.join()).toContain("code de la commande publique, depuis le 01/04/2019");
    expect(result.evidence[0]?.quote).toContain("2016-360");
  });

  it.each([
    "Conformément aux articles 57 à 59 du CMP.",
    "En application de l'article 139 du décret du 25 mars 2016 relatif aux marchés publics.",
    "Le C.C.A.G. Travaux de 2009 est applicable.",
    "Le CCAG-TIC (arrêté du 16/09/2009) est applicable.",
  ])("is told in « %s »", async (sentence) => {
    expect((await check(inCcap(sentence))).found).toBe("present");
  });

  it("is judged at the date of the consultation", async () => {
    const text = inCcap("Les achats suivent le décret n° 2021-254 du 9 mars 2021.");
    expect(await check(text, "2024-06-30")).toMatchObject({ found: "absent", verdict: "conforme" });
    expect(await check(text, "2024-07-01")).toMatchObject({ found: "present" });
    const ccag = inCcap("Le CCAG Travaux (arrêté du 8 septembre 2009) est applicable.");
    expect(await check(ccag, "2021-09-30")).toMatchObject({ found: "absent" });
    expect(await check(ccag, "2021-10-01")).toMatchObject({ found: "present" });
  });

  it("only asks for a look in the buyer's own scheme", async () => {
    const spaser =
      "# SPASER 2024-2027\n\nSchéma de promotion des achats publics socialement et écologiquement responsables.\n\nNous appliquons le décret n° 2021-254.\n";
    expect(await check({ "SPASER.md": spaser })).toMatchObject({ found: "partial", verdict: "a_verifier" });
  });

  it("only asks for a look at a threshold of another year", async () => {
    const result = await check(inCcap("La procédure adaptée est permise sous le seuil de 215 000 € HT."));
    expect(result).toMatchObject({ found: "partial", verdict: "a_verifier" });
  });

  it("is none when the sentence says that the text is repealed, or when only the number or the date is the same", async () => {
    for (const sentence of [
      "Le code des marchés publics a été remplacé par le code de la commande publique.",
      "Le marché n° 2016-360 prend fin le 31 décembre.",
      "L'arrêté du 16 septembre 2009 relatif aux ascenseurs est respecté.",
      "Le montant maximum est de 215 000 € HT.",
      "Article 4 : nettoyage du CMP de la rue des Lilas.",
      "Le CCAG-FCS (arrêté du 30 mars 2021) s'applique au marché conclu en 2009.",
      "Les travaux de 2009 ont respecté le CCAG en vigueur.",
      "Le précédent marché, passé sous le code des marchés publics, prend fin en mars.",
    ]) {
      expect((await check(inCcap(sentence))).found, sentence).toBe("absent");
    }
  });

  it("makes a remark of what changes nothing in the verdict", async () => {
    const result = await check(inCcap("La loi AGECE s'applique."));
    expect(result).toMatchObject({ found: "absent", verdict: "conforme" });
    expect(result.remarks.join()).toContain("loi AGEC");
  });
});
