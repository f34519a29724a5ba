import { foldWord } from "./stem.js";
import { GAP, type Tokens } from "./tokens.js";

/** A span of tokens: `start` counted from 0, `end` excluded. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** A span of tokens whose statement is denied. */
export interface NegatedSpan extends TokenSpan {
  /**
   * "existence": the dossier says that the thing is not provided, required, allowed or applicable ("aucune avance n'est prévue",
   * "clause sociale : néant"). "action": it says what does not or must not happen ("aucun produit toxique n'est employé"),
   * which is often the very requirement.
   */
  readonly denies: "existence" | "action";
}

/** In tokens: keeps the cost linear on a text without punctuation. */
const LONGEST_CLAUSE = 120;

const HARD = GAP.SEMICOLON | GAP.CELL | GAP.COLON;

/** Tokens with folded forms, for rules written without accents nor capitals. */
export class TokenView {
  readonly words: readonly string[];
  readonly count: number;
  readonly #gaps: readonly number[];

  constructor(tokens: Tokens) {
    this.words = tokens.forms.map(foldWord);
    this.count = tokens.count;
    this.#gaps = tokens.gaps;
  }

  /** The folded word at this place, "" out of the text. */
  word(index: number): string {
    return this.words[index] ?? "";
  }

  /** True when one of these separators stands before token `index`; `count` means after the last one. */
  hasGap(index: number, gap: number): boolean {
    return ((this.#gaps[index] ?? 0) & gap) !== 0;
  }

  /** True when a sentence ends before this token: a full stop that is not the one of "art. L. 2112-2" or "n° 4.2". */
  stops(index: number): boolean {
    if (!this.hasGap(index, GAP.STOP)) return false;
    return index >= this.count || (this.word(index - 1).length > 3 && !/^\d/.test(this.word(index)));
  }

  /** True when a clause ends before this token whatever the words are. */
  breaks(index: number): boolean {
    return index <= 0 || index >= this.count || this.hasGap(index, HARD) || this.stops(index);
  }

  /** First token of the clause that holds `index`. */
  clauseStart(index: number): number {
    let at = index;
    while (index - at < LONGEST_CLAUSE && !this.breaks(at)) at--;
    return Math.max(0, at);
  }

  /** End of the clause that holds `index`, excluded; `ends` may end it earlier. */
  clauseEnd(index: number, ends: (at: number) => boolean = () => false): number {
    let at = index + 1;
    while (at - index < LONGEST_CLAUSE && !this.breaks(at) && !ends(at)) at++;
    return Math.min(at, this.count);
  }

  /** Position of the first of these words in [from, to), or -1. */
  find(words: ReadonlySet<string>, from: number, to: number): number {
    for (let at = from; at < to && at < this.count; at++) if (words.has(this.word(at))) return at;
    return -1;
  }

  /** True when these words stand from `index` on, in this order. */
  reads(index: number, ...words: readonly string[]): boolean {
    return words.every((word, offset) => this.word(index + offset) === word);
  }
}

/** A set of words written in one string. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
