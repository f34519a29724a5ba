import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document.js";
import { sectionPath } from "../../src/model/passage.js";
import { readDocument } from "../../src/read/index.js";
import { buildPassages } from "../../src/text/passages.js";
import { blocks, WRITERS, wordsOf } from "./support/generated.js";

/** What is kept of a document and not read as content. */
function setAside(node: Nodes, inside = false): string {
  const aside = inside || node.data?.setAside !== undefined;
  if ("value" in node) return aside ? node.value : "";
  return "children" in node ? node.children.map((child) => setAside(child, aside)).join(" ") : "";
}

const read = (format: string, bytes: Uint8Array): Promise<Document> =>
  readDocument({ file: `CCTP.${format}`, bytes });

const letters = (text: string): string => text.normalize("NFC").replace(/[^\p{L}]+/gu, " ");

describe.each(Object.entries(WRITERS))("a document written as .%s", (format, write) => {
  it("keeps every word, in some passage or set aside", async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (document) => {
        const { tree, unreadable } = await read(format, write(document));
        expect(unreadable).toEqual([]);
        const kept = [...buildPassages(tree).passages.map(({ text }) => text), setAside(tree)];
        const counts = countWords(letters(kept.join(" ")).split(" "));
        for (const [word, count] of countWords(wordsOf(document)))
          expect([word, counts.get(word) ?? 0, counts.get(word)! >= count]).toEqual([
            word,
            counts.get(word) ?? 0,
            true,
          ]);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("gives each passage the section of the last title, and each section a parent that comes before", async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (document) => {
        const { passages, sections } = buildPassages((await read(format, write(document))).tree);
        expect(passages.map(({ index }) => index)).toEqual(passages.map((_, index) => index));
        expect(sections.map(({ index }) => index)).toEqual(sections.map((_, index) => index));
        for (const { parent, depth, index } of sections) {
          if (parent === null) continue;
          expect(sections[parent.index]).toBe(parent);
          expect(parent.index).toBeLessThan(index);
          expect(parent.depth).toBeLessThan(depth);
        }
        let current = passages[0]?.section;
        for (const { kind, section, block } of passages) {
          if (kind === "heading") current = section;
          expect(section).toBe(current);
          expect(block).toBeLessThan(passages.length);
          const last = [section.label, section.title].filter(Boolean).join(" ");
          if (last !== "") expect(sectionPath(section).at(-1)).toBe(last);
        }
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
