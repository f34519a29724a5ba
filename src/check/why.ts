import type { Condition, Term } from "../model/condition.js";
import type { Evidence } from "../model/fact.js";
import type { Requirement } from "../model/requirement.js";
import { isRefused } from "./condition.js";
import type { CheckContext } from "./context.js";
import { type IndexedPassage, titlesAbove } from "./indexed.js";
import { proofOf } from "./proof.js";
import { scopeAround } from "./scope.js";
import { namesOf, type Presence, presenceIn } from "./term.js";

/** How near one passage comes to satisfying one condition. */
export interface NearMiss {
  readonly condition: Condition;
  readonly place: Evidence;
  readonly terms: readonly { readonly term: Term; readonly presence: Presence }[];
  /** A term of the passage that disqualifies it. */
  readonly refused: boolean;
}

const MOST = 3;

/** For each condition that would satisfy a requirement, the passages that come nearest and what each of them lacks. */
export function nearMisses(requirement: Requirement, context: CheckContext): NearMiss[] {
  return requirement.met.flatMap((condition) =>
    context.documents
      .flatMap((document) => [
        ...new Set(condition.all.flatMap(namesOf).flatMap((name) => document.bodies.get(name) ?? [])),
      ])
      .map((passage) => examine(passage, condition, requirement, context))
      .sort((a, b) => score(b) - score(a))
      .slice(0, MOST),
  );
}

function examine(
  passage: IndexedPassage,
  condition: Condition,
  { not }: Requirement,
  { documents }: CheckContext,
): NearMiss {
  const places = [...titlesAbove(passage), ...scopeAround(passage, condition.within, documents)];
  return {
    condition,
    place: proofOf(passage),
    terms: [...condition.all, ...(condition.around ?? [])].map((term) => ({
      term,
      presence: best(term, places),
    })),
    refused: isRefused(passage, [...not, ...(condition.none ?? [])]),
  };
}

function best(term: Term, places: readonly IndexedPassage[]): Presence {
  const found = places.map((place) => presenceIn(term, place));
  return found.includes("said") ? "said" : found.includes("denied") ? "denied" : "missing";
}

const score = ({ terms, refused }: NearMiss) =>
  terms.filter(({ presence }) => presence === "said").length - (refused ? 0.5 : 0);
