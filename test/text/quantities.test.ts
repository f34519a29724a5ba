import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueOfWords } from "../../src/text/number-words.js";
import { quantities } from "../../src/text/numbers.js";

const show = (text: string) =>
  quantities(text)
    .map(
      ({ kind, value, outOf, start, end }) =>
        `${kind} ${value}${outOf === undefined ? "" : `/${outOf}`} «${text.slice(start, end)}»`,
    )
    .join(", ");

describe("quantities", () => {
  test.each([
    ["dans un délai de trente (30) jours", "days 30 «trente (30) jours»"],
    ["30 jours calendaires", "days 30 «30 jours calendaires»"],
    ["sous 15 jours ouvrés, puis 8 j", "days 15 «15 jours ouvrés», days 8 «8 j»"],
    ["conclu pour quatre ans", "years 4 «quatre ans»"],
    ["une durée de 48 mois", "months 48 «48 mois»"],
    ["un an, reconductible trois fois", "years 1 «un an»"],
    ["deux semaines", "weeks 2 «deux semaines»"],
    ["taux de 5,0 % ou 5.0 %", "percent 5 «5,0 %», percent 5 «5.0 %»"],
    ["cinq (5) %", "percent 5 «cinq (5) %»"],
    ["dix pour cent", "percent 10 «dix pour cent»"],
    ["30% du total", "percent 30 «30%»"],
    ["1 260 heures d'insertion", "hours 1260 «1 260 heures»"],
    ["soit 2 480 h au total", "hours 2480 «2 480 h»"],
    ["DEUX CENT CINQUANTE HEURES", "hours 250 «DEUX CENT CINQUANTE HEURES»"],
    ["50.000 € HT", "euros 50000 «50.000 €»"],
    ["90 000,00 euros", "euros 90000 «90 000,00 euros»"],
    ["1.500,50 EUR", "euros 1500.5 «1.500,50 EUR»"],
    ["40 € et 1,5 M€ et 100 k€", "euros 40 «40 €», euros 1500000 «1,5 M€», euros 100000 «100 k€»"],
    ["2 millions d'euros", "euros 2000000 «2 millions d'euros»"],
    ["20 points", "points 20 «20 points»"],
    ["20 points sur 100", "points 20/100 «20 points sur 100»"],
    ["Note : 5/100", "points 5/100 «5/100»"],
    ["15 sur 20", "points 15/20 «15 sur 20»"],
    ["noté sur 20", "points 20/20 «20»"],
    ["réparti sur 3 ans", "years 3 «3 ans»"],
    ["de 10 à 20 %", "percent 10 «10», percent 20 «20 %»"],
    ["24 ou 36 mois", "months 24 «24», months 36 «36 mois»"],
    ["en 3 exemplaires", "number 3 «3»"],
    ["pénalité de 1/1000", "number 1/1000 «1/1000»"],
    ["le 4 mai 2027 à 12 h 00, puis à 17h30", ""],
    ["24h/24 et 7j/7", ""],
    ["le 17/10/2026", ""],
    ["n° 2026-014, article 12.3.4, L. 2141-4, CO2, 1er, 2e", ""],
    ["du matériel neuf et un camion", ""],
    ["", ""],
  ])("reads %j as %s", (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  test("reads back every number of days up to 999 999 with spaces between thousands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        const written = String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, " ");
        expect(
          quantities(`soit ${written} jours`).map((quantity) => [quantity.kind, quantity.value]),
        ).toEqual([["days", value]]);
      }),
    );
  });

  test.each([
    ["zero", 0],
    ["vingt et un", 21],
    ["soixante-dix", 70],
    ["soixante et onze", 71],
    ["soixante-dix-neuf", 79],
    ["quatre-vingts", 80],
    ["quatre-vingt-un", 81],
    ["quatre-vingt-quatorze", 94],
    ["quatre-vingt-dix-neuf", 99],
    ["cent", 100],
    ["cent un", 101],
    ["deux cents", 200],
    ["trois cent quatre-vingt-dix-sept", 397],
    ["neuf cent quatre-vingt-dix-neuf", 999],
    ["dix-sept", 17],
    ["nonante-deux", 92],
    ["mille", 1000],
    ["deux mille cinq cents", 2500],
    ["dix vingt", null],
    ["un deux", null],
  ])("counts %j as %s", (words, value) => {
    expect(valueOfWords(words)).toBe(value);
  });

  test.each(["cent ", "1 000 ", "12.", "1/", "vingt-"])("comes to an end on a long run of %j", (pattern) => {
    expect(quantities(pattern.repeat(20_000))).toBeInstanceOf(Array);
  });
});
