import { describe, expect, it } from "vitest";
import { factsOf } from "./read.js";

const ccag = (text: string) => factsOf({ CCAP: text }).ccag.value;

describe("CCAG", () => {
  it.each([
    ["Il est dérogé à l'article 14 du CCAG-FCS.", "fcs"],
    ["Le CCAG applicable aux marchés publics de fournitures courantes et de services s'applique.", "fcs"],
    [
      "- CCAG applicable aux marchés de fournitures courantes et services (arrêté du 19 janvier 2009) ;",
      "fcs",
    ],
    [
      "- Le cahier des clauses administratives générales (CCAG) applicables aux marchés publics de techniques de l'information et de la communication ;",
      "tic",
    ],
    ["Par dérogation à l'article 4.1 du CCAG / TIC, les pièces sont les suivantes.", "tic"],
    ["Le présent marché se réfère au CCAG PI.", "pi"],
    ["Le CCAG des marchés publics de prestations intellectuelles s'applique.", "pi"],
    ["Le CCAG Travaux est applicable au présent marché.", "travaux"],
    ["Le CCAG-MOE du 30 mars 2021 s'applique.", "moe"],
    ["Le CCAG applicable aux marchés publics de maîtrise d'œuvre s'applique.", "moe"],
    ["Le C.C.A.G. des marchés publics industriels s'applique.", "mi"],
    ["Le marché ne se réfère à aucun CCAG.", "aucun"],
    ["☐ CCAG-FCS ☒ CCAG-TIC", "tic"],
  ])("is read in %j", (text, expected) => {
    expect(ccag(text)).toEqual([expected]);
  });

  it.each([
    "Le CCAG s'applique.",
    "Le CCAG-Travaux ne s'applique pas.",
    "Le cahier des clauses particulières prévaut.",
  ])("is not told by %j", (text) => {
    expect(ccag(text)).toBeNull();
  });

  it("is not the one of the works that a designer follows", () => {
    const text =
      "Il est dérogé à l'article 11 du CCAG-MOE.\nLe maître d'œuvre vérifie les décomptes selon le CCAG-Travaux.\nL'article 15 du CCAG-MOE s'applique.";
    expect(factsOf({ CCAP: text }).ccag).toMatchObject({ value: ["moe"], confidence: "haute" });
    expect(factsOf({ CCAP: text }).ccag.conflicts).toBeUndefined();
  });

  it("is not a second one cited beside the first for a clause", () => {
    const text =
      "Il est dérogé à l'article 14 du CCAG-TIC.\nL'option B du CCAG-PI complète le CCAG-TIC pour la cession des droits.";
    expect(factsOf({ CCAP: text }).ccag).toMatchObject({ value: ["tic"], confidence: "haute" });
    expect(factsOf({ CCAP: text }).ccag.conflicts).toBeUndefined();
  });

  it("is not that of the works that a service covers", () => {
    const text = "Objet : assurance dommages-ouvrage\nLe délai est celui de l'article 44 du CCAG-Travaux.";
    expect(ccag(text)).toBeNull();
  });

  it("is several when each is said for lots, and a conflict when two pieces do not agree", () => {
    expect(ccag("Lot 1 : le CCAG-FCS s'applique.\nLot 2 : le CCAG-Travaux s'applique.")).toEqual([
      "fcs",
      "travaux",
    ]);
    const found = factsOf({ CCAP: "Le CCAG-FCS s'applique.", RC: "Le CCAG-PI s'applique." }).ccag;
    expect(found.confidence).toBe("faible");
    expect(found.conflicts).toHaveLength(1);
  });
});
