import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { pdf as pdfOf } from "../package/pdf.js";
import { tenderText } from "./text.js";

/** Measured on what is written: Word's default text, and 11-point Helvetica. */
const WORDS_PER_PAGE = { word: 420, pdf: 570 };

/** Writes once, in the folder, a Word CCAP of about 60 pages and a PDF CCTP of about 300. Returns their paths. */
export async function samples(folder: string): Promise<{ word: string; pdf: string }> {
  mkdirSync(folder, { recursive: true });
  const word = join(folder, "CCAP-60-pages.docx");
  const pdf = join(folder, "CCTP-300-pages.pdf");
  if (!existsSync(word)) writeFileSync(word, await wordFile());
  if (!existsSync(pdf)) writeFileSync(pdf, await pdfOf(plainText()));
  return { word, pdf };
}

function wordFile(): Promise<Buffer> {
  const children = [...tenderText(60 * WORDS_PER_PAGE.word, 1)].map(({ title, text }) =>
    title ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 }) : new Paragraph(text),
  );
  const name = "Cahier des clauses administratives particulières";
  return Packer.toBuffer(
    new Document({
      sections: [{ children: [new Paragraph({ text: name, heading: HeadingLevel.TITLE }), ...children] }],
    }),
  );
}

function* plainText(): Generator<string> {
  yield "Cahier des clauses techniques particulières";
  for (const { text } of tenderText(300 * WORDS_PER_PAGE.pdf, 2)) yield text;
}
