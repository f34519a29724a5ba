import { type FormatRun, runAt } from "./format-runs.js";
import type { PieceText } from "./pieces.js";

/** Characters that share a format, by their ranks in the whole text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly changes: Uint8Array;
}

const NONE = new Uint8Array();

/** Cuts a text, in its order, where its format changes. */
export function* readSegments({ pieces }: PieceText, runs: readonly FormatRun[]): Generator<Segment> {
  for (const { start, end, at, width } of pieces) {
    for (let next = start; next < end; ) {
      const byte = at + (next - start) * width;
      const run = runAt(runs, byte);
      // Outside all runs, one character at a time would be slow on a damaged file: the piece has no format.
      const last = run === undefined ? end : Math.min(end, start + Math.ceil((run.to - at) / width));
      const stop = Math.max(next + 1, last);
      yield { start: next, end: stop, changes: run?.changes ?? NONE };
      next = stop;
    }
  }
}

/** Rank of the segment that holds a character, by bisection; their number when it is after all. */
export function segmentAt(segments: readonly Segment[], character: number): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end > character) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Finds the format of the paragraph that a character ends, and whether it does end there. */
export class ParagraphFormats {
  #piece = 0;

  constructor(
    private readonly text: PieceText,
    private readonly runs: readonly FormatRun[],
  ) {}

  /** Ranks are asked for in order. */
  at(rank: number): { readonly run: FormatRun | undefined; readonly ends: boolean } {
    const { pieces } = this.text;
    if (rank < (pieces[this.#piece]?.start ?? 0)) this.#piece = 0;
    while (this.#piece < pieces.length - 1 && rank >= pieces[this.#piece]!.end) this.#piece++;
    const piece = pieces[this.#piece];
    if (piece === undefined) return { run: undefined, ends: false };
    const byte = piece.at + (rank - piece.start) * piece.width;
    const run = runAt(this.runs, byte);
    return { run, ends: run === undefined || run.to <= byte + piece.width };
  }
}
