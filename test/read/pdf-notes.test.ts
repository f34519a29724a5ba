import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/index.js";
import { cornerSheet } from "../../src/read/pdf/corner.js";
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
const near = (value: number) => expect.closeTo(value, 0);
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

  it("stand in the corner of their page when they are about no passage of it", async () => {
    const noted = await writePdfNotes(original, [{ page: 1, text: "dce-lint · tout" }], options);
    expect(await highlightsOf(noted)).toEqual([
      { page: 1, text: "dce-lint · tout", rect: [14, 841.89 - 34, 34, 841.89 - 14].map(near) },
    ]);
  });

  it.each([
    [0, [14, 266, 34, 286]],
    [90, [14, 14, 34, 34]],
    [180, [166, 14, 186, 34]],
    [270, [166, 266, 186, 286]],
  ])("stand at the top left of a page turned by %d degrees", (rotate, box) => {
    const { box: found, outlines } = cornerSheet({ rotate, view: [0, 0, 200, 300] });
    expect(found).toEqual(box.map(near));
    const [x0, y0, x1, y1] = found;
    for (const outline of outlines)
      for (const [at, value] of outline.entries()) {
        expect(value).toBeGreaterThanOrEqual(at % 2 === 0 ? x0 : y0);
        expect(value).toBeLessThanOrEqual(at % 2 === 0 ? x1 : y1);
      }
  });

  it("leave out a page that is not there", async () => {
    expect(await writePdfNotes(original, [note(99, "dce-lint · loin")], options)).toBe(original);
  });
});
