import { describe, expect, it } from "vitest";
import { valuesOf } from "./read-values.js";

const rates = (source: string) => {
  const { egalim_durable_rate, egalim_bio_rate } = valuesOf(["CCTP", source]);
  return [egalim_durable_rate?.value ?? null, egalim_bio_rate?.value ?? null];
};

describe("taux EGALIM", () => {
  it.each([
    [
      "Les achats comportent au moins 50 % de produits durables et de qualité, dont 20 % de produits issus de l'agriculture biologique.",
      [50, 20],
    ],
    [
      "Conformément à la loi EGALIM, le titulaire fournit 60 % de produits de qualité et durables dont au moins 30 % de bio.",
      [60, 30],
    ],
    ["# Loi EGALIM\n- Produits durables et de qualité : 55 % ;\n- Produits biologiques : 25 %.", [55, 25]],
    [
      "En application de l'article L. 230-5-1 du code rural et de la pêche maritime, les repas comprennent une part au moins égale, en valeur, à 50 % de produits de qualité et durables, les produits issus de l'agriculture biologique devant représenter au moins 20 %.",
      [50, 20],
    ],
    [
      "| Lot | Produits durables et de qualité | dont biologiques |\n| 1 | 50 % | 20 % |\n| 2 | 50 % | 25 % |",
      [50, null],
    ],
    [
      "| Lot | Produits durables et de qualité | dont biologiques |\n| 1 | 45 % | 10 % |\n| Ensemble | 50 % | 20 % |",
      [50, 20],
    ],
  ])("reads %j", (source, expected) => {
    expect(rates(source)).toEqual(expected);
  });

  it.each([
    "# Critères\nPart de produits durables et de qualité : 20 %.",
    "Les yaourts sont à 30 % de lait issu de l'agriculture biologique.",
    "Les pâtes sont 100 % biologiques.",
    "Part de produits biologiques : 10 points.",
    "La commune atteint actuellement 35 % de produits durables et de qualité.",
    "Au moins 60 % des viandes et poissons sont durables et de qualité.",
    "Les emballages sont recyclables à 80 % et les produits d'entretien biodégradables.",
    "# Pénalités\nPart de produits biologiques inférieure à 20 % : 100 €.",
  ])("invents nothing in %j", (source) => {
    expect(rates(source)).toEqual([null, null]);
  });

  it("keeps what another piece says", () => {
    const { egalim_bio_rate } = valuesOf(
      [
        "CCAP",
        "Les achats comportent 50 % de produits durables et de qualité dont 30 % de produits biologiques.",
      ],
      [
        "CCTP",
        "Les achats comportent 50 % de produits durables et de qualité dont 20 % de produits biologiques.",
      ],
    );
    expect(egalim_bio_rate).toMatchObject({ value: 30, conflicts: [{ value: 20 }] });
  });
});
