import { crc32, deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

type Pdf = PDFKit.PDFDocument;

/** Makes a PDF in memory: A4, Helvetica 11, margins of 60 points, not compressed. */
export function makePdf(
  write: (pdf: Pdf) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: "A4", margin: 60, compress: false, ...options });
    const parts: Buffer[] = [];
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on("error", reject);
    pdf.font("Helvetica").fontSize(11);
    write(pdf);
    pdf.end();
  });
}

export function title(pdf: Pdf, text: string, size = 11): void {
  pdf.moveDown(0.8).font("Helvetica-Bold").fontSize(size).text(text).moveDown(0.3);
  pdf.font("Helvetica").fontSize(11);
}

/** Prints one line at a place counted from the top left of the page, without moving the text that follows. */
export function printAt(pdf: Pdf, text: string, x: number, y: number): void {
  const { x: left, y: top } = pdf;
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf.text(text, x, y, { lineBreak: false });
  pdf.page.margins.bottom = bottom;
  pdf.x = left;
  pdf.y = top;
}

/** A table with one line of text per cell line, cells written one after the other as word processors do. */
export function table(pdf: Pdf, columns: readonly number[], rows: readonly (readonly string[])[]): void {
  for (const row of rows) {
    const top = pdf.y;
    let bottom = top;
    row.forEach((cell, at) => {
      const left = columns[at] ?? 60;
      pdf.text(cell, left, top, { width: (columns[at + 1] ?? 535) - left - 12 });
      bottom = Math.max(bottom, pdf.y);
    });
    pdf.x = 60;
    pdf.y = bottom + 6;
  }
}

/** A black square image. */
export function makePng(side: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(side * (side + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngPart("IHDR", header),
    pngPart("IDAT", pixels),
    pngPart("IEND", Buffer.alloc(0)),
  ]);
}

function pngPart(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const part = Buffer.alloc(body.length + 8);
  part.writeUInt32BE(data.length, 0);
  body.copy(part, 4);
  part.writeUInt32BE(crc32(body), body.length + 4);
  return part;
}
