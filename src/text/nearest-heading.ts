import type { Passage } from "../model/passage.js";
import { isSkipWord } from "./skip-words.js";
import { stemKey } from "./stem.js";

/** Shared words wanted, as a part of the words of both titles. */
const LEAST_LIKENESS = 0.5;
const LONGEST_HEADING = 300;
/** Words that any heading of a contract may hold. */
const COMMON = new Set(
  [
    "article",
    "chapitre",
    "partie",
    "clause",
    "disposition",
    "condition",
    "modalité",
    "marché",
    "titulaire",
  ].map(stemKey),
);

/** A passage with the words it is compared by. */
export interface Keyed {
  readonly passage: Passage;
  readonly keys: ReadonlySet<string>;
}

export const keyed = (passages: readonly Passage[]): Keyed[] =>
  passages.map((passage) => ({ passage, keys: keysOf(passage.text) }));

/** The headings among passages, to be compared with several titles. */
export const keyedHeadings = (passages: readonly Passage[]): Keyed[] =>
  keyed(passages.filter(({ kind }) => kind === "heading"));

/** The heading that comes nearest to a title, by its words; null when none is near. */
export const nearestHeading = (headings: readonly Keyed[], title: string): Passage | null =>
  mostLike(headings, title, LEAST_LIKENESS);

/** The first of the passages that are most like a title, at least so much (0 to 1); null when none is. */
export function mostLike(passages: readonly Keyed[], title: string, least: number): Passage | null {
  const wanted = keysOf(title);
  let found: Passage | null = null;
  let most = least;
  for (const { passage, keys } of passages) {
    const score = likeness(keys, wanted);
    if (score < most || (found !== null && score === most)) continue;
    found = passage;
    most = score;
  }
  return found;
}

function keysOf(text: string): Set<string> {
  const words = text.slice(0, LONGEST_HEADING).match(/\p{L}{2,}/gu) ?? [];
  const keys = words.filter((word) => !isSkipWord(word.toLowerCase())).map(stemKey);
  const telling = keys.filter((key) => !COMMON.has(key));
  return new Set(telling.length > 0 ? telling : keys);
}

/** From 0 to 1: words in common, as a part of the words of both. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
