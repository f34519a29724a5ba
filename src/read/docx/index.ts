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
