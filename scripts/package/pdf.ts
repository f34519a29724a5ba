import PDFDocument from "pdfkit";

/** A PDF of one paragraph after another. */
export function pdf(paragraphs: Iterable<string>): Promise<Uint8Array> {
  const document = new PDFDocument({ size: "A4", margin: 56, info: { CreationDate: new Date(0) } });
  const parts: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on("data", (part: Uint8Array) => parts.push(part));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    document.on("error", reject);
  });
  document.font("Helvetica").fontSize(11);
  for (const paragraph of paragraphs) document.text(paragraph).moveDown();
  document.end();
  return done;
}
