import { viewOf } from "../package/entries.js";
import type { WordFile } from "./fib.js";

const NAME = 40;
const MOST_FONTS = 2_000;

/** The names of the fonts, by their rank ([MS-DOC], 2.9.286). */
export function readFonts(file: WordFile): string[] {
  const table = file.structure("fonts");
  if (table.length < 4) return [];
  const view = viewOf(table);
  const count = Math.min(MOST_FONTS, view.getUint16(0, true));
  const names: string[] = [];
  for (let at = 4; names.length < count && at < table.length; ) {
    const end = at + 1 + table[at]!;
    const name = new TextDecoder("utf-16le").decode(table.subarray(at + NAME, end));
    names.push(name.split("\0")[0] ?? "");
    at = end;
  }
  return names;
}
