import { describe, expect, it } from "vitest";
import { collectValues, mergeValues } from "../../src/dossier/values/index.js";
import type { Piece } from "../../src/model/piece.js";
import type { Values } from "../../src/model/values.js";
import { documentOf } from "./document.js";

function valuesOf(...documents: ReadonlyArray<readonly [Piece, string]>): Values {
  return mergeValues(
    documents.map(([piece, source]) => collectValues(documentOf(`${piece}.docx`, source), [piece])),
  );
}
type Single = Exclude<keyof Values, "penalties" | "insertion_by_lot">;
const read = (name: Single, source: string, piece: Piece = "CCAP") =>
  valuesOf([piece, source])[name]?.value ?? null;

describe("délai de paiement", () => {
  it.each([
    ["Le délai global de paiement est fixé à 30 jours à compter de la réception de la facture.", 30],
    ["Les sommes dues au titulaire sont payées dans un délai global de trente jours.", 30],
    ["# Délai de paiement\nIl est de 30 jours à compter de la réception de la demande.", 30],
    ["Le délai maximum de paiement est de soixante (60) jours.", 60],
    ["Les factures seront réglées par virement administratif sous 30 jours.", 30],
    ["L'établissement se libère des sommes dues dans les quarante-cinq (45) jours suivant la facture.", 45],
    ["Le paiement intervient dans les 50 jours suivant la réception de la facture.", 50],
    ["| Rubrique | Contenu |\n| Paiement | virement à 30 jours |", 30],
    [
      "Le délai global de paiement est de 50 jours ; l'établissement se fixe pour objectif de ne pas dépasser quarante jours.",
      50,
    ],
  ])("reads %j", (source, days) => {
    expect(read("payment_days", source)).toBe(days);
  });

  it.each([
    "Le délai d'exécution est de 30 jours. Le candidat dispose d'un délai de 15 jours pour répondre.",
    "Le paiement est suspendu pendant 20 jours.",
    "Le délai de validité des offres est de 120 jours.",
    "Le bordereau des prix révisés est transmis au plus tard 10 jours ouvrés avant la date anniversaire.",
    "Les sommes dues seront payées dans le délai prévu à l'article R. 2192-10.",
  ])("invents nothing in %j", (source) => {
    expect(read("payment_days", source)).toBeNull();
  });
});

describe("avance", () => {
  it.each([
    ["Le taux de l'avance est fixé à 10 %.", 10],
    [
      "Une avance égale à 5,0 % du montant initial est versée. Ce taux est porté à 20 % lorsque le titulaire est une PME.",
      5,
    ],
    ["Avance de 5% (30% si PME).", 5],
    [
      "L'avance est de 30 % si le titulaire est une petite ou moyenne entreprise, de 10 % dans les autres cas.",
      10,
    ],
    ["Pour tout bon de commande dont l'exécution dépasse deux mois, une avance de 20 % est versée.", 20],
    ["# Avance\nSon montant est fixé à 20 % du montant initial TTC.", 20],
    ["Une avance de 20 % est versée au titulaire lorsqu'il est une PME.", 20],
    ["L'avance est de 5 % pour le lot 1.\nL'avance est de 10 % pour le lot 2.", 5],
  ])("reads %j", (source, rate) => {
    expect(read("advance_rate", source)).toBe(rate);
  });

  it.each([
    "Une retenue de garantie de 5 % est appliquée. Aucune avance n'est versée.",
    "Le remboursement de l'avance commence lorsque le montant des prestations atteint 65 % et se termine à 80 %.",
    "L'avance est garantie par une garantie à première demande à concurrence de 100 % de son montant.",
    "Il n'est pas prévu d'avance. La TVA est de 20 %.",
  ])("invents nothing in %j", (source) => {
    expect(read("advance_rate", source)).toBeNull();
  });
});

describe("heures d'insertion", () => {
  it.each([
    ["Le titulaire réserve 120 heures de travail à des personnes en insertion.", 120],
    [
      "# Clause d'insertion\nLe volume est le suivant :\n- lot 1 : 200 heures ;\n- lot 2 : 150 heures ;\n- lot 3 : 50 heures.",
      400,
    ],
    ["Clause d'insertion : lot n° 1 : 77 heures, lot n° 2 : 1 200 heures.", 1277],
    [
      "# Insertion\n| Lot | Heures par an | Heures sur la durée totale |\n| 1 | 100 | 400 |\n| 2 | 50 | 200 |\n| Ensemble | 150 | 600 |",
      600,
    ],
    ["# Insertion\n| Lot | Heures |\n| 1 | 400 |\n| 2 | 200 |", 600],
    [
      "Les publics en insertion effectuent au moins 105 heures par an.\nLa durée du marché est de 24 mois.",
      210,
    ],
  ])("reads %j", (source, hours) => {
    expect(read("insertion_hours", source)).toBe(hours);
  });

  it.each([
    "Le titulaire intervient sous 48 heures.",
    "Clause d'insertion : les heures de formation comptent dans la limite de 20 %.",
    "L'insertion paysagère est soignée. L'astreinte est de 24 heures sur 24.",
    "L'acheteur encourage l'insertion.",
  ])("invents nothing in %j", (source) => {
    expect(read("insertion_hours", source)).toBeNull();
  });
});

describe("durée", () => {
  it.each([
    ["La durée du marché est de 12 mois, reconductible trois fois.", 48],
    [
      "Le marché est conclu pour une période initiale d'un an. Il peut être reconduit par période successive de 1 an, trois fois maximum, soit une durée totale de quatre ans.",
      48,
    ],
    [
      "L'accord-cadre est conclu pour une durée de deux ans renouvelable expressément d'année en année dans la limite de 4 ans.",
      48,
    ],
    [
      "# Durée\n24 mois à compter du 1er février, avec une reconduction expresse possible de 24 mois. Durée maximale : 48 mois.",
      48,
    ],
    [
      "L'accord-cadre est conclu pour une période initiale de 1 an. Le nombre de périodes de reconduction est fixé à 2. La durée de chaque période de reconduction est de 6 mois.",
      24,
    ],
    ["La durée du marché est de 24 mois. Le marché n'est pas reconductible.", 24],
    ["Marché d'une durée de 3 ans fermes.", 36],
    ["| Durée / Délai | 48 mois maximum |", 48],
    [
      "# Durée\nLa première période court du 1er mars au 28 février. Le marché est conclu pour douze mois et reconduit tacitement, trois fois au plus, pour douze mois chaque fois.",
      48,
    ],
    ["Le délai d'exécution des travaux est de 8 mois, période de préparation de 2 mois incluse.", 8],
    ["La durée globale du marché est de 9 mois. Le délai d'exécution du marché est de 7 mois.", 9],
    ["La durée prévisionnelle du marché est de 38 mois plus l'année de parfait achèvement.", 38],
  ])("reads %j", (source, months) => {
    expect(read("duration_months", source)).toBe(months);
  });

  it.each([
    "Le délai de garantie est de 12 mois. La garantie de parfait achèvement est d'un an.",
    "Les offres sont valables 6 mois. Le titulaire conserve les données pendant une durée de 10 ans.",
    "La décision de ne pas reconduire est notifiée trois mois avant l'échéance.",
    "Les candidats produisent leurs références de moins de trois ans.",
    "Le délai d'exécution est de 10 semaines.",
    "Les travaux seront exécutés dans le délai de ........ mois.",
  ])("invents nothing in %j", (source) => {
    expect(read("duration_months", source)).toBeNull();
  });
});

describe("values of several pieces", () => {
  const RC =
    "Le marché est conclu pour une durée de 36 mois. Les factures sont payées dans un délai de 30 jours.";
  const CCAP = "La durée du marché est de 48 mois. Le délai global de paiement est de 45 jours.";

  it("follows the contract clauses and keeps what the others say", () => {
    const { duration_months, payment_days } = valuesOf(["RC", RC], ["CCAP", CCAP]);
    expect(duration_months).toMatchObject({ value: 48, conflicts: [{ value: 36 }] });
    expect(payment_days).toMatchObject({ value: 45, conflicts: [{ value: 30 }] });
    expect(payment_days?.conflicts?.[0]?.evidence[0]).toMatchObject({ document: "RC.docx" });
  });

  it("gives every passage that says the value, and no conflict when all agree", () => {
    const { payment_days } = valuesOf(["RC", CCAP], ["CCAP", CCAP]);
    expect(payment_days?.conflicts).toBeUndefined();
    expect(payment_days?.evidence.map(({ document }) => document)).toEqual(["CCAP.docx", "RC.docx"]);
  });

  it("does not oppose a first period to the whole it belongs to", () => {
    const { duration_months } = valuesOf(
      ["RC", "Le marché est conclu pour une durée de 12 mois."],
      ["CCAP", "Le marché est conclu pour 12 mois, reconductible 3 fois, soit 48 mois au plus."],
    );
    expect(duration_months).toMatchObject({ value: 48 });
    expect(duration_months?.conflicts).toBeUndefined();
  });

  it("opposes the rates of two pieces, not the two rates of one", () => {
    const both = "L'avance est de 5 % pour le lot 1.\nL'avance est de 10 % pour le lot 2.";
    expect(valuesOf(["CCAP", both]).advance_rate?.conflicts).toBeUndefined();
    expect(
      valuesOf(["CCAP", both], ["AE", "Le taux de l'avance est fixé à 20 %."]).advance_rate,
    ).toMatchObject({ value: 5, conflicts: [{ value: 20 }] });
  });

  it("does not take a general rate for that of small firms named just after it", () => {
    const values = valuesOf(
      ["CCAP", "Avance : 5 % du montant TTC (10 % pour les PME)."],
      ["AE", "Le taux de l'avance est fixé à 5 %."],
    );
    expect(values.advance_rate).toMatchObject({ value: 5 });
    expect(values.advance_rate?.evidence).toHaveLength(2);
  });

  it("opposes two whole volumes of insertion", () => {
    const lots = "# Insertion\n| Lot | Heures |\n| 1 | 400 |\n| 2 | 200 |";
    expect(
      valuesOf(["CCAP", lots], ["RC", "Le titulaire réserve 700 heures à l'insertion."]).insertion_hours,
    ).toMatchObject({ value: 600, conflicts: [{ value: 700 }] });
  });

  it("uses no value of the SPASER", () => {
    const values = valuesOf(["SPASER", `${CCAP} Une avance de 20 % est versée.`]);
    expect(Object.values(values).filter((value) => value !== null && !Array.isArray(value))).toEqual([]);
    expect(values.penalties).toEqual([]);
  });
});
