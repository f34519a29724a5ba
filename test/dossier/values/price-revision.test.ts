import { describe, expect, it } from "vitest";
import { valueIn, valuesOf } from "./read-values.js";

describe("évolution des prix", () => {
  it.each([
    ["Les prix sont fermes.", "ferme"],
    ["Le marché est conclu à prix fermes et définitifs.", "ferme"],
    ["Les prix sont fermes, non actualisables et non révisables.", "ferme"],
    ["Les prix ne sont pas révisables.", "ferme"],
    ["Les prix ne sont ni actualisables ni révisables.", "ferme"],
    ["Les prix sont fermes pendant toute la durée du marché.", "ferme"],
    ["Les prix sont fermes et ne peuvent faire l'objet d'une révision.", "ferme"],
    ["Le marché est passé à prix ferme actualisable.", "actualisable"],
    ["Les prix sont fermes, non révisables mais actualisables.", "actualisable"],
    ["Les prix sont révisables annuellement.", "revisable"],
    ["Les prix sont révisés à chaque date anniversaire par la formule suivante.", "revisable"],
    ["Les prix sont fermes la première année puis révisables.", "revisable"],
    ["La révision des prix est annuelle.", "revisable"],
    ["# Révision des prix\nLa révision est opérée chaque semestre.", "revisable"],
    ["Le marché est à prix global et forfaitaire, révisable.", "revisable"],
    ["La révision des prix n'est pas prévue.", "ferme"],
    ["Les prix ne feront l'objet d'aucune révision.", "ferme"],
    ["# 5.2 Révision\nAnnuelle, par application de l'indice des services.", "revisable"],
    ["Variation des prix : ferme", "ferme"],
    ["| Prix | révisables |", "revisable"],
    ["Les prix sont : ☐ fermes ☒ révisables", "revisable"],
  ])("reads %j", (source, state) => {
    expect(valueIn("price_revision", source)).toBe(state);
  });

  it.each([
    "La tranche ferme comprend les prix du bordereau.",
    "Les prix peuvent être fermes ou révisables selon les prestations.",
    "Le titulaire transmet le bordereau des prix révisés un mois avant.",
    "La prime est d'un montant ferme et non révisable ; le prix compte pour 40 %.",
    "Les prix sont fermes pendant la première année.",
    "Les prix des fournitures sont révisables, les prix de la main-d'œuvre sont fermes.",
    "La révision des prix n'est pas appliquée la première année.",
    "Critère prix : tranche ferme (30 %), tranche optionnelle (10 %).",
    "Le planning est actualisé chaque mois.",
    "Les prix sont : ☐ fermes ☐ révisables",
    "# Révision des prix\nSans objet.",
    "La procédure est révisée. Le magasin ferme à midi.",
  ])("decides nothing in %j", (source) => {
    expect(valueIn("price_revision", source)).toBeNull();
  });

  it("shows both sides of a piece that contradicts itself", () => {
    const source = "Les prix sont fermes et définitifs.\nLes prix sont révisables annuellement.";
    expect(valuesOf(["CCAP", source]).price_revision).toMatchObject({
      value: "ferme",
      conflicts: [{ value: "revisable" }],
    });
  });

  it("sees no contradiction in a first time without revision", () => {
    const source = "Les prix sont fermes jusqu'au 31 décembre.\nLes prix sont ensuite révisables.";
    expect(valuesOf(["CCAP", source]).price_revision).toMatchObject({ value: "revisable" });
    expect(valuesOf(["CCAP", source]).price_revision?.conflicts).toBeUndefined();
  });

  it("sees no contradiction between lots", () => {
    const source = "Les prix sont révisables.\nPour le lot 2, les prix sont fermes.";
    expect(valuesOf(["CCAP", source]).price_revision?.conflicts).toBeUndefined();
  });
});
