import PdfDocument from "pdfkit";
import { drawTable, MARGIN, needRoom, WIDTH } from "./pdf-table.js";
import { type Block, type Head, type Run, type Source, textOf } from "./source.js";

const BODY = 10.5;
const DATE = new Date(Date.UTC(2026, 8, 7, 9, 0, 0));

interface Entry {
  readonly title: string;
  readonly depth: number;
  readonly page: number;
}

/** Makes the PDF of a piece: cover, table of contents with dotted lines, header and page number on each page. */
export async function makePdf(source: Source): Promise<Uint8Array> {
  const first = await new PdfPiece(source, []).write();
  return (await new PdfPiece(source, first.entries).write()).bytes;
}

/** Written twice: the pages of the titles are known after the first time. */
class PdfPiece {
  readonly #head: Head;
  readonly #blocks: readonly Block[];
  readonly #contents: readonly Entry[];
  readonly #entries: Entry[] = [];
  readonly #counters = [0, 0];
  readonly #pdf: PDFKit.PDFDocument;
  #page = 1;

  constructor({ head, blocks }: Source, contents: readonly Entry[]) {
    this.#head = head;
    this.#blocks = blocks;
    this.#contents = contents;
    this.#pdf = new PdfDocument({
      size: "A4",
      margins: { top: 84, bottom: 72, left: MARGIN, right: MARGIN },
      bufferPages: true,
      compress: false,
      info: { Title: head.titre, Author: head.acheteur, CreationDate: DATE, ModDate: DATE },
    });
    this.#pdf.on("pageAdded", () => {
      this.#page++;
    });
  }

  async write(): Promise<{ bytes: Uint8Array; entries: Entry[] }> {
    const chunks: Uint8Array[] = [];
    this.#pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    const ended = new Promise<void>((resolve) => this.#pdf.on("end", () => resolve()));
    this.#cover();
    this.#tableOfContents();
    for (const block of this.#blocks) this.#block(block);
    this.#headersAndFooters();
    this.#pdf.end();
    await ended;
    return { bytes: new Uint8Array(Buffer.concat(chunks)), entries: this.#entries };
  }

  #cover(): void {
    const { acheteur, adresse, titre, objet, mentions } = this.#head;
    const centred = (text: string, size: number, font = "Helvetica") =>
      this.#pdf.font(font).fontSize(size).text(text, { align: "center" });
    centred(acheteur, 15, "Helvetica-Bold");
    centred(adresse, 10);
    this.#pdf.moveDown(9);
    centred(titre.toUpperCase(), 20, "Helvetica-Bold");
    this.#pdf.moveDown(1);
    centred(objet, 13);
    this.#pdf.moveDown(4);
    for (const mention of mentions) centred(mention, 11);
    this.#pdf.addPage();
  }

  #tableOfContents(): void {
    this.#pdf
      .font("Helvetica-Bold")
      .fontSize(15)
      .text("Sommaire")
      .moveDown(0.6)
      .font("Helvetica")
      .fontSize(10);
    const entries = this.#contents.length > 0 ? this.#contents : this.#guessedContents();
    for (const { title, depth, page } of entries) {
      const left = MARGIN + 16 * (depth - 1);
      const space = WIDTH - 16 * (depth - 1) - this.#pdf.widthOfString(`${title}  ${page}`);
      const dots = ".".repeat(Math.max(3, Math.floor(space / this.#pdf.widthOfString("."))));
      this.#pdf.text(`${title} ${dots} ${page}`, left, undefined, { lineBreak: false });
      this.#pdf.y += 17;
    }
    this.#pdf.x = MARGIN;
    this.#pdf.addPage();
  }

  /** As many lines as there will be, so that the pages are the same the second time. */
  #guessedContents(): Entry[] {
    return this.#blocks.flatMap((block) =>
      block.kind === "heading" ? [{ title: block.text, depth: block.depth, page: 1 }] : [],
    );
  }

  #block(block: Block): void {
    if (block.kind === "heading") this.#heading(block.text, block.depth);
    else if (block.kind === "paragraph") this.#runs(block.runs);
    else if (block.kind === "item") this.#item(block.runs, block.ordered ? `${block.rank}.` : "-");
    else drawTable(this.#pdf, block.rows);
  }

  #heading(text: string, depth: number): void {
    const level = depth - 1;
    this.#counters[level] = (this.#counters[level] ?? 0) + 1;
    if (level === 0) this.#counters[1] = 0;
    const number = this.#counters.slice(0, depth).join(".");
    const title = `${number} ${text}`;
    needRoom(this.#pdf, 70);
    this.#entries.push({ title, depth, page: this.#page });
    this.#pdf
      .moveDown(level === 0 ? 0.8 : 0.3)
      .font("Helvetica-Bold")
      .fontSize(level === 0 ? 14 : 11.5);
    this.#pdf.text(title, MARGIN, undefined, { width: WIDTH }).moveDown(0.35);
  }

  #runs(runs: readonly Run[]): void {
    this.#pdf
      .font("Helvetica")
      .fontSize(BODY)
      .text(textOf(runs), MARGIN, undefined, { width: WIDTH, align: "justify", lineGap: 1.5 })
      .moveDown(0.55);
  }

  #item(runs: readonly Run[], mark: string): void {
    const top = this.#pdf.y;
    this.#pdf
      .font("Helvetica")
      .fontSize(BODY)
      .text(mark, MARGIN + 10, top, { lineBreak: false });
    this.#pdf.text(textOf(runs), MARGIN + 26, top, { width: WIDTH - 26, lineGap: 1.5 }).moveDown(0.3);
    this.#pdf.x = MARGIN;
  }

  #headersAndFooters(): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let index = start + 1; index < start + count; index++) {
      this.#pdf.switchToPage(index);
      this.#pdf.page.margins.bottom = 0;
      this.#pdf.font("Helvetica").fontSize(8).fillColor("#595959");
      this.#pdf.text(this.#head.entete, MARGIN, 42, { width: WIDTH, align: "center", lineBreak: false });
      this.#pdf.text(`Page ${index + 1} sur ${count}`, MARGIN, 806, {
        width: WIDTH,
        align: "right",
        lineBreak: false,
      });
    }
  }
}
