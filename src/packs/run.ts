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
const STEPS = 600;

/** Tries one phrase at a token. Returns the index after its last token, or -1. */
export function runPhrase(start: State, reading: Reading, from: number): number {
  let steps = 0;

  function run(state: State, at: number): number {
    if (++steps > STEPS) return -1;
    switch (state.kind) {
      case "end":
        return at;
      case "fork":
        for (const option of state.options) {
          const end = run(option, at);
          if (end >= 0) return end;
        }
        return -1;
      case "gap":
        return gap(state.next, at, state.max);
      default:
        return word(state, at);
    }
  }

  function word(state: Extract<State, { next: State }>, at: number): number {
    for (let here = at; here < reading.count; here++) {
      if (here > from && reading.broken[here]) return -1;
      if (accepts(state, reading, here)) return run(state.next, here + 1);
      if (!reading.skip[here] || here === from) return -1;
    }
    return -1;
  }

  function gap(next: State, at: number, max: number): number {
    let here = at;
    for (let words = 0; words <= max; here++) {
      const end = run(next, here);
      if (end >= 0 || here >= reading.count || reading.broken[here]) return end;
      if (!reading.skip[here]) words++;
    }
    return -1;
  }

  return run(start, from);
}

function accepts(state: State, reading: Reading, at: number): boolean {
  switch (state.kind) {
    case "stem":
      return reading.stems[at] === state.word;
    case "form":
      return reading.forms[at] === state.word;
    case "number":
      return reading.number[at] === true;
    default:
      return false;
  }
}
