import type { Concept } from "../model/lexicon.js";
import type { Citation } from "../text/citations.js";
import type { Tokens } from "../text/tokens.js";
import type { PlainHit } from "./hit.js";

/** Articles that say a notion: cited by themselves, or inside a range. */
export interface CitedConcepts {
  readonly single: ReadonlyMap<string, readonly string[]>;
  readonly range: ReadonlyMap<string, readonly string[]>;
}

export function indexCitations(concepts: Readonly<Record<string, Concept>>): CitedConcepts {
  const single = new Map<string, string[]>();
  const range = new Map<string, string[]>();
  for (const [name, concept] of Object.entries(concepts)) {
    for (const article of concept.citations) single.set(article, [...(single.get(article) ?? []), name]);
    for (const article of concept.ranges) range.set(article, [...(range.get(article) ?? []), name]);
  }
  return { single, range };
}

const MAY_CITE = /\d-\d/;

export function citationHits(
  text: string,
  tokens: Tokens,
  { single, range }: CitedConcepts,
  read: (text: string) => readonly Citation[],
): PlainHit[] {
  if ((single.size === 0 && range.size === 0) || !MAY_CITE.test(text)) return [];
  return read(text).flatMap((citation) => {
    const named = single.get(citation.article) ?? [];
    const names =
      citation.to === undefined ? named : [...opening(citation, named), ...covering(citation, range)];
    return names.map((concept) => ({ concept, ...place(citation, tokens) }));
  });
}

/** "L. 1142-8 et suivants" names L. 1142-8; "L. 2141-1 à L. 2141-5" is only a range. */
function opening({ to }: Citation, names: readonly string[]): readonly string[] {
  return to === "*" ? names : [];
}

function covering({ article, to }: Citation, range: CitedConcepts["range"]): string[] {
  return [...range].filter(([inside]) => isBetween(inside, article, to!)).flatMap(([, names]) => names);
}

/** "L2141-4" lies between "L2141-1" and "L2141-5"; `*` ("et suivants") reaches to the end of the same chapter. */
function isBetween(inside: string, from: string, to: string): boolean {
  const chapter = (article: string) => article.slice(0, article.indexOf("-"));
  const rank = (article: string) =>
    Number.parseFloat(article.slice(article.indexOf("-") + 1).replace("-", "."));
  if (chapter(inside) !== chapter(from) || rank(inside) < rank(from)) return false;
  return to === "*" || chapter(to) !== chapter(from) || rank(inside) <= rank(to);
}

function place({ start, end }: Citation, tokens: Tokens): Omit<PlainHit, "concept"> {
  const startToken = firstEndingAfter(start, tokens);
  let endToken = startToken + 1;
  while (endToken < tokens.count && tokens.starts[endToken]! < end) endToken++;
  return { start, end, startToken, endToken };
}

/** By halves: a hostile sentence holds thousands of citations. */
function firstEndingAfter(offset: number, { count, ends }: Tokens): number {
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
