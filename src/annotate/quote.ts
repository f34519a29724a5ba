import { foldKeepingLength } from "../text/fold.js";
import type { ParagraphPlace, TextPiece } from "./places.js";

/** Words of a document: from a character of a piece to the end of another, both in decoded text. */
export interface WordRange {
  readonly from: WordPlace;
  readonly to: WordPlace;
}

export interface WordPlace {
  readonly paragraph: ParagraphPlace;
  readonly piece: TextPiece;
  /** Offset in `piece.text`; for an end, after the last character. */
  readonly at: number;
}

/** The letters and figures of consecutive paragraphs, without accents, each with its place. */
interface Letters {
  readonly text: string;
  readonly places: readonly WordPlace[];
  /** Whether a word begins at this letter. */
  readonly begins: readonly boolean[];
}

const LETTER = /[\p{L}\p{N}]/u;
const ALL_LETTERS = /[\p{L}\p{N}]/gu;
const MOST_PARAGRAPHS = 200;
/** Words that a word processor prints before a paragraph without writing them ("Article 4 –"). */
const MOST_LABEL_WORDS = 3;
const LEAST_LETTERS = 2;
const OPENING = /[«“"([]/;
const CLOSING = /[»”").,;:!?\]…\p{M}\u00ad]/u;

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
  const places: WordPlace[] = [];
  const begins: boolean[] = [];
  let text = "";
  let enough = Number.POSITIVE_INFINITY;
  const last = Math.min(paragraphs.length, index + MOST_PARAGRAPHS);
  for (let at = Math.max(0, index); at < last && text.length < enough; at++) {
    const paragraph = paragraphs[at]!;
    let apart = true;
    for (const piece of paragraph.pieces) {
      apart ||= piece.apart;
      const folded = foldKeepingLength(piece.text);
      for (let offset = 0; offset < folded.length; offset++) {
        const letter = folded[offset]!;
        if (!LETTER.test(letter)) {
          apart ||= letter !== "\u00ad";
          continue;
        }
        text += letter;
        places.push({ paragraph, piece, at: offset });
        begins.push(apart);
        apart = false;
      }
    }
    if (at === Math.max(0, index)) enough = text.length + wanted * 2;
  }
  return { text, places, begins };
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
function indexOfWords({ text, begins }: Letters, wanted: string, from: number): number {
  let first = -1;
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (begins[at] && (end === text.length || begins[end])) return at;
    if (first === -1) first = at;
  }
  return first;
}

/** The range, with the quotation marks and the full stop around it. */
function rangeOf({ places }: Letters, start: number, end: number): WordRange {
  const from = places[start]!;
  const to = places[end - 1]!;
  let first = from.at;
  while (first > 0 && OPENING.test(from.piece.text[first - 1]!)) first--;
  let after = to.at + 1;
  while (after < to.piece.text.length && CLOSING.test(to.piece.text[after]!)) after++;
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
