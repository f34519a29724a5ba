import { foldKeepingLength } from "../text/fold.js";
import { Letters, type WordRange } from "./letters.js";
import type { ParagraphPlace } from "./places.js";

const ALL_LETTERS = /[\p{L}\p{N}]/gu;
const MOST_PARAGRAPHS = 200;
/** Words that a word processor prints before a paragraph without writing them ("Article 4 –"). */
const MOST_LABEL_WORDS = 3;
const LEAST_LETTERS = 2;
/** A hostile text repeats the same letters without end. */
const MOST_TRIES = 1000;
const BEFORE = /(?:[“"([]|«\s?)*$/u;
const AFTER = /^(?:[”").,;:!?\]…\p{M}\u00ad]|\s?[»!?])*/u;
/** Characters looked at around the words for their punctuation. */
const AROUND = 8;

/**
 * The words of a quote from the paragraph at `index` on; null when they are not there. Punctuation, spaces, accents, printed
 * numbers and the bars between cells are not compared.
 */
export function findQuote(
  paragraphs: readonly ParagraphPlace[],
  index: number,
  quote: string,
): WordRange | null {
  const words = quote.replace(/^…\s|\s…$/g, "");
  const wanted = lettersOf(words);
  if (wanted.length < LEAST_LETTERS) return null;
  const document = gather(paragraphs, index, wanted.length);
  return (
    findWhole(document, words) ?? findCells(document, words) ?? findJoined(paragraphs, index, words) ?? null
  );
}

const lettersOf = (text: string): string => (foldKeepingLength(text).match(ALL_LETTERS) ?? []).join("");

function gather(paragraphs: readonly ParagraphPlace[], index: number, wanted: number): Letters {
  const letters = new Letters();
  let enough = Number.POSITIVE_INFINITY;
  const last = Math.min(paragraphs.length, index + MOST_PARAGRAPHS);
  for (let at = index; at < last && letters.text.length < enough; at++) {
    letters.add(paragraphs[at]!);
    if (at === index) enough = letters.text.length + wanted * 2;
  }
  return letters;
}

/** The quote as it is, else without the number printed before it. */
function findWhole(document: Letters, quote: string): WordRange | null {
  let rest = quote;
  for (let dropped = 0; dropped <= MOST_LABEL_WORDS; dropped++) {
    const wanted = lettersOf(rest);
    if (wanted.length < LEAST_LETTERS) return null;
    const at = indexOfWords(document, wanted, 0);
    if (at !== -1) return rangeOf(document, at, at + wanted.length);
    rest = rest.replace(/^\S+\s*/, "");
  }
  return null;
}

/** The first cell found and the last one: numbers printed in the cells between them are not compared. */
function findCells(document: Letters, quote: string): WordRange | null {
  const cells = quote
    .split(" | ")
    .map(lettersOf)
    .filter((cell) => cell !== "");
  if (cells.length < 2) return null;
  let start = -1;
  let end = 0;
  for (const cell of cells) {
    const at = indexOfWords(document, cell, end);
    if (at === -1) continue;
    if (start === -1) start = at;
    end = at + cell.length;
  }
  return start === -1 ? null : rangeOf(document, start, end);
}

/** A paragraph whose mark is deleted under revision is read with the next one, under the place of the latter. */
function findJoined(paragraphs: readonly ParagraphPlace[], index: number, quote: string): WordRange | null {
  for (let back = 1; back <= 3 && index - back >= 0; back++) {
    const found = findWhole(gather(paragraphs, index - back, lettersOf(quote).length), quote);
    if (found !== null && found.to.paragraph.index >= index) return found;
  }
  return null;
}

/** Where the letters stand as whole words, else where they stand first; -1 when nowhere. */
function indexOfWords(letters: Letters, wanted: string, from: number): number {
  const { text } = letters;
  let first = -1;
  let tries = 0;
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (letters.begins(at) && (end === text.length || letters.begins(end))) return at;
    if (first === -1) first = at;
    if (++tries === MOST_TRIES) break;
  }
  return first;
}

/** The range, with the quotation marks and the full stop around it. */
function rangeOf(letters: Letters, start: number, end: number): WordRange {
  const from = letters.placeAt(start);
  const to = letters.placeAt(end - 1);
  const first =
    from.at - (BEFORE.exec(from.piece.text.slice(Math.max(0, from.at - AROUND), from.at))?.[0] ?? "").length;
  const last = to.at + 1;
  const after = last + (AFTER.exec(to.piece.text.slice(last, last + AROUND))?.[0] ?? "").length;
  return { from: { ...from, at: first }, to: { ...to, at: after } };
}

/** All the words of a paragraph, or null when it has none. */
export function wholeParagraph(paragraph: ParagraphPlace): WordRange | null {
  const pieces = paragraph.pieces.filter(({ text }) => text.trim() !== "");
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    from: { paragraph, piece: first, at: first.text.length - first.text.trimStart().length },
    to: { paragraph, piece: last, at: last.text.trimEnd().length },
  };
}
