import { describe, expect, it } from "vitest";
import { collectFacts, mergeLots } from "../../../src/dossier/facts/index.js";
import { documentOf } from "../document.js";
import { factsOf } from "./read.js";

const LOTS = "| Lot | Désignation |\n| 1 | Bureaux |\n| 2 | Ateliers |\n| 3 | Jardins |\n| 4 | Vitres |\n";
const reservedLots = (text: string) => {
  const { lots } = mergeLots([collectFacts(documentOf("RC.docx", LOTS + text), ["RC"])]);
  return Object.fromEntries(
    lots.flatMap(({ number, reservation }) =>
      reservation === undefined ? [] : [[number, reservation.value]],
    ),
  );
};

describe("reserved lot", () => {
  it.each([
    ["Le lot 3 est réservé aux entreprises adaptées et ESAT.", { 3: "handicap" }],
    [
      "Le lot n° 3 est réservé, sur le fondement de l'article L. 2113-13, aux structures d'insertion.",
      { 3: "insertion" },
    ],
    [
      "Les lots 2 et 4 sont réservés en application de l'article L. 2113-12.",
      { 2: "handicap", 4: "handicap" },
    ],
    [
      "Le lot n° 2 est réservé aux entreprises adaptées, aux ESAT et aux structures d'insertion par l'activité économique.",
      { 2: "handicap-et-insertion" },
    ],
    ["Le lot 1 est réservé (article L. 2113-13-1).", { 1: "penitentiaire" }],
    [
      "Le lot 1 est réservé aux entreprises de l'économie sociale et solidaire (L. 2113-15).",
      { 1: "economie-sociale" },
    ],
    ["- Lot n° 3 : Jardins (lot réservé aux ESAT)", { 3: "handicap" }],
    ["Seul le lot 4 est réservé :\n- aux entreprises adaptées ;\n- aux ESAT.", { 4: "handicap" }],
    ["Marché réservé : le lot 3 est réservé aux structures d'insertion.", { 3: "insertion" }],
    ["Le lot n° 3, réservé aux ESAT, n'est pas soumis à la clause.", { 3: "handicap" }],
  ])("is read in %j", (text, expected) => {
    expect(reservedLots(text)).toEqual(expected);
  });

  it("is read in tables, by a mention or by a column", () => {
    const table = (rows: string) =>
      mergeLots([collectFacts(documentOf("RC.docx", rows), ["RC"])]).lots.map(
        ({ reservation }) => reservation?.value,
      );
    expect(table("| Lot | Désignation |\n| 1 | Bureaux |\n| 2 | Jardins (lot réservé aux ESAT) |")).toEqual([
      undefined,
      "handicap",
    ]);
    expect(
      table(
        "| Lot | Désignation | Lot réservé |\n| 1 | Bureaux | non |\n| 2 | Jardins | oui, SIAE (L. 2113-13) |",
      ),
    ).toEqual([undefined, "insertion"]);
  });

  it.each([
    "Les lots 1, 2 et 4 ne sont pas réservés.",
    "Aucun lot n'est réservé aux entreprises adaptées.",
    "Le lot 3 peut être réservé à des entreprises adaptées.",
    "Le titulaire du lot 2 réserve 5 % des heures à des personnes en insertion.",
    "Des heures réservées à l'insertion sont prévues pour les lots 1 et 2.",
    "L'acheteur se réserve le droit de ne pas attribuer le lot 3.",
    "Le lot 3 est non réservé.",
    "☐ Le lot 3 est réservé aux entreprises adaptées",
  ])("is not told by %j", (text) => {
    expect(reservedLots(text)).toEqual({});
  });

  it("proves with its passage", () => {
    const text = "Le lot 3 est réservé aux entreprises adaptées.";
    const { lots } = mergeLots([collectFacts(documentOf("RC.docx", LOTS + text), ["RC"])]);
    expect(lots[2]?.reservation?.evidence).toMatchObject([{ document: "RC.docx", quote: text }]);
  });
});

describe("reserved contract", () => {
  it.each([
    ["Le marché est réservé aux entreprises adaptées et aux ESAT.", "handicap"],
    ["Marché réservé aux opérateurs qui emploient des travailleurs handicapés (L. 2113-12).", "handicap"],
    ["La consultation est réservée aux structures d'insertion par l'activité économique.", "insertion"],
    ["☒ Le marché est réservé aux entreprises adaptées", "handicap"],
  ])("is read in %j", (text, expected) => {
    expect(factsOf(text).reservation).toMatchObject({ value: expected, source: "texte" });
  });

  it.each([
    "Le présent marché n'est pas un marché réservé.",
    "Marché non réservé à des ateliers protégés",
    "Le marché n'est pas réservé\nLe marché est réservé : aux entreprises adaptées",
    "Marché réservé : non",
    "La voie est réservée aux piétons.",
    "Le lot 3 est réservé aux ESAT.",
    "Les marchés réservés visent les entreprises adaptées.",
    "☐ Le marché est réservé aux entreprises adaptées",
    "La participation est réservée à une profession déterminée.",
  ])("is not told by %j", (text) => {
    expect(factsOf(text).reservation.value).toBeNull();
  });
});
