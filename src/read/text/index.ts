import type { ReadResult } from "../../model/document.js";
import { linesToBlocks } from "../lines/blocks.js";
import { decodeText } from "./decode.js";
import { setRunningAside } from "./running.js";
import { splitLines } from "./split.js";

/**
 * Reads a plain text file (UTF-8, windows-1252 or UTF-16), wrapped or not: titles, paragraphs, lists. Origins are the
 * line and the column in the file, counted from 1. The bytes are not changed.
 *
 * @throws UnreadableError `fichier-vide` when there is no text, `format-inconnu` when the bytes are no text
 */
export async function readText(bytes: Uint8Array): Promise<ReadResult> {
  const lines = setRunningAside(splitLines(decodeText(bytes)));
  return { tree: { type: "root", children: linesToBlocks(lines) }, unreadable: [] };
}
