import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/index.js";
import { type PdfNote, writePdfNotes } from "../../src/read/pdf/notes.js";
import { withPdf } from "../../src/read/pdf/open.js";

const original = new Uint8Array(
  readFileSync(new URL("../../examples/dce-nettoyage/CCTP.pdf", import.meta.url)),
);
const options = {
  author: "dce-lint",
  date: new Date("2026-11-25T00:00:00Z"),
  isOld: (text: string) => text.includes("dce-lint · "),
};
const note = (page: number, text: string): PdfNote => ({ page, box: [100, 500, 300, 520], text });

interface Shown {
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly titleObj: { readonly str: string };
  readonly contentsObj: { readonly str: string };
}

function highlightsOf(bytes: Uint8Array): Promise<{ page: number; text: string; rect: readonly number[] }[]> {
  return withPdf(bytes, async (document) => {
    const found = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { getAnnotations } = (await document.getPage(page)) as unknown as {
        getAnnotations(): Promise<Shown[]>;
      };
      const shown = await getAnnotations.call(await document.getPage(page));
      for (const { subtype, rect, titleObj, contentsObj } of shown)
        if (subtype === "Highlight" && titleObj.str === "dce-lint")
          found.push({ page, text: contentsObj.str, rect });
    }
    return found;
  });
}

describe("notes in a PDF", () => {
  it("are highlights at the box given, after the bytes that were there", async () => {
    const text = "À vérifier : œuvre « été »\ndce-lint · a/b · 00000000000000";
    const noted = await writePdfNotes(original, [note(1, text), note(3, "dce-lint · page 3")], options);
    expect(Buffer.from(noted.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
    expect(await highlightsOf(noted)).toEqual([
      { page: 1, text, rect: [100, 500, 300, 520] },
      { page: 3, text: "dce-lint · page 3", rect: [100, 500, 300, 520] },
    ]);
  });

  it("replace those of an earlier run, and leave those of others", async () => {
    const theirs = await writePdfNotes(original, [note(1, "une note à moi, sans marque")], options);
    const first = await writePdfNotes(
      theirs,
      [note(1, "dce-lint · un"), note(2, "dce-lint · deux")],
      options,
    );
    const second = await writePdfNotes(first, [note(2, "dce-lint · trois")], options);
    expect((await highlightsOf(second)).map(({ text }) => text)).toEqual([
      "une note à moi, sans marque",
      "dce-lint · trois",
    ]);
  });

  it("change nothing when there is none, and nothing that is read", async () => {
    expect(await writePdfNotes(original, [], options)).toBe(original);
    const noted = await writePdfNotes(original, [note(1, "dce-lint · un")], options);
    const read = async (bytes: Uint8Array) => (await readDocument({ file: "CCTP.pdf", bytes })).tree;
    expect(await read(noted)).toEqual(await read(original));
  });

  it("leave out a page that is not there", async () => {
    expect(await writePdfNotes(original, [note(99, "dce-lint · loin")], options)).toBe(original);
  });
});
