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

const LETTER = /[\p{L}\p{N}]/u;
const SOFT_HYPHEN = "\u00ad";

/** The letters and figures of one paragraph, lower case and without accents; of each, its piece, its place in it, whether a word begins. */
interface ParagraphLetters {
  readonly text: string;
  readonly pieces: readonly number[];
  readonly offsets: readonly number[];
  readonly begins: readonly boolean[];
}

const known = new WeakMap<ParagraphPlace, ParagraphLetters>();

function lettersIn(paragraph: ParagraphPlace): ParagraphLetters {
  const earlier = known.get(paragraph);
  if (earlier !== undefined) return earlier;
  const text: string[] = [];
  const [pieces, offsets]: [number[], number[]] = [[], []];
  const begins: boolean[] = [];
  let apart = true;
  paragraph.pieces.forEach((piece, rank) => {
    apart ||= piece.apart;
    const folded = foldKeepingLength(piece.text);
    for (let offset = 0; offset < folded.length; offset++) {
      const letter = folded[offset]!;
      if (!LETTER.test(letter)) {
        apart ||= letter !== SOFT_HYPHEN;
        continue;
      }
      text.push(letter);
      pieces.push(rank);
      offsets.push(offset);
      begins.push(apart);
      apart = false;
    }
  });
  const made = { text: text.join(""), pieces, offsets, begins };
  known.set(paragraph, made);
  return made;
}

/** The letters of consecutive paragraphs, each with its place. */
export class Letters {
  text = "";
  readonly #parts: Array<{ readonly from: number; readonly paragraph: ParagraphPlace }> = [];

  add(paragraph: ParagraphPlace): void {
    this.#parts.push({ from: this.text.length, paragraph });
    this.text += lettersIn(paragraph).text;
  }

  /** Whether a word begins at this letter. */
  begins(index: number): boolean {
    const { from, paragraph } = this.#partOf(index);
    return lettersIn(paragraph).begins[index - from] ?? true;
  }

  placeAt(index: number): WordPlace {
    const { from, paragraph } = this.#partOf(index);
    const { pieces, offsets } = lettersIn(paragraph);
    return { paragraph, piece: paragraph.pieces[pieces[index - from]!]!, at: offsets[index - from]! };
  }

  #partOf(index: number): { readonly from: number; readonly paragraph: ParagraphPlace } {
    return this.#parts.findLast(({ from }) => from <= index)!;
  }
}
