import type { Condition } from "../model/requirement.js";
import type { IndexedDocument, IndexedPassage } from "./indexed.js";

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

function near(
  candidate: IndexedPassage,
  reach: number,
  belongs: (other: IndexedPassage) => boolean,
): IndexedPassage[] {
  const { index } = candidate.passage;
  return [
    candidate,
    ...candidate.document.passages.filter(
      (other) => other !== candidate && Math.abs(other.passage.index - index) <= reach && belongs(other),
    ),
  ];
}
