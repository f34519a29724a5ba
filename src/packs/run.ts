import type { State } from "./automaton.js";

/** The tokens of one passage in the lexicon's numbers; arrays are reused from one passage to the next. */
export interface Reading {
  count: number;
  /** -1 when the word is not in the lexicon. */
  readonly stems: number[];
  readonly forms: number[];
  /** Articles and light prepositions: stepped over between two words of a phrase. */
  readonly skip: boolean[];
  readonly number: boolean[];
  /** A semicolon stands before the word: no phrase crosses it. */
  readonly broken: boolean[];
}

/** Upper bound of the steps spent on one phrase at one place: keeps the cost linear whatever the phrase. */
const STEPS = 4000;

/** Tries phrases on a reading. One object serves every phrase: nothing is allocated on the hot path. */
export class Runner {
  readonly reading: Reading = { count: 0, stems: [], forms: [], skip: [], number: [], broken: [] };
  #from = 0;
  #steps = 0;

  /** Tries one phrase at a token. Returns the index after its last token, or -1. */
  run(start: State, from: number): number {
    this.#from = from;
    this.#steps = 0;
    return this.#step(start, from);
  }

  #step(state: State, at: number): number {
    if (++this.#steps > STEPS) return -1;
    switch (state.kind) {
      case "end":
        return at;
      case "fork":
        for (const option of state.options) {
          const end = this.#step(option, at);
          if (end >= 0) return end;
        }
        return -1;
      case "gap":
        return this.#gap(state.next, at, state.max);
      default:
        return this.#word(state, at);
    }
  }

  #word(state: Extract<State, { next: State }>, at: number): number {
    const { count, broken, skip } = this.reading;
    for (let here = at; here < count; here++) {
      if (here > this.#from && broken[here]) return -1;
      if (this.#accepts(state, here)) return this.#step(state.next, here + 1);
      if (!skip[here] || here === this.#from) return -1;
    }
    return -1;
  }

  #gap(next: State, at: number, max: number): number {
    const { count, broken, skip } = this.reading;
    for (let here = at, words = 0; words <= max; here++) {
      const end = this.#step(next, here);
      if (end >= 0 || here >= count || broken[here]) return end;
      if (!skip[here]) words++;
    }
    return -1;
  }

  #accepts(state: State, at: number): boolean {
    switch (state.kind) {
      case "stem":
        return this.reading.stems[at] === state.word;
      case "form":
        return this.reading.forms[at] === state.word;
      case "number":
        return this.reading.number[at] === true;
      default:
        return false;
    }
  }
}
