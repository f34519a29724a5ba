import type { Concept } from "../model/requirement.js";
import { citations } from "../text/citations.js";
import { isSkipWord } from "../text/skip-words.js";
import { stemKey } from "../text/stem.js";
import { GAP, type Tokens, tokenise } from "../text/tokens.js";
import { firstWords, link, NUMBER_KEY, requiredWords, type State, Vocabulary } from "./automaton.js";
import { type CitedConcepts, citationHits, indexCitations } from "./cited.js";
import { parsePhrase } from "./phrase.js";
import { Runner } from "./run.js";

/** A notion found in a passage: offsets in `Passage.text`, and in tokens (for negation). */
export interface Hit {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  readonly startToken: number;
  readonly endToken: number;
  /** Whether a negation around it makes it denied. */
  readonly deniable: boolean;
}

export type PlainHit = Omit<Hit, "deniable">;
type Role = "says" | "excludes" | "excludes-passage";
interface Candidate {
  readonly hit: Hit;
  readonly role: Role;
}
interface Entry {
  readonly concept: string;
  readonly role: Role;
  readonly state: State;
  /** Each group holds words of which the passage must have one: most phrases are ruled out without being tried. */
  readonly required: readonly (readonly number[])[];
}
type Entries = Map<number, Entry[]>;
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

/** The whole lexicon compiled to one matcher: one pass over the words of a passage finds every notion of every rule. */
export class Lexicon {
  readonly #vocabulary = new Vocabulary();
  readonly #saying: Entries = new Map();
  readonly #excluding: Entries = new Map();
  readonly #cited: CitedConcepts;
  readonly #undeniable: ReadonlySet<string>;
  readonly #words = new Map<string, Word>();
  readonly #runner = new Runner();
  /** For each word of the lexicon, the number of the last passage that held it. */
  readonly #seenIn: number[] = [];
  #passage = 0;

  /** Throws an Error with a French message naming the notion and the phrase that is not well formed. */
  constructor(concepts: Readonly<Record<string, Concept>>) {
    for (const [name, concept] of Object.entries(concepts)) {
      for (const phrase of concept.phrases) this.#add(name, "says", phrase);
      for (const phrase of concept.except) this.#add(name, "excludes", phrase);
      for (const phrase of concept.except_in_passage) this.#add(name, "excludes-passage", phrase);
    }
    this.#cited = indexCitations(concepts);
    this.#undeniable = new Set(Object.keys(concepts).filter((name) => concepts[name]?.deniable === false));
  }

  #add(concept: string, role: Role, phrase: string): void {
    const nodes = parsePhrase(phrase);
    const state = link(nodes, this.#vocabulary);
    const required = requiredWords(nodes, this.#vocabulary).sort((a, b) => a.length - b.length);
    const entries = role === "says" ? this.#saying : this.#excluding;
    for (const word of new Set(firstWords(state))) {
      const known = entries.get(word);
      if (known) known.push({ concept, role, state, required });
      else entries.set(word, [{ concept, role, state, required }]);
    }
  }

  /** Every notion said in the text, in the order of the text. */
  match(text: string): Hit[] {
    const tokens = tokenise(text);
    this.#read(tokens);
    const said = this.#run(tokens, this.#saying, null);
    const hits = said.length === 0 ? [] : this.#settle(said, tokens);
    const cited = citationHits(text, tokens, this.#cited, citations);
    if (cited.length === 0) return hits;
    return [...hits, ...cited.map((hit) => ({ ...hit, deniable: !this.#undeniable.has(hit.concept) }))];
  }

  /** Exceptions are sought only for the notions said: most passages need none. */
  #settle(said: readonly Candidate[], tokens: Tokens): Hit[] {
    const concepts = new Set(said.map(({ hit }) => hit.concept));
    return settle(said, this.#run(tokens, this.#excluding, concepts));
  }

  #run(tokens: Tokens, entries: Entries, only: ReadonlySet<string> | null): Candidate[] {
    const found: Candidate[] = [];
    const { stems, forms, number } = this.#runner.reading;
    for (let at = 0; at < tokens.count; at++) {
      if (stems[at]! >= 0) this.#tryAll(entries.get(stems[at]!), at, tokens, only, found);
      if (forms[at]! >= 0) this.#tryAll(entries.get(forms[at]!), at, tokens, only, found);
      if (number[at]) this.#tryAll(entries.get(NUMBER_KEY), at, tokens, only, found);
    }
    return found;
  }

  #tryAll(
    entries: readonly Entry[] | undefined,
    at: number,
    { starts, ends }: Tokens,
    only: ReadonlySet<string> | null,
    found: Candidate[],
  ): void {
    if (entries === undefined) return;
    for (const { concept, role, state, required } of entries) {
      if ((only !== null && !only.has(concept)) || !this.#mayHold(required)) continue;
      const end = this.#runner.run(state, at);
      if (end < 0) continue;
      const deniable = !this.#undeniable.has(concept);
      const hit = {
        concept,
        deniable,
        start: starts[at]!,
        end: ends[end - 1]!,
        startToken: at,
        endToken: end,
      };
      found.push({ role, hit });
    }
  }

  #mayHold(required: Entry["required"]): boolean {
    for (const words of required) {
      let held = false;
      for (const word of words) held ||= this.#seenIn[word] === this.#passage;
      if (!held) return false;
    }
    return true;
  }

  #read({ count, forms, gaps }: Tokens): void {
    const { reading } = this.#runner;
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
}

function settle(said: readonly Candidate[], excluded: readonly Candidate[]): Hit[] {
  const kept = new Map<string, Hit>();
  for (const { hit } of said) {
    if (excluded.some((other) => excludes(other, hit))) continue;
    const key = `${hit.concept} ${hit.startToken}`;
    const known = kept.get(key);
    if (known === undefined || known.endToken < hit.endToken) kept.set(key, hit);
  }
  return [...kept.values()];
}

function excludes({ hit: by, role }: Candidate, hit: Hit): boolean {
  if (by.concept !== hit.concept) return false;
  return role === "excludes-passage" || (by.startToken < hit.endToken && hit.startToken < by.endToken);
}
