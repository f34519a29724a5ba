import { NumberCounters } from "../docx/counters.js";
import { newTally, type Tally } from "../package/remarks.js";
import type { WordFile } from "./fib.js";
import { readFonts } from "./fonts.js";
import { type FormatRun, readFormatRuns } from "./format-runs.js";
import { readLists } from "./lists.js";
import { type PieceText, readPieces } from "./pieces.js";
import { readSegments, type Segment } from "./segments.js";
import { WordStyles } from "./styles.js";

/** What the parts of a document share while they are read. */
export interface DocContext {
  readonly file: WordFile;
  readonly text: PieceText;
  readonly segments: readonly Segment[];
  readonly paragraphs: readonly FormatRun[];
  readonly styles: WordStyles;
  readonly fonts: readonly string[];
  readonly counters: NumberCounters;
  readonly tally: Tally;
}

/** Reads the tables of a document. Throws when one is damaged. */
export function contextOf(file: WordFile): DocContext {
  const text = readPieces(file);
  const fonts = readFonts(file);
  return {
    file,
    text,
    segments: [...readSegments(text, readFormatRuns(file, "characters"))],
    paragraphs: readFormatRuns(file, "paragraphs"),
    styles: new WordStyles(file),
    fonts,
    counters: new NumberCounters(readLists(file, fonts), { numberingOf: () => undefined }),
    tally: newTally(),
  };
}
