import type { Evidence } from "../model/fact.js";
import type { Requirement } from "../model/requirement.js";
import type { IndexedDocument, IndexedPassage } from "./indexed.js";
import { proofOf } from "./proof.js";
import { namesOf } from "./term.js";

const MOST = 2;
/** A passage that says only one of the notions sought is no near miss. */
const FEWEST_NOTIONS = 2;

/** The passages that say most of what was sought, for a reader who wonders why nothing was found. */
export function nearestPassages(requirement: Requirement, documents: readonly IndexedDocument[]): Evidence[] {
  const core = new Set([...requirement.met, ...requirement.partial].flatMap(({ all }) => namesOf(all[0]!)));
  const names = new Set(
    [...requirement.met, ...requirement.partial].flatMap(({ all }) => all.flatMap(namesOf)),
  );
  const scores = new Map<IndexedPassage, number>();
  for (const document of documents) {
    for (const name of core) {
      for (const indexed of document.bodies.get(name) ?? []) scores.set(indexed, count(indexed, names));
    }
  }
  return [...scores]
    .filter(([, notions]) => notions >= FEWEST_NOTIONS)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([indexed]) => proofOf(indexed));
}

function count({ hits }: IndexedPassage, names: ReadonlySet<string>): number {
  return new Set(hits.map((hit) => hit.concept).filter((concept) => names.has(concept))).size;
}
