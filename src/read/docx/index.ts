import type { ReadResult } from "../../model/document.js";

/**
 * Reads a Word document (.docx, .docm, .dotx): titles with the numbers Word prints, paragraphs, lists, tables, notes;
 * headers, footers, tables of contents and hidden text set aside. Insertions under revision are read, deletions are not.
 * Throws UnreadableError when nothing can be read.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const { readWordDocument } = await import("./document.js");
  return readWordDocument(bytes);
}

/**
 * The document as HTML, close to how it looks: titles, lists, tables, notes; no image, no script, no link but to the
 * web, a mailbox or the document itself. It is a fragment, without numbers of titles. Throws UnreadableError.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const { wordToHtml } = await import("./html.js");
  return wordToHtml(bytes);
}
