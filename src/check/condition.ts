import type { Condition, Term } from "../model/requirement.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "./indexed.js";
import { scopeAround } from "./scope.js";
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
    for (const candidate of candidates(condition, document)) {
      if (isRefused(candidate, refused)) continue;
      const match = matchAt(candidate, condition, documents, refused);
      if (match === null) continue;
      found.push(match);
      if (found.length >= MOST_MATCHES) break;
    }
    if (condition.title_alone) found.push(...titleMatches(condition, document, refused));
  }
  return found.sort((a, b) => b.weight - a.weight);
}

function titleMatches(condition: Condition, document: IndexedDocument, refused: readonly string[]): Match[] {
  return [...document.titles.values()]
    .filter(
      (title) =>
        !isRefused(title, refused) && condition.all.every((term) => presenceIn(term, title) === "said"),
    )
    .map((title) => ({ condition, passages: [title], weight: condition.all.length }));
}

/** Content passages that say at least one notion of the condition themselves; the core may stand in a title above. */
function candidates(
  { all, headings, within }: Condition,
  document: IndexedDocument,
): Iterable<IndexedPassage> {
  const places = all
    .filter((term) => namesOf(term).every((name) => !(name in PROPERTIES)))
    .map((term) => namesOf(term).flatMap((name) => document.bodies.get(name) ?? []));
  if (within === "passage" && !headings && places.length > 0) return new Set(rarest(places));
  const own = new Set(places.flat());
  const core = namesOf(all[0]!);
  const hasProperty = all.some((term) => namesOf(term).some((name) => name in PROPERTIES));
  if (within !== "passage" || !headings || !hasProperty) return own;
  for (const indexed of document.passages) {
    if (titlesAbove(indexed).some((title) => title.hits.some((hit) => core.includes(hit.concept))))
      own.add(indexed);
  }
  return own;
}

/** Where every term must stand in the passage itself, the term with fewest places decides. */
function rarest(places: readonly (readonly IndexedPassage[])[]): readonly IndexedPassage[] {
  return places.reduce((fewest, other) => (other.length < fewest.length ? other : fewest));
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
  const titles = condition.headings ? titlesAbove(candidate) : [];
  const passages = [candidate];
  let weight = 0;

  function bring(term: Term, scope: readonly IndexedPassage[]): boolean {
    if (presenceIn(term, candidate) === "said") {
      weight++;
      return true;
    }
    if (titles.some((title) => presenceIn(term, title) === "said")) return true;
    const bringer = scope.find((other) => presenceIn(term, other) === "said" && !isRefused(other, refused));
    if (bringer !== undefined && !passages.includes(bringer)) passages.push(bringer);
    return bringer !== undefined;
  }

  const scope = scopeAround(candidate, condition.within, documents);
  if (!condition.all.every((term) => bring(term, scope)) || weight === 0) return null;
  if (condition.around !== undefined) {
    const block = scopeAround(candidate, condition.around_within, documents);
    if (!condition.around.every((term) => bring(term, block))) return null;
  }
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
