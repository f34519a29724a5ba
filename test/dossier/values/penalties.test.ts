import { describe, expect, it } from "vitest";
import type { Piece } from "../../../src/model/piece.js";
import { valuesOf } from "./read-values.js";

/** [cause, amount, unit, per] of each penalty. */
const penalties = (source: string, piece: Piece = "CCAP") =>
  valuesOf([piece, source]).penalties.map(({ cause, amount, unit, per }) => [cause, amount, unit, per]);

describe("pénalités dans une phrase", () => {
  it.each([
    [
      "En cas de retard dans la remise des documents, le titulaire encourt une pénalité de 100 € par jour de retard.",
      [["retard dans la remise des documents", 100, "euros", "par jour de retard"]],
    ],
    [
      "Une pénalité de 50 € par heure d'insertion non réalisée est appliquée.",
      [["heure d'insertion non réalisée", 50, "euros", "par heure d'insertion non réalisée"]],
    ],
    [
      "Toute absence à une réunion de chantier donne lieu à une pénalité forfaitaire de 150 (cent cinquante) euros.",
      [["Toute absence à une réunion de chantier", 150, "euros", ""]],
    ],
    [
      "Le titulaire encourt, par jour de retard, une pénalité de 1 000 € HT.",
      [["retard", 1000, "euros", "par jour de retard"]],
    ],
    [
      "En cas de travail dissimulé, une pénalité de 10 % du montant du marché est appliquée, dans la limite des amendes prévues.",
      [["travail dissimulé", 10, "percent", ""]],
    ],
    [
      "Pénalité pour non-remise du bilan annuel : 200 €/mois, plafonnée à 1 % du montant annuel.",
      [["non-remise du bilan annuel", 200, "euros", "/mois"]],
    ],
    [
      "Faute de produire l'attestation, le titulaire subit une pénalité journalière de 80 €.",
      [["Faute de produire l'attestation", 80, "euros", "journalière"]],
    ],
    [
      "En cas de non-réalisation des heures, le titulaire subit une pénalité de 2 fois le SMIC horaire par heure non réalisée.",
      [["non-réalisation des heures", null, "formule", "par heure non réalisée"]],
    ],
    [
      "Le titulaire qui ne remet pas son bilan s'expose à une pénalité de 500 € par mois.",
      [["Le titulaire qui ne remet pas son bilan", 500, "euros", "par mois"]],
    ],
    [
      "Si le titulaire ne respecte pas le secret, il encourt une pénalité de 300 €.",
      [["le titulaire ne respecte pas le secret", 300, "euros", ""]],
    ],
    [
      "La pénalité est due pour chaque heure d'insertion non réalisée : 45 € par heure.",
      [["heure d'insertion non réalisée", 45, "euros", "par heure"]],
    ],
    [
      "# 7.3 Pénalités pour absence aux réunions\nElle est de 150 € par absence.",
      [["absence aux réunions", 150, "euros", "par absence"]],
    ],
    [
      "Pour le lot 2, une pénalité de 60 € par jour est appliquée en cas de retard de livraison.",
      [["retard de livraison", 60, "euros", "par jour"]],
    ],
    [
      "En cas de retard, une pénalité de 1/3000 du montant du marché est appliquée par jour calendaire de retard.",
      [["retard", null, "formule", "par jour calendaire de retard"]],
    ],
    [
      "# Pénalités de retard\nLes pénalités sont calculées par la formule : P = V × R / 3000, dans laquelle V est le montant.",
      [["retard", null, "formule", ""]],
    ],
  ])("reads %j", (source, expected) => {
    expect(penalties(source)).toEqual(expected);
  });

  it.each([
    "Par dérogation à l'article 14 du CCAG, il n'est pas appliqué de pénalité de retard inférieure à 1 000 €.",
    "Les pénalités sont celles de l'article 14.1 du CCAG-FCS.",
    "Les pénalités sont plafonnées à 10 % du montant du marché, soit 20 000 €.",
    "Le titulaire est exonéré des pénalités dont le montant total ne dépasse pas 1 000 € HT.",
    "Les pénalités s'appliquent dès que le taux de disponibilité est inférieur à 99 %.",
    "Aucune pénalité n'est due. Une prime de 500 € par jour d'avance est versée.",
    "Le prix horaire est de 45 € par heure. Les pénalités figurent au CCAP.",
    "En cas de retard : ☐ pénalité de 50 € par jour ☐ sans pénalité",
    "# Pénalités\nLe marché est conclu pour un montant maximum de 200 000 €.",
    "Le capital social est de 10 000 € par associé.",
    "Lorsque le montant dépasse 90 000 €, les pénalités sont précédées d'une mise en demeure.",
  ])("invents nothing in %j", (source) => {
    expect(penalties(source)).toEqual([]);
  });
});

describe("pénalités en liste ou en tableau", () => {
  it("reads a list with its causes first or announced", () => {
    const source = `# Pénalités
Les pénalités suivantes s'appliquent :
- Absence à une réunion : 100 € par absence ;
- Retard de livraison – 50 € par jour de retard ;
- 500 € par jour, en cas d'interruption du service.`;
    expect(penalties(source)).toEqual([
      ["Absence à une réunion", 100, "euros", "par absence"],
      ["Retard de livraison", 50, "euros", "par jour de retard"],
      ["interruption du service", 500, "euros", "par jour"],
    ]);
  });

  it("takes the cause from the sentence above an amount alone", () => {
    const source =
      "# Pénalités\nPour retard dans la remise des livrables :\n- 300 € par jour et par document";
    expect(penalties(source)).toEqual([
      ["retard dans la remise des livrables", 300, "euros", "par jour et par document"],
    ]);
  });

  it("reads a table, its head and its lots", () => {
    const source = `| Lot | Manquement | Pénalité |
| 1 | Heure d'insertion non réalisée | 50 € par heure |
| 2 | Bilan carbone non remis | 2 % du montant annuel |
| Tous | Rapport non remis | montant à préciser |`;
    expect(valuesOf(["CCAP", source]).penalties).toMatchObject([
      { cause: "Heure d'insertion non réalisée", amount: 50, unit: "euros", per: "par heure", lot: "lot 1" },
      { cause: "Bilan carbone non remis", amount: 2, unit: "percent", per: "", lot: "lot 2" },
    ]);
    expect(valuesOf(["CCAP", source]).penalties).toHaveLength(2);
  });

  it("reads amounts whose unit is in the head", () => {
    const source =
      "# Pénalités\n| Nature | Montant en € HT | Unité |\n| Tri des déchets non fait | 250 | par constat |";
    expect(penalties(source)).toEqual([["Tri des déchets non fait", 250, "euros", "par constat"]]);
  });

  it("reads each column of amounts and shares of an amount", () => {
    const source = `# Pénalités
| Manquement | 1re fois | 2e fois |
| Déchets non triés | 100 € | 1/1000 du montant |`;
    expect(penalties(source)).toEqual([
      ["Déchets non triés (1re fois)", 100, "euros", ""],
      ["Déchets non triés (2e fois)", null, "formule", ""],
    ]);
  });

  it("reads a row that says itself that it is a penalty", () => {
    const source = "| Durée | 12 mois |\n| Pénalité de rétablissement | 50 euros par heure de retard |";
    expect(penalties(source, "RC")).toEqual([["rétablissement", 50, "euros", "par heure de retard"]]);
  });

  it("leaves prices and answers of candidates alone", () => {
    expect(penalties("| Pénalité | Prix |\n| Masque | 50 € par boîte |", "BPU")).toEqual([]);
    expect(penalties("# Prix\n| Objet | Montant |\n| Table | 50 € |")).toEqual([]);
  });
});

describe("pénalités de plusieurs pièces", () => {
  const said = "En cas de retard de livraison, une pénalité de 60 € par jour est appliquée.";

  it("makes one of the same words, with each place", () => {
    const { penalties } = valuesOf(["CCAP", said], ["AE", said]);
    expect(penalties).toHaveLength(1);
    expect(penalties[0]?.evidence.map(({ document }) => document)).toEqual(["CCAP.docx", "AE.docx"]);
  });

  it("keeps both when the amounts differ", () => {
    const { penalties } = valuesOf(["RC", said.replace("60", "40")], ["CCAP", said]);
    expect(penalties.map(({ amount }) => amount)).toEqual([60, 40]);
  });
});
