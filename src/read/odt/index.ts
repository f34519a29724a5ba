import type { ReadResult } from "../../model/document.js";

/**
 * Reads an OpenDocument text (.odt): titles with their printed numbers, paragraphs, lists, tables, notes; headers,
 * footers and tables of contents set aside. Insertions under revision are read, deletions are not.
 * Throws UnreadableError when nothing can be read.
 */
export async function readOdt(bytes: Uint8Array): Promise<ReadResult> {
  const { readOpenDocument } = await import("./document.js");
  return readOpenDocument(bytes);
}
