import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../../src/text/normalise.js";

describe("normalise", () => {
  test.each([
    ["L’acheteur  public", "L'acheteur public"],
    ["1\u202f260\u00a0heures", "1 260 heures"],
    ["L.\u00a02112\u20112 et L2113\u201012", "L. 2112-2 et L2113-12"],
    ["Chapitre 2 \u2013 Durée", "Chapitre 2 - Durée"],
    ["béné\u00adﬁciaires en diﬃculté, ﬂux", "bénéficiaires en difficulté, flux"],
    ["œuvre et cæcum", "œuvre et cæcum"],
    ["E\u0301galite\u0301 re\u0301elle", "Égalité réelle"],
    ["\u200bdéchets\ufeff \u2060triés\u200d", "déchets triés"],
    ["  un\n\tdeux \r\n trois\u2028quatre ", "un deux trois quatre"],
    ["☒ Oui\u0007☐ Non", "☒ Oui ☐ Non"],
    ["", ""],
    [" \n ", ""],
  ])("turns %j into %j", (source, expected) => {
    expect(normalise(source).text).toBe(expected);
  });

  test("gives back a clean text untouched, with the identity as map", () => {
    const source = "Déjà propre : 50 % d'insertion – non".replace("–", "-");
    const { text, toSource } = normalise(source);
    expect(text).toBe(source);
    expect(toSource(7)).toBe(7);
  });

  test("finds again in the source the words found in the text", () => {
    const source =
      "  La\u00a0 clause  so\u00adciale\n d’inser\u00adtion — l’e\u0301galite\u0301 : ﬁn.\u200b ";
    const { text, toSource } = normalise(source);
    const at = (word: string) => {
      const start = text.indexOf(word);
      return source.slice(toSource(start), toSource(start + word.length));
    };
    expect(at("sociale")).toBe("so\u00adciale");
    expect(at("d'insertion")).toBe("d’inser\u00adtion");
    expect(at("égalité")).toBe("e\u0301galite\u0301");
    expect(at("fin")).toBe("ﬁn");
    expect(at("La clause")).toBe("La\u00a0 clause");
    expect(source.slice(toSource(0), toSource(text.length)).trim()).toBe(source.replace("\u200b", "").trim());
  });

  const hostile = fc.string({
    unit: fc.constantFrom(
      ..."aé '-.;:1ŒK",
      "e",
      "\u0301",
      "\u0327",
      "\u0300",
      " ",
      "\n",
      "\u00a0",
      "\u202f",
      "\u00ad",
      "\u200b",
      "’",
      "‑",
      "ﬁ",
      "ﬄ",
      "\u1100",
      "\u1161",
      "\u11a8",
      "\u212b",
      "\ud83d\ude00",
      "…",
      "☐",
    ),
  });

  test("is NFC, trimmed, without double space, and stable when applied again", () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const { text } = normalise(source);
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/^ | {2}| $|[\u00a0\u00ad\u200b’‑\n]/);
        expect(normalise(text).text).toBe(text);
      }),
    );
  });

  test("maps offsets in order, within the source, so that each slice normalises to its word", () => {
    fc.assert(
      fc.property(hostile, fc.nat(40), (source, place) => {
        const { text, toSource } = normalise(source);
        const offsets = Array.from({ length: text.length + 1 }, (_, index) => toSource(index));
        for (let index = 1; index < offsets.length; index++) {
          expect(offsets[index]!).toBeGreaterThanOrEqual(offsets[index - 1]!);
        }
        expect(offsets.at(-1)!).toBeLessThanOrEqual(source.length);
        const words = [...text.matchAll(/\S+/g)];
        const word = words[place % Math.max(1, words.length)];
        if (word === undefined) return;
        const slice = source.slice(toSource(word.index), toSource(word.index + word[0].length));
        expect(normalise(slice).text).toBe(word[0]);
      }),
    );
  });
});
