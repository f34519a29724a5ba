import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSkipWord } from "../../src/text/skip-words.js";
import { GAP, tokenise } from "../../src/text/tokens.js";

describe("tokenise", () => {
  test.each([
    ["L'insertion par l'activité", "l insertion par l activité"],
    ["Aujourd'hui, conseil de prud'hommes", "aujourd'hui conseil de prud'hommes"],
    ["Chorus-Pro", "chorus pro"],
    ["art. L.2141-4", "art l 2141 4"],
    ["1 260 heures à 50% soit 40 €HT", "1 260 heures à 50 % soit 40 € ht"],
    ["☐ OUI ☒ NON", "☐ oui ☒ non"],
    ["CO2 et 12 m²", "co2 et 12 m²"],
    ["Le(s) lot(s) et candidat(e)s ; salarié·e·s", "le lot et candidat salarié"],
    ["marché (réservé)", "marché réservé"],
    ["ŒUVRE Égalité", "œuvre égalité"],
    ["", ""],
    ["… ; :", ""],
  ])("cuts %j into %j", (text, expected) => {
    expect(tokenise(text).forms.join(" ")).toBe(expected);
  });

  test("tells what separates two words", () => {
    const { gaps, forms } = tokenise("Variantes : non (sans objet) ; lot 1, | qu'un.");
    const separation = (form: string) => gaps[forms.indexOf(form)] ?? 0;
    expect(separation("non") & GAP.COLON).toBeTruthy();
    expect(separation("sans") & GAP.OPEN).toBeTruthy();
    expect(separation("lot") & GAP.CLOSE).toBeTruthy();
    expect(separation("lot") & GAP.SEMICOLON).toBeTruthy();
    expect(separation("qu") & GAP.CELL).toBeTruthy();
    expect(separation("qu") & GAP.COMMA).toBeTruthy();
    expect(separation("un")).toBe(GAP.APOSTROPHE);
    expect(separation("objet")).toBe(GAP.SPACE);
    expect(gaps.at(-1)).toBe(GAP.STOP);
  });

  test("covers increasing, disjoint spans whose text lowers to the form", () => {
    const unit = fc.constantFrom(..."aÉ1 .;:'’-%€☒(s)·eİ", "(e)s", "l'", "aujourd'hui", "\ud83d\ude00", "ß");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const { count, starts, ends, forms, gaps } = tokenise(text);
        expect([starts.length, ends.length, forms.length, gaps.length]).toEqual([
          count,
          count,
          count,
          count + 1,
        ]);
        let last = 0;
        for (let index = 0; index < count; index++) {
          expect(starts[index]!).toBeGreaterThanOrEqual(last);
          expect(ends[index]!).toBeGreaterThan(starts[index]!);
          expect(ends[index]!).toBeLessThanOrEqual(text.length);
          last = ends[index]!;
          expect(text.slice(starts[index], ends[index]).toLowerCase().startsWith(forms[index]!)).toBe(true);
        }
      }),
    );
  });
});

describe("isSkipWord", () => {
  test("passes over determiners and light prepositions only", () => {
    for (const form of "le la les l un une de du des d au aux à et en ses son leur ce cette notre y".split(
      " ",
    )) {
      expect(isSkipWord(form), form).toBe(true);
    }
    for (const form of "ne n pas sans ou non pour par sur dans aucun tout hors lot clause".split(" ")) {
      expect(isSkipWord(form), form).toBe(false);
    }
  });
});
