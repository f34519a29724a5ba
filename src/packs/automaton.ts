import type { PhraseNode } from "./phrase.js";

/** A phrase made ready to run: states linked to the next, words as numbers of the lexicon's own vocabulary. */
export type State =
  | { readonly kind: "end" }
  | { readonly kind: "stem" | "form"; readonly word: number; readonly next: State }
  | { readonly kind: "number"; readonly next: State }
  | { readonly kind: "gap"; readonly max: number; readonly next: State }
  | { readonly kind: "fork"; readonly options: readonly State[] };

const END: State = { kind: "end" };
/** Key under which phrases that begin with a number are indexed. */
export const NUMBER_KEY = 0;

/** Words of the lexicon, numbered from 1; stems and exact forms have separate numbers. */
export class Vocabulary {
  readonly #stems = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  #size = NUMBER_KEY;

  stem(value: string): number {
    return this.#add(this.#stems, value);
  }
  form(value: string): number {
    return this.#add(this.#forms, value);
  }
  /** Number of the stem in the lexicon, or -1. */
  findStem(value: string): number {
    return this.#stems.get(value) ?? -1;
  }
  findForm(value: string): number {
    return this.#forms.get(value) ?? -1;
  }
  #add(words: Map<string, number>, value: string): number {
    const known = words.get(value);
    if (known !== undefined) return known;
    words.set(value, ++this.#size);
    return this.#size;
  }
}

/** Links the nodes of a phrase to what follows them, the last first. */
export function link(nodes: readonly PhraseNode[], vocabulary: Vocabulary, next: State = END): State {
  let state = next;
  for (const node of nodes.toReversed()) state = linkNode(node, vocabulary, state);
  return state;
}

function linkNode(node: PhraseNode, vocabulary: Vocabulary, next: State): State {
  switch (node.kind) {
    case "stem":
      return { kind: "stem", word: vocabulary.stem(node.value), next };
    case "form":
      return { kind: "form", word: vocabulary.form(node.value), next };
    case "number":
      return { kind: "number", next };
    case "gap":
      return { kind: "gap", max: node.max, next };
    case "choice":
      return { kind: "fork", options: node.options.map((option) => link(option, vocabulary, next)) };
  }
}

/** The words a phrase can begin with; throws an Error (French) when it could begin anywhere. */
export function firstWords(state: State): number[] {
  switch (state.kind) {
    case "stem":
    case "form":
      return [state.word];
    case "number":
      return [NUMBER_KEY];
    case "fork":
      return state.options.flatMap(firstWords);
    case "gap":
    case "end":
      throw new Error("une tournure doit commencer par un mot, non par un écart ou un mot facultatif seul");
  }
}

/** Groups of words of which a text must hold one each for the phrase to be there; the first word is left to the index. */
export function requiredWords(nodes: readonly PhraseNode[], vocabulary: Vocabulary): number[][] {
  return nodes.slice(1).flatMap((node) => {
    const words = wordsOf(node, vocabulary);
    return words === null ? [] : [words];
  });
}

/** The words that can satisfy a node, or null when it can be satisfied without any (a gap, an option, a number). */
function wordsOf(node: PhraseNode, vocabulary: Vocabulary): number[] | null {
  switch (node.kind) {
    case "stem":
      return [vocabulary.stem(node.value)];
    case "form":
      return [vocabulary.form(node.value)];
    case "number":
    case "gap":
      return null;
    case "choice": {
      const options = node.options.map(
        (option) => option.map((inner) => wordsOf(inner, vocabulary)).find((words) => words !== null) ?? null,
      );
      return options.every((words) => words !== null) ? options.flat() : null;
    }
  }
}
