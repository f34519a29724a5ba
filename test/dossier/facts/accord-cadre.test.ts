import { describe, expect, it } from "vitest";
import { factsOf } from "./read.js";

const form = (text: string) => factsOf(text).accord_cadre.value;

describe("accord-cadre", () => {
  it.each([
    ["Le contrat est un accord-cadre à bons de commande conclu avec un seul opérateur.", "bons-de-commande"],
    ["L'accord-cadre s'exécute au fur et à mesure de l'émission de bons de commande.", "bons-de-commande"],
    ["Le présent marché est un marché à bons de commande.", "bons-de-commande"],
    ["L'accord-cadre est passé en application des articles R. 2162-13 et R. 2162-14.", "bons-de-commande"],
    ["Le marché comporte une partie à bons de commande.", "bons-de-commande"],
    ["L'accord-cadre donne lieu à la conclusion de marchés subséquents.", "marches-subsequents"],
    ["Il s'agit d'un accord-cadre exécuté par bons de commande et par marchés subséquents.", "mixte"],
    ["L'accord-cadre est conclu pour quatre ans.", "accord-cadre"],
    ["Il s'agit d'un marché ordinaire.", "non"],
    ["Les prestations font l'objet d'un marché unique.", "non"],
    ["Le marché n'est pas un accord-cadre.", "non"],
    ["☐ accord-cadre à bons de commande ☒ marché ordinaire", "non"],
  ])("is read in %j", (text, expected) => {
    expect(form(text)).toBe(expected);
  });

  it.each([
    "Pour les accords-cadres à bons de commande, indiquer le montant minimum.",
    "Objet du marché public ou de l'accord-cadre :",
    "Les techniques d'achat sont les accords-cadres s'exécutant par bons de commande, le concours et le catalogue.",
    "En cas d'accord-cadre à bons de commande, l'avance est calculée sur le minimum.",
    "Le bon de commande mentionne le délai de livraison.",
    "Un recours peut être formé après la conclusion de l'accord-cadre.",
  ])("is not told by %j", (text) => {
    expect(form(text)).toBeNull();
  });

  it("may differ from lot to lot", () => {
    const text =
      "Pour le lot 1, il s'agit d'un marché ordinaire.\nLe contrat est un accord-cadre à bons de commande.";
    expect(factsOf(text).accord_cadre).toMatchObject({ value: "bons-de-commande", confidence: "haute" });
    expect(factsOf(text).accord_cadre.conflicts).toBeUndefined();
  });

  it("says less without a contradiction, and contradicts an ordinary contract", () => {
    const RC = "Le contrat est un accord-cadre à bons de commande.";
    const same = factsOf({ RC, CCAP: "L'accord-cadre est conclu pour deux ans." }).accord_cadre;
    expect(same).toMatchObject({ value: "bons-de-commande", confidence: "haute" });
    expect(same.conflicts).toBeUndefined();
    const other = factsOf({ RC, CCAP: "Il s'agit d'un marché ordinaire." }).accord_cadre;
    expect(other).toMatchObject({ confidence: "faible", conflicts: [{ value: "non" }] });
    expect(
      factsOf({ RC, CCAP: "Les prestations font l'objet d'un marché unique." }).accord_cadre.conflicts,
    ).toBeUndefined();
  });
});
