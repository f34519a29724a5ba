import { viewOf } from "../package/entries.js";
import type { Range, WordFile } from "./fib.js";

/** The first stories separate the notes from the text. */
const SEPARATORS = 6;
const MOST_STORIES = 6_000;

/** Where the headers and the footers stand: for each section, those of even and odd pages, then of the first page. */
export function readHeaders(file: WordFile): { readonly headers: Range[]; readonly footers: Range[] } {
  const structure = file.structure("headers");
  const view = viewOf(structure);
  const count = Math.min(MOST_STORIES, Math.floor(structure.length / 4) - 1);
  const { start, end } = file.ranges.headers;
  const found = { headers: [] as Range[], footers: [] as Range[] };
  let last = start;
  for (let rank = SEPARATORS; rank < count; rank++) {
    const range = {
      start: start + view.getUint32(rank * 4, true),
      end: Math.min(end, start + view.getUint32(rank * 4 + 4, true)),
    };
    // Stories follow each other: those that overlap would tell the same text many times.
    if (range.end <= range.start || range.start < last) continue;
    last = range.end;
    const story = (rank - SEPARATORS) % 6;
    (story === 0 || story === 1 || story === 4 ? found.headers : found.footers).push(range);
  }
  return found;
}
