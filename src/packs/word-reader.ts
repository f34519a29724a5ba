import { isSkipWord } from "../text/skip-words.js";
import { stemKey } from "../text/stem.js";
import { GAP, type Tokens } from "../text/tokens.js";
import type { Vocabulary } from "./automaton.js";
import type { Reading } from "./run.js";

interface Word {
  readonly stem: number;
  readonly form: number;
  readonly skip: boolean;
  readonly number: boolean;
}

const CACHED_WORDS = 50_000;
const NUMBER_WORDS = new Set(
  "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cinquante cent".split(" "),
);

/** Reads the words of a passage as numbers of the lexicon, and remembers which of them it holds. */
export class WordReader {
  readonly #vocabulary: Vocabulary;
  readonly #reading: Reading;
  readonly #words = new Map<string, Word>();
  /** For each word of the lexicon, the number of the last passage that held it. */
  readonly #seenIn: number[] = [];
  #passage = 0;

  constructor(vocabulary: Vocabulary, reading: Reading) {
    this.#vocabulary = vocabulary;
    this.#reading = reading;
  }

  read({ count, forms, gaps }: Tokens): void {
    const reading = this.#reading;
    reading.count = count;
    this.#passage++;
    for (let at = 0; at < count; at++) {
      const word = this.#word(forms[at]!);
      reading.stems[at] = word.stem;
      reading.forms[at] = word.form;
      if (word.stem >= 0) this.#seenIn[word.stem] = this.#passage;
      if (word.form >= 0) this.#seenIn[word.form] = this.#passage;
      reading.skip[at] = word.skip;
      reading.number[at] = word.number;
      reading.broken[at] = ((gaps[at] ?? 0) & GAP.SEMICOLON) !== 0;
    }
  }

  #word(form: string): Word {
    const known = this.#words.get(form);
    if (known !== undefined) return known;
    const word: Word = {
      stem: this.#vocabulary.findStem(stemKey(form)),
      form: this.#vocabulary.findForm(form),
      skip: isSkipWord(form),
      number: /^\d/.test(form) || NUMBER_WORDS.has(form),
    };
    if (this.#words.size >= CACHED_WORDS) this.#words.clear();
    this.#words.set(form, word);
    return word;
  }

  /** Whether the passage read last holds one word of each group. */
  holds(required: readonly (readonly number[])[]): boolean {
    for (const words of required) {
      let held = false;
      for (const word of words) held ||= this.#seenIn[word] === this.#passage;
      if (!held) return false;
    }
    return true;
  }
}
