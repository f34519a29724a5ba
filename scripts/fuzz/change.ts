import { changeBytes } from "./bytes.js";
import { changePdf } from "./pdf.js";
import type { Random } from "./random.js";
import { changeText } from "./text.js";
import { changePart } from "./zip.js";

/** Readers by the extension of the files they are given here. */
export const READERS = [
  "docx",
  "odt",
  "pdf",
  "md",
  "txt",
  "xlsx",
  "zip",
  "html",
  "rtf",
  "doc",
  "ods",
  "xls",
] as const;
/** Texts, changed word by word. */
const TEXTS: readonly string[] = ["md", "txt", "html", "rtf"];
/** Files of Microsoft before 2007: no parts to change inside. */
const COMPOUND: readonly string[] = ["doc", "xls"];

/** A file to change: its name, whose extension names the reader, and its bytes. */
export interface Sample {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export const readerOf = (file: string): string => /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? "";

/** The file changed once to four times, mostly where it means something to its reader. */
export function change({ file, bytes }: Sample, random: Random): Uint8Array {
  let changed = bytes;
  for (let count = random.size(4); count > 0; count--) changed = changeOnce(changed, readerOf(file), random);
  return changed;
}

function changeOnce(bytes: Uint8Array, reader: string, random: Random): Uint8Array {
  if (reader === "pdf") return changePdf(bytes, random);
  if (COMPOUND.includes(reader)) return changeBytes(bytes, random);
  if (TEXTS.includes(reader)) {
    if (random.below(4) === 0) return changeBytes(bytes, random);
    return new TextEncoder().encode(changeText(new TextDecoder().decode(bytes), random));
  }
  if (reader === "zip") {
    // The list of the files, at the end: elsewhere a byte changed is a sum that is wrong, and a file refused.
    const from = random.below(3) === 0 ? 0 : Math.max(0, bytes.length - 1200);
    return new Uint8Array(
      Buffer.concat([bytes.subarray(0, from), changeBytes(bytes.subarray(from), random)]),
    );
  }
  return random.below(6) === 0 ? changeBytes(bytes, random) : changePart(bytes, random);
}
