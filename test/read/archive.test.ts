import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Input } from "../../src/model/document.js";
import { expandArchive } from "../../src/read/archive/index.js";
import { readDocument } from "../../src/read/index.js";
import { kindOf } from "../../src/read/kind.js";

const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );

const bytesOf = async ({ bytes }: Input): Promise<Uint8Array> =>
  typeof bytes === "function" ? bytes() : bytes;
const textOf = async (input: Input): Promise<string> => new TextDecoder().decode(await bytesOf(input));
const names = (inputs: readonly Input[]): string[] => inputs.map(({ file }) => file);

/** Writes over every occurrence of some bytes. */
function replaceAll(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at + from.length <= copy.length; at++)
    if (from.every((byte, index) => copy[at + index] === byte)) copy.set(to, at);
  return copy;
}

const signature = (text: string): number => new DataView(strToU8(text, true).buffer).getUint32(0, true);

/** The same zip, its directory announced by a zip64 record as in archives of more than 65 535 files or 4 GB. */
function withZip64End(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const old = new DataView(bytes.buffer, bytes.byteOffset + end);
  const added = new Uint8Array(56 + 20);
  const record = new DataView(added.buffer);
  record.setUint32(0, signature("PK\x06\x06"), true);
  record.setBigUint64(32, BigInt(old.getUint16(10, true)), true);
  record.setBigUint64(40, BigInt(old.getUint32(12, true)), true);
  record.setBigUint64(48, BigInt(old.getUint32(16, true)), true);
  record.setUint32(56, signature("PK\x06\x07"), true);
  record.setBigUint64(64, BigInt(end), true);
  const copy = Uint8Array.from([...bytes.subarray(0, end), ...added, ...bytes.subarray(end)]);
  const last = new DataView(copy.buffer, end + added.length);
  last.setUint16(10, 0xffff, true);
  last.setUint32(12, 0xffffffff, true);
  last.setUint32(16, 0xffffffff, true);
  return copy;
}

/** Changes a field of 2 or 4 bytes in the headers of the only entry: its place in the local one, then in the directory. */
function patch(bytes: Uint8Array, local: number, central: number, value: number, size: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const found = view.getUint32(at, true);
    const field =
      found === signature("PK\x03\x04") ? local : found === signature("PK\x01\x02") ? central : null;
    if (field === null) continue;
    if (size === 2) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
  }
  return copy;
}

describe("expandArchive", () => {
  it("gives the files under the name of the archive, decompressed when asked for", async () => {
    const { inputs, unreadable } = await expandArchive(
      zip({ "DCE n°2026/Pièces/RC.md": "# RC", "CCAP.txt": "Article 1" }),
      "DCE.zip",
    );
    expect(names(inputs)).toEqual(["DCE.zip/DCE n°2026/Pièces/RC.md", "DCE.zip/CCAP.txt"]);
    expect(await textOf(inputs[0]!)).toBe("# RC");
    expect(unreadable).toEqual([]);
  });

  it("leaves out what systems and open documents leave behind", async () => {
    const files = {
      "RC.md": "x",
      "__MACOSX/._RC.md": "x",
      ".DS_Store": "x",
      "a/Thumbs.db": "x",
      "~$RC.docx": "x",
      ".~lock.RC.odt#": "x",
      "a/desktop.ini": "x",
    };
    expect(names((await expandArchive(zip(files), "z.zip")).inputs)).toEqual(["z.zip/RC.md"]);
  });

  it("neutralises names that try to leave the folder", async () => {
    const files = {
      "../../etc/passwd.txt": "x",
      "/racine/RC.md": "x",
      "C:\\Marchés\\CCAP.md": "x",
      "a/./b/../AE.md": "x",
    };
    expect(names((await expandArchive(zip(files), "z.zip")).inputs)).toEqual([
      "z.zip/etc/passwd.txt",
      "z.zip/racine/RC.md",
      "z.zip/Marchés/CCAP.md",
      "z.zip/a/b/AE.md",
    ]);
  });

  it("reads the names old Windows zips write, and UTF-8 that does not say so", async () => {
    const old = replaceAll(
      zip({ "Rxglement n# 1.md": "x" }),
      strToU8("Rxglement n#"),
      Uint8Array.from([0x52, 0x8a, ...strToU8("glement n"), 0xf8]),
    );
    expect(names((await expandArchive(old, "z.zip")).inputs)).toEqual(["z.zip/Règlement n° 1.md"]);
    const silent = replaceAll(zip({ "Rxxglement.md": "x" }), strToU8("Rxxg"), strToU8("Règ"));
    expect(names((await expandArchive(silent, "z.zip")).inputs)).toEqual(["z.zip/Règlement.md"]);
  });

  it("opens an archive inside an archive, and no deeper than two", async () => {
    const deepest = zip({ "loin.md": "x" });
    const bytes = zip({ "lots.zip": zip({ "lot1.zip": zip({ "BPU.md": "prix", "encore.zip": deepest }) }) });
    const { inputs, unreadable } = await expandArchive(bytes, "DCE.zip");
    expect(names(inputs)).toEqual([
      "DCE.zip/lots.zip/lot1.zip/BPU.md",
      "DCE.zip/lots.zip/lot1.zip/encore.zip",
    ]);
    expect(await textOf(inputs[0]!)).toBe("prix");
    expect(unreadable).toMatchObject([
      { file: "DCE.zip/lots.zip/lot1.zip/encore.zip", code: "format-non-pris-en-charge" },
    ]);
  });

  it("gives a Word file renamed .zip as one file", async () => {
    const docx = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" });
    const { inputs } = await expandArchive(docx, "RC.zip");
    expect(names(inputs)).toEqual(["RC.zip"]);
    expect(await bytesOf(inputs[0]!)).toEqual(docx);
  });

  it("opens an archive in the zip64 form, and a document in it", async () => {
    const document = withZip64End(
      zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" }),
    );
    expect(kindOf(document, "CCAP")).toBe("docx");
    const { inputs, unreadable } = await expandArchive(withZip64End(zip({ "RC.md": "# RC" })), "z.zip");
    expect(unreadable).toEqual([]);
    expect(names(inputs)).toEqual(["z.zip/RC.md"]);
    expect(await textOf(inputs[0]!)).toBe("# RC");
  });

  it("keeps two files of the same name", async () => {
    const bytes = replaceAll(zip({ "RC1.md": "un", "RC2.md": "deux" }), strToU8("RC1"), strToU8("RC2"));
    const { inputs } = await expandArchive(bytes, "z.zip");
    expect(names(inputs)).toEqual(["z.zip/RC2.md", "z.zip/RC2 (2).md"]);
    expect(await Promise.all(inputs.map(textOf))).toEqual(["un", "deux"]);
  });
});

describe("hostile and broken archives", () => {
  it("refuses a bomb before opening it, and says so in its place", async () => {
    const bomb = zip({ "RC.docx": new Uint8Array(30_000_000), "CCAP.md": "x" });
    const { inputs, unreadable } = await expandArchive(bomb, "z.zip");
    expect(unreadable).toMatchObject([{ file: "z.zip/RC.docx", code: "trop-volumineux" }]);
    expect(names(inputs)).toEqual(["z.zip/RC.docx", "z.zip/CCAP.md"]);
    expect((await readDocument(inputs[0]!)).unreadable).toMatchObject([{ code: "trop-volumineux" }]);
  });

  it("stops at the announced size when it lies", async () => {
    const lying = patch(zip({ "RC.md": new Uint8Array(5_000_000) }), 22, 24, 1_000, 4);
    const { inputs } = await expandArchive(lying, "z.zip");
    expect((await readDocument(inputs[0]!)).unreadable).toMatchObject([{ code: "fichier-endommage" }]);
  });

  it("says which files are locked by a password", async () => {
    const { unreadable } = await expandArchive(patch(zip({ "RC.md": "x" }), 6, 8, 1, 2), "z.zip");
    expect(unreadable).toMatchObject([{ file: "z.zip/RC.md", code: "mot-de-passe" }]);
  });

  it("says which files use a compression that is not read", async () => {
    const { unreadable } = await expandArchive(patch(zip({ "RC.md": "x" }), 8, 10, 14, 2), "z.zip");
    expect(unreadable).toMatchObject([{ code: "format-non-pris-en-charge" }]);
  });

  it("stops after two thousand files", async () => {
    const files = Object.fromEntries(Array.from({ length: 2_010 }, (_, index) => [`${index}.md`, "x"]));
    const { inputs, unreadable } = await expandArchive(zip(files), "z.zip");
    expect(unreadable).toMatchObject([{ file: "z.zip", code: "trop-volumineux" }]);
    expect(inputs).toHaveLength(2_001);
  });

  it("never throws on a truncated or altered archive", async () => {
    const bytes = zip({ "RC.md": "texte du règlement ".repeat(50), "a/CCAP.md": "x" });
    for (let length = 0; length < bytes.length; length += 7) {
      const { unreadable } = await expandArchive(bytes.subarray(0, length), "z.zip");
      expect(unreadable).toMatchObject([{ file: "z.zip", code: "fichier-endommage" }]);
    }
    for (let at = 0; at < bytes.length; at++) {
      const altered = bytes.slice();
      altered[at] = (altered[at]! + 101) % 256;
      const { inputs } = await expandArchive(altered, "z.zip");
      for (const input of inputs) await readDocument(input);
    }
  });
});
