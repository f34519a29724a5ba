import type { Condition, Term } from "../model/condition.js";
import type { IndexedDocument, IndexedPassage } from "./indexed.js";
import { namesOf, PROPERTIES } from "./term.js";

/** Passages on either side that still count as the same place, where titles were not recognised. */
const NEIGHBOURS = 3;
const LONGEST_SECTION = 40;

/** The kept passages that may bring the other terms of a condition, the candidate itself first. */
export function scopeAround(
  candidate: IndexedPassage,
  within: Condition["within"],
  documents: readonly IndexedDocument[],
): readonly IndexedPassage[] {
  switch (within) {
    case "passage":
      return [candidate];
    case "adjacent":
      return near(candidate, 1, (other) => other.passage.block === candidate.passage.block);
    case "block":
      return near(candidate, LONGEST_SECTION, (other) => other.passage.block === candidate.passage.block);
    case "neighbourhood":
      return near(candidate, NEIGHBOURS, () => true);
    case "section":
      return near(candidate, LONGEST_SECTION, (other) => other.passage.section === candidate.passage.section);
    case "document":
      return [candidate, ...candidate.document.passages];
    case "dossier":
      return [candidate, ...documents.flatMap((document) => document.passages)];
  }
}

/** The first kept passage around the candidate that says a term; far scopes ask the index, not every passage. */
export function findAround(
  candidate: IndexedPassage,
  within: Condition["within"],
  term: Term,
  documents: readonly IndexedDocument[],
  says: (other: IndexedPassage) => boolean,
): IndexedPassage | undefined {
  if (within !== "document" && within !== "dossier")
    return scopeAround(candidate, within, documents).find(says);
  const places = within === "document" ? [candidate.document] : documents;
  for (const name of namesOf(term)) {
    for (const { bodies, passages } of places) {
      const bringer = (name in PROPERTIES ? passages : (bodies.get(name) ?? [])).find(says);
      if (bringer !== undefined) return bringer;
    }
  }
  return undefined;
}

/** Kept passages at most `reach` passages away, the candidate first; those far away are never looked at. */
function near(
  candidate: IndexedPassage,
  reach: number,
  belongs: (other: IndexedPassage) => boolean,
): IndexedPassage[] {
  const { passages } = candidate.document;
  const { index } = candidate.passage;
  const found = [candidate];
  for (let at = firstFrom(passages, index - reach); at < passages.length; at++) {
    const other = passages[at]!;
    if (other.passage.index > index + reach) break;
    if (other !== candidate && belongs(other)) found.push(other);
  }
  return found;
}

/** Position of the first kept passage whose index is not before `index`; kept passages are in the order of the text. */
function firstFrom(passages: readonly IndexedPassage[], index: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.passage.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
