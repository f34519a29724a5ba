import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrap } from "../../src/report/wrap.js";

describe("a text broken into lines", () => {
  it.each([
    ["quotation marks keep their words", "le facilitateur « nom » du marché", 21],
    ["a colon keeps its word", "Le plus proche : ici", 14],
    ["a percent sign keeps its number", "pondération lue : 12 % de la note", 21],
    ["thousands hold together", "un montant de 1 345 000 € hors taxes", 18],
    ["a number keeps the letter of its article", "articles L. 2141-1 à L. 2141-5", 11],
  ])("%s", (_, text, width) => {
    for (const line of wrap(text, width).split("\n")) {
      expect(line).not.toMatch(/«$|\bL\.$|^[»:;%€]/);
      expect(line).not.toMatch(/\b1$|^(?:345|000)\b/);
    }
    expect(wrap(text, width)).toContain("\n");
  });

  it("begins the first line and the others as asked", () => {
    expect(wrap("un deux trois", 8, "    ", "1. ")).toBe("1. un\n    deux\n    trois");
  });

  it("loses nothing, and passes the width only for what holds together", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé0-9«»:;%]{1,12}$/), { minLength: 1 }), (words) => {
        const text = words.join(" ");
        const lines = wrap(text, 30).split("\n");
        expect(lines.join(" ")).toBe(text);
        for (const line of lines) if (line.length > 30) expect(line).toMatch(/« | [»:;%]|\d \d{3}/);
      }),
    );
  });
});
