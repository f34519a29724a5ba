import { wouldHaveFitted } from "./flow.js";
import type { Line } from "./line.js";
import type { Measures } from "./measures.js";
import { readNumber } from "./number.js";
import { endsOpen, endsWithWeight, isCapitals, startsLower, startsUpper, wordCount } from "./shape.js";

/** What may be a title: its lines joined, and the content lines around. */
export interface Candidate {
  readonly lines: readonly [Line, ...Line[]];
  readonly text: string;
  readonly previous: Line | undefined;
  readonly next: Line | undefined;
  /** Position of the first line. */
  readonly index: number;
  readonly measures: Measures;
}

const MOST_LINES = 6;
const AMOUNT = /(?:€|euros?|\bHT|\bTTC|m²|\bml|%)\s?[).]?$/iu;
const FUNCTION_WORD_START =
  /^(?:de|du|des|d['’]|et|ou|à|au|aux|pour|en|par|sur|dans|avec|relatif|relative)(?:\s|\p{L})/iu;

/** Larger than the running text, or bold in a text that is not. */
export function standsOut({ layout }: Line, measures: Measures): boolean {
  if (layout === undefined) return false;
  return isLarger(layout.size, measures) || (layout.bold && !measures.bodyBold);
}

export const isLarger = (size: number, { bodySize }: Measures): boolean => size > bodySize * 1.12;

/** The first line with those it wraps on. `following` gives the content lines right after it. */
export function gather(
  line: Line,
  previous: Line | undefined,
  index: number,
  following: Iterable<Line>,
  measures: Measures,
): Candidate {
  const lines: [Line, ...Line[]] = [line];
  for (const next of following) {
    const last = lines.at(-1)!;
    const joins = lines.length < MOST_LINES && goesOn(last, next, index + lines.length, measures);
    if (!joins) return { lines, text: textOf(lines), previous, next, index, measures };
    lines.push(next);
  }
  return { lines, text: textOf(lines), previous, next: undefined, index, measures };
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(" ");

function goesOn(line: Line, next: Line, index: number, measures: Measures): boolean {
  if (isNumberAlone(line, next)) return true;
  if (!sameTitle(line, next) || (next.bookmark !== undefined && line.bookmark === undefined)) return false;
  if (line.layout === undefined) return !/[.:]$/.test(line.text) && wordCount(next.text) <= 8;
  const capitals = isCapitals(line.text) && isCapitals(next.text);
  if ((!standsOut(next, measures) && !capitals) || /[.:;]$/.test(line.text)) return false;
  if (endsOpen(line.text) || startsLower(next.text) || FUNCTION_WORD_START.test(next.text)) return true;
  return !wouldHaveFitted(line, next, measures.rightEdge(index - 1));
}

/** "6.2" alone on its line, its title on the next one. */
function isNumberAlone({ text }: Line, next: Line): boolean {
  if (!/^\d{1,2}(?:[.-]\d{1,2}){1,5}\.?$/.test(text) || next.before !== "line" || next.cells !== undefined)
    return false;
  return startsUpper(next.text) && next.text.length < 90 && !/[.;,:]$/.test(next.text);
}

/** Same characters, no number or bullet of its own. */
function sameTitle(line: Line, next: Line): boolean {
  if (next.cells !== undefined || next.columns === true || /^[-•–]/.test(next.text)) return false;
  if (readNumber(next.text) !== null || next.before === "cut") return false;
  const { layout: above } = line;
  const { layout: below } = next;
  if (above === undefined || below === undefined) {
    return next.before === "line" && isCapitals(line.text) && isCapitals(next.text);
  }
  if (above.page !== below.page || above.base - below.base > 2 * above.size) return false;
  return Math.abs(above.size - below.size) < 0.12 * above.size && above.bold === below.bold;
}

/** Ends like a sentence, a row or an item, or goes on below in small letters. */
export function isCutOrClosed({ lines, text, next, index, measures }: Candidate, strong: boolean): boolean {
  if (/[;,]$/.test(text) || endsWithWeight(text) || AMOUNT.test(text)) return true;
  if (/\.$/.test(text) && !(strong && wordCount(text) <= 9) && !/etc\.$/.test(text)) return true;
  if (next === undefined || next.before !== "line") return false;
  if (endsOpen(text)) return true;
  const last = lines.at(-1)!;
  return startsLower(next.text) && !wouldHaveFitted(last, next, measures.rightEdge(index + lines.length - 1));
}
