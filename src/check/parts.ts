import type { Part, Requirement } from "../model/requirement.js";
import type { Match } from "./condition.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "./indexed.js";
import { scopeAround } from "./scope.js";
import { presenceIn } from "./term.js";

/** The parts of a complete clause that the place found does not hold. */
export function missingParts(
  requirement: Requirement,
  match: Match,
  documents: readonly IndexedDocument[],
): { required: string[]; optional: string[] } {
  const missing = requirement.parts.filter((part) => !holdsPart(part, match, documents));
  return {
    required: missing.filter((part) => part.required).map((part) => part.name),
    optional: missing.filter((part) => !part.required).map((part) => part.name),
  };
}

function holdsPart(part: Part, { passages }: Match, documents: readonly IndexedDocument[]): boolean {
  if (documents.some((document) => part.elsewhere.some((name) => isSaidIn(name, document)))) return true;
  return passages.some((passage) => {
    const scope =
      part.within === "section" ? articleOf(passage) : scopeAround(passage, part.within, documents);
    return [...scope, ...titlesAbove(passage)].some((place) =>
      part.any.some((name) => presenceIn(name, place) === "said"),
    );
  });
}

/** The article of a passage with its sub-articles: the parts of a clause are often each under a title of their own. */
export function articleOf({ document, passage }: IndexedPassage): readonly IndexedPassage[] {
  const top =
    passage.section.label !== "" && passage.section.parent?.label ? passage.section.parent : passage.section;
  return document.passages.filter((other) => {
    for (let at: typeof top | null = other.passage.section; at !== null; at = at.parent)
      if (at === top) return true;
    return false;
  });
}

/** Whether a content passage of the document says the notion. */
export function isSaidIn(name: string, { bodies }: IndexedDocument): boolean {
  return (bodies.get(name) ?? []).some((indexed) => presenceIn(name, indexed) === "said");
}
