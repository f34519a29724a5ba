import { describe, expect, it } from "vitest";
import { valuesOf } from "./read-values.js";

const hours = (source: string) =>
  valuesOf(["CCAP", source]).insertion_by_lot.map(({ lot, hours }) => [lot, hours]);

describe("heures d'insertion par lot", () => {
  it.each([
    [
      "# Insertion\n| Lot | Heures par an | Heures sur la durée totale |\n| 1 | 100 | 400 |\n| 2 | 50 | 200 |\n| Ensemble | 150 | 600 |",
      [
        ["1", 400],
        ["2", 200],
      ],
    ],
    [
      "# Clause d'insertion\nLe volume est le suivant :\n- lot 1 : 200 heures ;\n- lot n° 2 : 150 heures.",
      [
        ["1", 200],
        ["2", 150],
      ],
    ],
    [
      "Clause d'insertion : lot n° 1 : 77 heures, lot n° 2 : 1 200 heures.",
      [
        ["1", 77],
        ["2", 1200],
      ],
    ],
    ["Une clause d'insertion est prévue pour le lot 1 (77 heures d'insertion).", [["1", 77]]],
    [
      "Le titulaire du lot 3 réserve 100 heures par an à des personnes en insertion.\nLa durée du marché est de 24 mois.",
      [["3", 200]],
    ],
  ])("reads %j", (source, expected) => {
    expect(hours(source)).toEqual(expected);
  });

  it.each([
    "Le titulaire réserve 120 heures à des personnes en insertion.",
    "Insertion : les lots 1 et 2 représentent ensemble 300 heures.",
    "Lot 1 : intervention sous 48 heures.",
    "Le titulaire du lot 3 réserve 100 heures par an à des personnes en insertion.",
  ])("invents nothing in %j", (source) => {
    expect(hours(source)).toEqual([]);
  });

  it("reads the lot written after its hours, and counts each lot once in the whole", () => {
    const values = valuesOf(
      [
        "CCAP",
        "# Insertion\n| Lot | Heures d'insertion | Soit par an |\n| Lot n° 1 – Siège | 1 920 heures | 480 heures |\n| Lot n° 2 – Annexes | 960 heures | 240 heures |\n",
      ],
      [
        "AE",
        "Pour les lots n° 1 et n° 2, le candidat s'engage à réaliser les heures d'insertion : 1 920 heures pour le lot n° 1, 960 heures pour le lot n° 2.",
      ],
    );
    expect(values.insertion_by_lot).toMatchObject([
      { lot: "1", hours: 1920 },
      { lot: "2", hours: 960 },
    ]);
    expect(values.insertion_by_lot[0]?.evidence).toHaveLength(2);
    expect(values.insertion_hours).toMatchObject({ value: 2880 });
    expect(values.insertion_hours?.conflicts).toBeUndefined();
  });

  it("shows a piece that gives other hours for the same lots", () => {
    const values = valuesOf(
      ["CCAP", "Clause d'insertion : lot 1 : 200 heures, lot 2 : 100 heures."],
      ["AE", "Clause d'insertion : lot 1 : 200 heures, lot 2 : 50 heures."],
    );
    expect(values.insertion_hours).toMatchObject({ value: 300, conflicts: [{ value: 250 }] });
  });

  it("keeps two figures written for one lot", () => {
    const values = valuesOf(
      ["CCAP", "Clause d'insertion du lot 1 : 200 heures."],
      ["AE", "Clause d'insertion du lot 1 : 150 heures."],
    );
    expect(values.insertion_by_lot.map(({ hours }) => hours)).toEqual([200, 150]);
  });
});
