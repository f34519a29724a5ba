import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../src/model/errors.js";
import { docxToHtml, readDocx } from "../../src/read/docx/index.js";
import { showTree } from "./support/show-tree.js";
import { p, table, wordFile, wordParts, zipFile } from "./support/word.js";

async function failure(bytes: Uint8Array): Promise<UnreadableError> {
  const error: unknown = await readDocx(bytes).then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(UnreadableError);
  return error as UnreadableError;
}

const good = wordFile(p("Le marché est conclu pour un an."));

describe("files that cannot be read", () => {
  it.each([
    ["an empty file", new Uint8Array(), "fichier-vide"],
    ["a truncated file", good.slice(0, good.length - 40), "fichier-endommage"],
    ["a text renamed .docx", new TextEncoder().encode("Bonjour"), "format-inconnu"],
    ["a zip that is no Word file", zipFile({ "lisez-moi.txt": "Bonjour" }), "format-inconnu"],
    [
      "a document whose XML is broken",
      zipFile({ "word/document.xml": "<w:document><w:p></w:document>" }),
      "fichier-endommage",
    ],
    [
      "an unknown entity",
      zipFile({ "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      "fichier-endommage",
    ],
    ["a file locked by a password", ole("EncryptedPackage"), "mot-de-passe"],
    ["a file of Word 97", ole("WordDocument"), "format-non-pris-en-charge"],
  ])("refuses %s and says what to do", async (_, bytes, code) => {
    const { code: found, message } = await failure(bytes);
    expect(found).toBe(code);
    expect(message).toMatch(/(?:Ouvrez-le|Déposez)[^.]*\./);
  });

  it("keeps the cause of a broken part", async () => {
    const parts = { ...wordParts({ body: p("a") }), "word/document.xml": "<w:document><w:p></w:document>" };
    expect(String((await failure(zipFile(parts))).cause)).toContain("unexpected close tag");
  });
});

describe("zips made to harm", () => {
  it("refuses a part that swells to hundreds of megabytes, at once", async () => {
    const bomb = announce(zipFile(wordParts({ body: p("a") })), "word/document.xml", 250_000_000);
    expect((await failure(bomb)).code).toBe("trop-volumineux");
  });

  it("refuses a part denser than any text", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(20_000_000) });
    expect((await failure(bomb)).code).toBe("trop-volumineux");
    await expect(docxToHtml(bomb)).rejects.toMatchObject({ code: "trop-volumineux" });
  });

  it("notices a size smaller than the truth, and stops there", async () => {
    const parts = wordParts({ body: p("texte ".repeat(2_000_000)) });
    const lying = announce(zipFile(parts), "word/document.xml", 1000);
    expect((await failure(lying)).code).toBe("fichier-endommage");
  });

  it("notices a byte changed in a part stored without compression", async () => {
    const parts = Object.entries(wordParts({ body: p("Délai de trente jours") }));
    const bytes = zipSync(
      Object.fromEntries(parts.map(([name, text]) => [name, new TextEncoder().encode(text)])),
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf("trente");
    bytes[at] = "T".charCodeAt(0);
    expect((await failure(bytes)).code).toBe("fichier-endommage");
  });
});

describe("odd but harmless files", () => {
  it("reads names of another prefix and the strict vocabulary of ISO 29500", async () => {
    const xml = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Texte</x:t></x:r></x:p></x:body></x:document>`;
    expect(showTree((await readDocx(zipFile({ "word/document.xml": xml }))).tree)).toEqual(["Texte"]);
  });

  it("survives deep nesting and thousands of empty paragraphs", async () => {
    const nested = Array.from({ length: 300 }).reduce<string>(
      (inner) => table(`<w:tr><w:tc>${inner}</w:tc></w:tr>`),
      p("au fond"),
    );
    const { tree } = await readDocx(wordFile(nested + "<w:p/>".repeat(20_000)));
    expect(showTree(tree)).toEqual(["au fond"]);
  });

  it("stays linear on a long paragraph of repeated signs", async () => {
    for (const sign of [".", "1.", "I", " - ", "_ ", "\t"])
      expect((await readDocx(wordFile(p(sign.repeat(100_000))))).tree.type).toBe("root");
  });

  it("answers any damaged file with a document or an UnreadableError", async () => {
    const bytes = wordFile({ body: p("Un") + table(`<w:tr><w:tc>${p("Deux")}</w:tc></w:tr>`), styles: "" });
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
        const copy = bytes.slice();
        copy[at] = value;
        const result: unknown = await readDocx(copy).catch((cause: unknown) => cause);
        return !(result instanceof Error) || result instanceof UnreadableError;
      }),
      { numRuns: 300 },
    );
  });
});

/** The start of an OLE2 container that holds a stream of this name. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...stream].entries()) bytes.set([letter.charCodeAt(0), 0], 1024 + index * 2);
  return bytes;
}

/** Writes another size for an entry, in its header and in the directory. */
function announce(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  const nameAt = (at: number, from: number) =>
    Buffer.from(bytes)
      .subarray(at + from, at + from + name.length)
      .toString("latin1") === name;
  for (let at = 0; at < bytes.length - 46; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 && nameAt(at, 30)) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50 && nameAt(at, 46)) view.setUint32(at + 24, size, true);
  }
  return bytes;
}
