import type { Concept } from "../model/lexicon.js";
import { citations } from "../text/citations.js";
import { type Tokens, tokenise } from "../text/tokens.js";
import { firstWords, link, NUMBER_KEY, requiredWords, type State, Vocabulary } from "./automaton.js";
import { type CitedConcepts, citationHits, indexCitations } from "./cited.js";
import { type Candidate, type Hit, type Role, settle } from "./hit.js";
import { parsePhrase } from "./phrase.js";
import { Runner } from "./run.js";
import { WordReader } from "./word-reader.js";

interface Entry {
  readonly concept: string;
  readonly role: Role;
  readonly state: State;
  /** Each group holds words of which the passage must have one: most phrases are ruled out without being tried. */
  readonly required: readonly (readonly number[])[];
}
type Entries = Map<number, Entry[]>;

/** The whole lexicon compiled to one matcher: one pass over the words of a passage finds every notion of every rule. */
export class Lexicon {
  readonly #vocabulary = new Vocabulary();
  readonly #saying: Entries = new Map();
  readonly #excluding: Entries = new Map();
  readonly #cited: CitedConcepts;
  readonly #undeniable: ReadonlySet<string>;
  readonly #qualifying: ReadonlySet<string>;
  readonly #runner = new Runner();
  readonly #reader = new WordReader(this.#vocabulary, this.#runner.reading);

  /** Throws an Error with a French message naming the notion and the phrase that is not well formed. */
  constructor(concepts: Readonly<Record<string, Concept>>) {
    for (const [name, concept] of Object.entries(concepts)) {
      for (const phrase of concept.phrases) this.#add(name, "says", phrase);
      for (const phrase of concept.except) this.#add(name, "excludes", phrase);
      for (const phrase of concept.except_in_passage) this.#add(name, "excludes-passage", phrase);
    }
    this.#cited = indexCitations(concepts);
    this.#undeniable = new Set(Object.keys(concepts).filter((name) => concepts[name]?.deniable === false));
    this.#qualifying = new Set(Object.keys(concepts).filter((name) => concepts[name]?.qualifies));
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
    this.#reader.read(tokens);
    const said = this.#run(tokens, this.#saying, null);
    const hits = said.length === 0 ? [] : this.#settle(said, tokens);
    const cited = citationHits(text, tokens, this.#cited, citations);
    if (cited.length === 0) return hits;
    return [...hits, ...cited.map((hit) => ({ ...hit, ...this.#polarity(hit.concept) }))];
  }

  /** Exceptions are sought only for the notions said: most passages need none. */
  #settle(said: readonly Candidate[], tokens: Tokens): Hit[] {
    const concepts = new Set(said.map(({ hit }) => hit.concept));
    return settle(said, this.#run(tokens, this.#excluding, concepts));
  }

  #polarity(concept: string): Pick<Hit, "deniable" | "qualifies"> {
    return { deniable: !this.#undeniable.has(concept), qualifies: this.#qualifying.has(concept) };
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
      if ((only !== null && !only.has(concept)) || !this.#reader.holds(required)) continue;
      const end = this.#runner.run(state, at);
      if (end < 0) continue;
      const place = { start: starts[at]!, end: ends[end - 1]!, startToken: at, endToken: end };
      const hit = { concept, ...this.#polarity(concept), ...place };
      found.push({ role, hit });
    }
  }
}
