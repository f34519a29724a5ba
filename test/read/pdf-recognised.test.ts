import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { lint, readDocument } from "../../src/index.js";
import { recognisingReader } from "../../src/node.js";
import { encodePng } from "../../src/read/pdf/png.js";
import { type Recogniser, scannedPages, withRecognisedPages } from "../../src/read/pdf/recognised.js";
import { makePdf, makePng } from "./support/pdf.js";
import { paragraphs } from "./support/tree.js";

const PROSE = "Le titulaire exécute les prestations dans le respect des règles de l'art.";
const SCAN = "CCTP\n1 Matériel\nLes luminaires sont de marque Lumirex modèle 300.\n";
/** A first page of text, a second that is an image. */
const halfScanned = () =>
  makePdf((pdf) => {
    pdf.text(PROSE).addPage();
    pdf.image(Buffer.from(makePng(400)), 60, 60, { width: 400 });
  });
const says = (text: string, confidence = 91): Recogniser => ({
  recognise: async () => ({ text, confidence }),
});

describe("scanned pages", () => {
  it("are given to the recogniser as images, and read where they stand, marked with its confidence", async () => {
    const bytes = await halfScanned();
    const document = await readDocument({ file: "a.pdf", bytes });
    expect(scannedPages(document)).toEqual([2]);
    const images: Uint8Array[] = [];
    const recogniser: Recogniser = {
      recognise: async (png) => {
        images.push(png);
        return { text: SCAN, confidence: 90.6 };
      },
    };
    const read = await withRecognisedPages(document, bytes, recogniser);
    expect(images.map((png) => Buffer.from(png.subarray(1, 4)).toString())).toEqual(["PNG"]);
    const text = paragraphs(read.tree.children).join(" ");
    expect(text.indexOf(PROSE)).toBeLessThan(text.indexOf("Lumirex"));
    const last = read.tree.children.at(-1)!;
    expect(last.data?.origin).toEqual({ page: 2, ocr: 91 });
    expect(read.unreadable).toEqual([
      {
        code: "page-sans-texte",
        pages: [2],
        message: expect.stringContaining("Page 2 lue par reconnaissance optique"),
      },
    ]);
  });

  it("are asked for only once the file was read: one refused for its size never comes to memory", async () => {
    let asked = 0;
    const bytes = () => {
      asked += 1;
      return new Uint8Array();
    };
    const read = recognisingReader((input) => readDocument(input, { maxBytes: 10 }), says(SCAN));
    const document = await read({ file: "a.pdf", size: 11, bytes });
    expect(document.unreadable).toMatchObject([{ code: "trop-volumineux" }]);
    expect(asked).toBe(0);
  });

  it("stay unread when nothing sure is recognised", async () => {
    const bytes = await halfScanned();
    const document = await readDocument({ file: "a.pdf", bytes });
    expect(await withRecognisedPages(document, bytes, says("§ ~~ lI|", 12))).toBe(document);
    expect(await withRecognisedPages(document, bytes, says("  "))).toBe(document);
  });

  it("found no fault that must be corrected, and no absence", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.image(Buffer.from(makePng(400)), 60, 60, { width: 400 });
    });
    const read = recognisingReader(readDocument, says(SCAN));
    const { requirements, dossier } = await lint([{ file: "CCTP.pdf", bytes }], {
      today: "2026-11-25",
      read,
    });
    expect(dossier.documents[0]).toMatchObject({ unread: "partiel", pieces: ["CCTP"] });
    const brand = requirements.find(({ id }) => id === "redaction/marque-equivalent")!;
    expect(brand.evidence[0]!.origin).toEqual({ page: 1, ocr: 91 });
    expect(brand.verdict).toBe("a_verifier");
    expect(requirements.filter(({ verdict }) => verdict === "a_corriger")).toEqual([]);
  });
});

describe("PNG files", () => {
  it.each([
    [1, 9, 3, 2],
    [2, 5, 2, 15],
    [3, 4, 2, 16],
  ])("hold the pixels of an image of kind %i, row by row", (kind, width, height, stride) => {
    const data = Uint8Array.from({ length: stride * height }, (_, at) => (at * 37) % 251);
    const png = Buffer.from(encodePng({ kind, width, height, data }));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    const at = png.indexOf("IDAT");
    const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const rows = Array.from({ length: height }, (_, row) => [
      ...raw.subarray(row * (stride + 1), (row + 1) * (stride + 1)),
    ]);
    expect(rows.map(([filter]) => filter)).toEqual(rows.map(() => 0));
    expect(rows.flatMap((row) => row.slice(1))).toEqual([...data]);
  });
});
