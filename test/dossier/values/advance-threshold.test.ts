import { describe, expect, it } from "vitest";
import { valueIn, valuesOf } from "./read-values.js";

describe("seuil de l'avance", () => {
  it.each([
    [
      "Une avance de 5 % est accordée lorsque le montant initial du marché est supérieur à 50 000 € HT et le délai d'exécution supérieur à deux mois.",
      50_000,
    ],
    ["Pour tout bon de commande supérieur à 25 000 € HT, une avance de 20 % est versée.", 25_000],
    ["# Avance\nElle est due dès lors que le montant du marché excède 50.000 euros hors taxes.", 50_000],
    ["Une avance est versée au-delà de 30 000 € HT.", 30_000],
    ["Aucune avance n'est versée lorsque le montant du marché est inférieur à 50 000 € HT.", 50_000],
  ])("reads %j", (source, amount) => {
    expect(valueIn("advance_threshold", source)).toBe(amount);
  });

  it.each([
    "Une garantie à première demande est exigée lorsque l'avance est supérieure à 30 000 €.",
    "L'avance de 10 % est versée dans les 30 jours. Le marché est estimé à 80 000 € HT.",
    "Une avance est versée aux sous-traitants dont la part est supérieure à 60 000 € HT.",
    "Le minimum de l'accord-cadre est supérieur à 50 000 € HT.",
    "Le montant de l'avance ne peut excéder 40 000 €.",
  ])("invents nothing in %j", (source) => {
    expect(valueIn("advance_threshold", source)).toBeNull();
  });

  it("keeps what another piece says", () => {
    const { advance_threshold } = valuesOf(
      ["CCAP", "Une avance est versée si le montant du marché dépasse 50 000 € HT."],
      ["RC", "Une avance est versée si le montant du marché dépasse 25 000 € HT."],
    );
    expect(advance_threshold?.conflicts).toMatchObject([{ value: 25_000 }]);
  });
});
