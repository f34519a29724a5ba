import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeBreaks, OffsetMapBuilder } from "../../src/text/offsets.js";

describe("OffsetMapBuilder", () => {
  it("gives back, for each offset, the source of the last one given before it, moved by as much", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (moves) => {
        const builder = new OffsetMapBuilder();
        const known: [output: number, source: number][] = [[0, 0]];
        builder.add(0, 0);
        for (const [forward, skipped] of moves) {
          const [output, source] = known.at(-1)!;
          const next: [number, number] = [output + forward, source + forward + skipped];
          builder.add(...next);
          known.push(next);
        }
        const map = builder.build();
        for (let offset = 0; offset <= known.at(-1)![0] + 3; offset++) {
          const [output, source] = known.findLast(([at]) => at <= offset)!;
          expect(map(offset)).toBe(source + offset - output);
        }
      }),
    );
  });
});

describe("composeBreaks", () => {
  it("leads each composed cluster back to the letters and marks it comes from", () => {
    const unit = fc.constantFrom(
      "e",
      "\u0301",
      "\u0327",
      "a",
      " ",
      "\u1100",
      "\u1161",
      "\u212b",
      "\ud83d\ude00",
      "œ",
      "é",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (source) => {
        const text = source.normalize("NFC");
        const map = composeBreaks(source);
        expect(map(text.length)).toBe(source.length);
        for (const { 0: cluster, index } of text.matchAll(/[\s\S][\p{M}\u1160-\u11ff]*/gu))
          expect(source.slice(map(index), map(index + cluster.length)).normalize("NFC")).toBe(cluster);
      }),
      { numRuns: 300 },
    );
  });
});
