import { viewOf } from "../package/entries.js";
import type { WordFile } from "./fib.js";

/** Bytes of the main stream that share a format. */
export interface FormatRun {
  readonly from: number;
  readonly to: number;
  /** Its changes, and for paragraphs the number of their style. */
  readonly changes: Uint8Array;
  readonly style: number;
}

const PAGE = 512;
const NONE = new Uint8Array();

/** Reads the pages of formats of characters or of paragraphs ([MS-DOC], 2.9.33 and 2.9.174), in the order of the stream. */
export function readFormatRuns(file: WordFile, name: "characters" | "paragraphs"): FormatRun[] {
  const index = file.structure(name);
  const view = viewOf(index);
  const count = Math.max(0, Math.floor((index.length - 4) / 8));
  const most = Math.ceil(file.main.length / PAGE);
  const runs: FormatRun[] = [];
  for (let rank = 0; rank < Math.min(count, most); rank++) {
    const page = (view.getUint32((count + 1) * 4 + rank * 4, true) & 0x3fffff) * PAGE;
    if (page + PAGE > file.main.length) throw new Error(`page de formats ${rank} hors du fichier`);
    readPage(file.main.subarray(page, page + PAGE), name, runs);
  }
  return runs.sort((one, other) => one.from - other.from);
}

function readPage(page: Uint8Array, name: "characters" | "paragraphs", runs: FormatRun[]): void {
  const view = viewOf(page);
  const count = view.getUint8(PAGE - 1);
  const entry = name === "characters" ? 1 : 13;
  if ((count + 1) * 4 + count * entry > PAGE - 1) throw new Error("page de formats trop pleine");
  for (let rank = 0; rank < count; rank++) {
    const [from, to] = [view.getUint32(rank * 4, true), view.getUint32(rank * 4 + 4, true)];
    const at = view.getUint8((count + 1) * 4 + rank * entry) * 2;
    const changes =
      at === 0 ? NONE : name === "characters" ? characterChanges(page, at) : paragraphChanges(page, at);
    const style = name === "paragraphs" && changes.length >= 2 ? viewOf(changes).getUint16(0, true) : 0;
    runs.push({ from, to, changes: name === "paragraphs" ? changes.subarray(2) : changes, style });
  }
}

const characterChanges = (page: Uint8Array, at: number): Uint8Array =>
  page.subarray(at + 1, at + 1 + page[at]!);

function paragraphChanges(page: Uint8Array, at: number): Uint8Array {
  const half = page[at]!;
  if (half > 0) return page.subarray(at + 1, at + half * 2);
  return page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2);
}

/** The run a byte stands in, by bisection; undefined outside all. */
export function runAt(runs: readonly FormatRun[], byte: number): FormatRun | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (byte < run.from) high = middle - 1;
    else if (byte >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}
