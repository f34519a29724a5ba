import type { Root } from "mdast";
import { describe, expect, it } from "vitest";
import { indexDocument } from "../../../src/check/indexed.js";
import { brokenContents } from "../../../src/check/signals/contents.js";
import { builtinRuleset } from "../../../src/index.js";

const line = (value: string, aside: boolean): Root["children"][number] => ({
  type: "paragraph",
  children: [{ type: "text", value }],
  ...(aside ? { data: { setAside: "sommaire", origin: { page: 2 } } } : {}),
});
const tree: Root = {
  type: "root",
  children: [
    line("7 Pénalités ............ 4", true),
    line("8 Litiges Erreur ! Signet non défini.", true),
    line("Erreur ! Signet non défini.", false),
  ],
};

describe("a broken table of contents", () => {
  it("gives only the lines set aside that hold a dead reference, with their place", () => {
    expect(brokenContents(tree)).toMatchObject([
      { text: "8 Litiges Erreur ! Signet non défini.", origin: { page: 2 }, section: { title: "Sommaire" } },
    ]);
  });

  it("is kept as a field of the document, and is no content", () => {
    const source = {
      file: "CCAP.pdf",
      pieces: ["CCAP" as const],
      passages: [],
      contents: brokenContents(tree),
    };
    const indexed = indexDocument(source, builtinRuleset().lexicon);
    expect(indexed.fields.length).toBe(1);
    expect(indexed.examined).toBe(0);
  });
});
