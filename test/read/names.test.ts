import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { expandArchive } from "../../src/read/archive/index.js";
import { decodeName } from "../../src/read/package/entry-name.js";
import { decodeDos } from "../../src/read/text/dos.js";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("names in old zips", () => {
  it.each([
    [
      "the page of DOS",
      "R\x8aglement n\xf8 1 - march\x82 de na\x87elles \x85 l'\x83ge.docx",
      "Règlement n° 1 - marché de naçelles à l'âge.docx",
    ],
    ["the page of DOS, in capitals", "R\xd4GLEMENT \xd2TR\xb7NGE \x90T\x90.pdf", "RÈGLEMENT ÊTRÀNGE ÉTÉ.pdf"],
    [
      "windows-1252",
      "R\xe8glement n\xb0 1 \x96 march\xe9 de l\x92\xcee.docx",
      "Règlement n° 1 – marché de l’Îe.docx",
    ],
    ["windows-1252, one sign", "March\xe9.docx", "Marché.docx"],
    ["the page of DOS, one sign", "March\x82.docx", "Marché.docx"],
    ["ASCII", "RC_v2 (final).docx", "RC_v2 (final).docx"],
    ["UTF-8 that does not say so", "R\xc3\xa8glement.docx", "Règlement.docx"],
  ])("are read in %s", (_, written, name) => {
    expect(decodeName(latin(written), false)).toBe(name);
  });

  it("have a character for every byte in both pages of DOS", () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (const page of [437, 850] as const) {
      const text = decodeDos(all, page);
      expect(text).toHaveLength(256);
      expect(new Set(text).size).toBe(256);
    }
  });
});

describe("names of macOS", () => {
  it("are put together again: letters and accents come apart there", async () => {
    const zip = zipSync({
      "Pie\u0300ces/Re\u0300glement.md": strToU8("# RC"),
      "__MACOSX/Pie\u0300ces/._Re\u0300glement.md": strToU8("x"),
    });
    const { inputs } = await expandArchive(zip, "DCE.zip");
    expect(inputs.map(({ file }) => file)).toEqual(["DCE.zip/Pièces/Règlement.md"]);
  });

  it("do not hide that two files bear the same name", async () => {
    const zip = zipSync({ "Re\u0300glement.md": strToU8("un"), "R\u00e8glement.md": strToU8("deux") });
    const { inputs } = await expandArchive(zip, "z.zip");
    expect(inputs.map(({ file }) => file)).toEqual(["z.zip/Règlement.md", "z.zip/Règlement (2).md"]);
  });
});

describe("archives in archives", () => {
  it("give their files with the names of each", async () => {
    const inner = zipSync({ "Pièces/CCAP.md": strToU8("# CCAP") });
    const { inputs, unreadable } = await expandArchive(zipSync({ "Lot n° 1.ZIP": inner }), "DCE.zip");
    expect(unreadable).toEqual([]);
    expect(inputs.map(({ file }) => file)).toEqual(["DCE.zip/Lot n° 1.ZIP/Pièces/CCAP.md"]);
  });
});
