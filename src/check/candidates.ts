import type { Condition, Term } from "../model/condition.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "./indexed.js";
import { namesOf, PROPERTIES } from "./term.js";

const isProperty = (name: string) => name in PROPERTIES;

/** Whether a document says somewhere each notion that the condition needs of it: most do not, and are left at once. */
export function mayHold({ all, within }: Condition, document: IndexedDocument): boolean {
  return within === "dossier" || all.every((term) => namesOf(term).some((name) => stands(name, document)));
}

function stands(name: string, { bodies, titleNotions }: IndexedDocument): boolean {
  return isProperty(name) || bodies.has(name) || titleNotions.has(name);
}

/** Content passages that say at least one notion of the condition themselves; the core may stand in a title above. */
export function candidates(condition: Condition, document: IndexedDocument): Iterable<IndexedPassage> {
  const { all, headings, within } = condition;
  const sought = all.filter((term) => !namesOf(term).some(isProperty));
  if (within === "passage") {
    const decisive = sought.filter((term) => !headings || !inTitles(term, document));
    if (decisive.length > 0) return rarest(decisive.map((term) => saying(term, document)));
  }
  const own = new Set(sought.flatMap((term) => [...saying(term, document)]));
  if (within !== "passage" || !headings || sought.length === all.length) return own;
  const core = namesOf(all[0]!);
  for (const indexed of document.passages) {
    if (titlesAbove(indexed).some((title) => title.hits.some((hit) => core.includes(hit.concept))))
      own.add(indexed);
  }
  return own;
}

function inTitles(term: Term, { titleNotions }: IndexedDocument): boolean {
  return namesOf(term).some((name) => titleNotions.has(name));
}

/** The content passages that say a term, in no order, each once. */
function saying(term: Term, { bodies }: IndexedDocument): ReadonlySet<IndexedPassage> {
  return new Set(namesOf(term).flatMap((name) => bodies.get(name) ?? []));
}

/** Where every term must stand in the passage itself, the term with fewest places decides. */
function rarest(places: readonly ReadonlySet<IndexedPassage>[]): ReadonlySet<IndexedPassage> {
  return places.reduce((fewest, other) => (other.size < fewest.size ? other : fewest));
}
