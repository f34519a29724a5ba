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
  /** Whether it only qualifies another notion. */
  readonly qualifies: boolean;
}

export type PlainHit = Omit<Hit, "deniable" | "qualifies">;
type Role = "says" | "excludes" | "excludes-passage";
interface Candidate {
  readonly hit: PlainHit;
  readonly role: Role;
}
interface Entry {
  readonly concept: string;
  readonly role: Role;
  readonly state: State;
  /** Each group holds words of which the passage must have one: most phrases are ruled out without being tried. */
  readonly required: readonly (readonly number[])[];
}
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
  readonly #entries = new Map<number, Entry[]>();
  readonly #cited: CitedConcepts;
  readonly #undeniable: ReadonlySet<string>;
  readonly #qualifying: ReadonlySet<string>;
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
    this.#qualifying = new Set(Object.keys(concepts).filter((name) => concepts[name]?.qualifies));
  }

  #add(concept: string, role: Role, phrase: string): void {
    const nodes = parsePhrase(phrase);
    const state = link(nodes, this.#vocabulary);
    const entry: Entry = { concept, role, state, required: requiredWords(nodes, this.#vocabulary) };
    for (const word of new Set(firstWords(state))) {
      const entries = this.#entries.get(word);
      if (entries) entries.push(entry);
      else this.#entries.set(word, [entry]);
    }
  }

  /** Every notion said in the text, in the order of the text. */
  match(text: string): Hit[] {
    const tokens = tokenise(text);
    this.#read(tokens);
    const found: Candidate[] = [];
    for (let at = 0; at < tokens.count; at++) this.#matchAt(at, tokens, found);
    const hits = found.length === 0 ? [] : settle(found);
    const cited = citationHits(text, tokens, this.#cited, citations);
    const withPolarity = (hit: PlainHit): Hit => ({
      ...hit,
      deniable: !this.#undeniable.has(hit.concept),
      qualifies: this.#qualifying.has(hit.concept),
    });
    return (cited.length === 0 ? hits : [...hits, ...cited]).map(withPolarity);
  }

  #matchAt(at: number, tokens: Tokens, found: Candidate[]): void {
    const { stems, forms, number } = this.#runner.reading;
    for (const word of [stems[at]!, forms[at]!, number[at] ? NUMBER_KEY : -1]) {
      if (word < 0) continue;
      for (const { concept, role, state, required } of this.#entries.get(word) ?? []) {
        if (!this.#mayHold(required)) continue;
        const end = this.#runner.run(state, at);
        if (end < 0) continue;
        found.push({
          role,
          hit: {
            concept,
            start: tokens.starts[at]!,
            end: tokens.ends[end - 1]!,
            startToken: at,
            endToken: end,
          },
        });
      }
    }
  }

  #mayHold(required: Entry["required"]): boolean {
    return required.every((words) => words.some((word) => this.#seenIn[word] === this.#passage));
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

function settle(found: readonly Candidate[]): PlainHit[] {
  const excluded = found.filter(({ role }) => role !== "says");
  const kept = new Map<string, PlainHit>();
  for (const { hit, role } of found) {
    if (role !== "says" || excluded.some((other) => excludes(other, hit))) continue;
    const key = `${hit.concept} ${hit.startToken}`;
    const known = kept.get(key);
    if (known === undefined || known.endToken < hit.endToken) kept.set(key, hit);
  }
  return [...kept.values()];
}

function excludes({ hit: by, role }: Candidate, hit: PlainHit): boolean {
  if (by.concept !== hit.concept) return false;
  return role === "excludes-passage" || (by.startToken < hit.endToken && hit.startToken < by.endToken);
}
