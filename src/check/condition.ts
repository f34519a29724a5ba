import type { Condition, Term } from "../model/condition.js";
import { candidates, mayHold } from "./candidates.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "./indexed.js";
import { findAround } from "./scope.js";
import { deniesIn, hasProperty, namesOf, PROPERTIES, presenceIn } from "./term.js";

/** A place that satisfies a condition: the passage to quote first, then those that bring the other terms. */
export interface Match {
  readonly condition: Condition;
  readonly passages: readonly IndexedPassage[];
  /** Terms said in the first passage itself: the more, the better the proof. */
  readonly weight: number;
}

/** More proofs than a report can show: enough to choose the best. */
const MOST_MATCHES = 500;

/** Every place of the documents that satisfies the condition, the best proofs first. */
export function matches(
  condition: Condition,
  documents: readonly IndexedDocument[],
  disqualifying: readonly string[],
): Match[] {
  const refused = [...disqualifying, ...(condition.none ?? [])];
  const found: Match[] = [];
  for (const document of documents) {
    if (mayHold(condition, document)) found.push(...documentMatches(condition, document, documents, refused));
    if (condition.title_alone) found.push(...titleMatches(condition, document, refused));
  }
  return found.sort((a, b) => b.weight - a.weight);
}

function documentMatches(
  condition: Condition,
  document: IndexedDocument,
  documents: readonly IndexedDocument[],
  refused: readonly string[],
): Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(condition, document)) {
    const match = matchAt(candidate, condition, documents, refused);
    if (match === null || isRefused(candidate, refused)) continue;
    found.push(match);
    if (found.length >= MOST_MATCHES) break;
  }
  return found;
}

function titleMatches(condition: Condition, document: IndexedDocument, refused: readonly string[]): Match[] {
  return [...document.titles.values()]
    .filter(
      (title) =>
        !isRefused(title, refused) && condition.all.every((term) => presenceIn(term, title) === "said"),
    )
    .map((title) => ({ condition, passages: [title], weight: condition.all.length }));
}

export function isRefused(indexed: IndexedPassage, refused: readonly string[]): boolean {
  return refused.some((name) =>
    name in PROPERTIES ? hasProperty(name, indexed) : indexed.hits.some((hit) => hit.concept === name),
  );
}

function matchAt(
  candidate: IndexedPassage,
  condition: Condition,
  documents: readonly IndexedDocument[],
  refused: readonly string[],
): Match | null {
  const passages = [candidate];
  let weight = 0;

  function bring(term: Term, within: Condition["within"]): boolean {
    if (presenceIn(term, candidate) === "said") {
      weight++;
      return true;
    }
    if (condition.headings && titlesAbove(candidate).some((title) => presenceIn(term, title) === "said"))
      return true;
    if (within === "passage") return false;
    const says = (other: IndexedPassage) => presenceIn(term, other) === "said" && !isRefused(other, refused);
    const bringer = findAround(candidate, within, term, documents, says);
    if (bringer !== undefined && !passages.includes(bringer)) passages.push(bringer);
    return bringer !== undefined;
  }

  if (!condition.all.every((term) => bring(term, condition.within)) || weight === 0) return null;
  if (!(condition.around ?? []).every((term) => bring(term, condition.around_within))) return null;
  return { condition, passages, weight };
}

/**
 * Places where the core of the condition is said not to be: denied in its sentence or its title, or its title stands
 * over "sans objet". The other terms may stand in any polarity.
 */
export function denials(condition: Condition, documents: readonly IndexedDocument[]): Match[] {
  return documents.flatMap((document) => [
    ...deniedSentences(condition, document),
    ...blankSections(condition, document),
  ]);
}

function deniedSentences(condition: Condition, document: IndexedDocument): Match[] {
  const [core, ...others] = condition.all as [Term, ...Term[]];
  const places = [
    ...namesOf(core).flatMap((name) => document.bodies.get(name) ?? []),
    ...document.titles.values(),
  ];
  return [...new Set(places)]
    .filter(
      (indexed) =>
        deniesIn(core, indexed) &&
        !isRefused(indexed, condition.none ?? []) &&
        others.every((term) => presenceIn(term, indexed) !== "missing"),
    )
    .map((indexed) => ({ condition, passages: [indexed], weight: 1 + others.length }));
}

function blankSections(condition: Condition, document: IndexedDocument): Match[] {
  const core = condition.all[0]!;
  return document.blanks.flatMap((blank) => {
    const title = document.titles.get(blank.passage.section);
    if (title === undefined || presenceIn(core, title) !== "said") return [];
    return [{ condition, passages: [title, blank], weight: 1 }];
  });
}
