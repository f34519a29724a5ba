import { describe, expect, it } from "vitest";
import { factsOf } from "./read.js";

const FORM = "Le contrat est un accord-cadre à bons de commande.\n";
const bounds = (text: string, months: number | null = null) => {
  const { minimum, maximum } = factsOf(FORM + text, months);
  return [minimum.value, maximum.value];
};

describe("minimum and maximum of an accord-cadre", () => {
  it.each<[string, number | null, number | null, number | null]>([
    ["Montant minimum : 50 000 € HT. Montant maximum : 200 000 € HT.", null, 50_000, 200_000],
    ["Il est conclu sans minimum et avec un maximum de 180 000 € HT.", null, 0, 180_000],
    ["Il est conclu sans montant minimum et 450 000 € HT de montant maximum.", null, 0, 450_000],
    ["Montant maximum annuel : 25 000 € HT.", 48, null, 100_000],
    [
      "Le montant maximum est de 50 000 € HT par an, soit 200 000 € HT sur la durée totale.",
      48,
      null,
      200_000,
    ],
    [
      "| Lot | Intitulé | Minimum € HT | Maximum € HT |\n| 1 | Pain | 5 000 | 30 000 |\n| 2 | Lait | 4 000 | 20 000 |",
      null,
      9_000,
      50_000,
    ],
    ["Lot 1 : maximum de 30 000 € HT.\nLot 2 : maximum de 20 000 € HT.", null, null, 50_000],
    ["Le montant maximum des pénalités est de 5 000 €.", null, null, null],
    ["Sans minimum de commande au-delà de 150 € HT.", null, null, null],
  ])("reads %j over %s months", (text, months, minimum, maximum) => {
    expect(bounds(text, months)).toEqual([minimum, maximum]);
  });

  it("does not choose between the lots that a text does not number", () => {
    const text =
      "Il est conclu avec un montant maximum de 30 000 € HT.\nIl est conclu avec un montant maximum de 100 000 € HT.";
    expect(bounds(text)).toEqual([null, null]);
  });

  it("has none when the contract is no accord-cadre", () => {
    expect(
      factsOf("Il s'agit d'un marché ordinaire.\nMontant maximum : 90 000 € HT.").maximum.value,
    ).toBeNull();
  });

  it("keeps the other amount that another piece writes, but neither a rounding nor a period", () => {
    const RC = `${FORM}Montant maximum : 200 000 € HT.`;
    const other = factsOf({ RC, CCAP: "Le montant maximum de l'accord-cadre est de 350 000 € HT." });
    expect(other.maximum).toMatchObject({
      value: 350_000,
      confidence: "faible",
      conflicts: [{ value: 200_000 }],
    });
    expect(other.amount.conflicts).toMatchObject([{ value: 200_000 }]);
    for (const CCAP of [
      "Le montant maximum de l'accord-cadre est de 199 999 € HT.",
      "Le montant maximum de la première période est de 50 000 € HT.",
      "Lot 1 : le montant maximum est de 120 000 € HT.",
    ])
      expect(factsOf({ RC, CCAP }).maximum.conflicts).toBeUndefined();
  });
});
