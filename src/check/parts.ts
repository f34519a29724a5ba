import type { Section } from "../model/passage.js";
import type { Part, Requirement } from "../model/requirement.js";
import type { Match } from "./condition.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "./indexed.js";
import { scopeAround } from "./scope.js";
import { presenceIn } from "./term.js";

/** The place that holds most of a clause, and what it lacks: what makes it partial, to be verified, or only remarked. */
export interface Completeness {
  readonly match: Match;
  readonly required: readonly string[];
  readonly verify: readonly string[];
  readonly optional: readonly string[];
  /** Passages that bring the required parts. */
  readonly brought: readonly IndexedPassage[];
}

/** Places looked at for the parts of a clause: the same clause is often told in several pieces, and whole in one. */
const MOST_PLACES = 12;

/** The place that holds most parts of a complete clause, and those that it does not hold. */
export function mostComplete(
  requirement: Requirement,
  found: readonly Match[],
  documents: readonly IndexedDocument[],
): Completeness {
  const places = found
    .slice(0, MOST_PLACES)
    .map((match) => ({ match, ...missingParts(requirement, match, documents) }));
  const lacks = ({ required, verify, optional }: Completeness) =>
    100 * required.length + 10 * verify.length + optional.length;
  return places.reduce((best, place) => (lacks(place) < lacks(best) ? place : best));
}

function missingParts(requirement: Requirement, match: Match, documents: readonly IndexedDocument[]) {
  const bringers = requirement.parts.map((part) => ({ part, passage: bringerOf(part, match, documents) }));
  const missing = bringers.filter(({ passage }) => passage === null).map(({ part }) => part);
  const named = (select: (part: Part) => boolean) => missing.filter(select).map(({ name }) => name);
  return {
    required: named(({ required }) => required),
    verify: named(({ required, verify }) => verify && !required),
    optional: named(({ required, verify }) => !verify && !required),
    brought: bringers.flatMap(({ part, passage }) => (part.required && passage !== null ? [passage] : [])),
  };
}

/** The passage that brings a part of the clause: near the place found, else where the part may stand. */
function bringerOf(
  part: Part,
  { passages }: Match,
  documents: readonly IndexedDocument[],
): IndexedPassage | null {
  const says = (place: IndexedPassage) => part.any.some((name) => presenceIn(name, place) === "said");
  for (const passage of passages) {
    const scope =
      part.within === "section" ? articleOf(passage) : scopeAround(passage, part.within, documents);
    const bringer = [...scope, ...titlesAbove(passage)].find(says);
    if (bringer !== undefined) return bringer;
  }
  for (const name of part.elsewhere) {
    for (const { bodies } of documents) {
      const bringer = (bodies.get(name) ?? []).find((indexed) => presenceIn(name, indexed) === "said");
      if (bringer !== undefined) return bringer;
    }
  }
  return null;
}

const articles = new WeakMap<IndexedDocument, Map<Section, readonly IndexedPassage[]>>();

/** The article of a passage with its sub-articles: the parts of a clause are often each under a title of their own. */
export function articleOf({ document, passage }: IndexedPassage): readonly IndexedPassage[] {
  const { section } = passage;
  const top = section.label !== "" && section.parent?.label ? section.parent : section;
  const known = articles.get(document) ?? new Map<Section, readonly IndexedPassage[]>();
  articles.set(document, known);
  const article = known.get(top) ?? document.passages.filter((other) => isWithin(other.passage.section, top));
  known.set(top, article);
  return article;
}

function isWithin(section: Section, top: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) if (at === top) return true;
  return false;
}

/** Whether a content passage of the document says the notion. */
export function isSaidIn(name: string, { bodies }: IndexedDocument): boolean {
  return (bodies.get(name) ?? []).some((indexed) => presenceIn(name, indexed) === "said");
}
