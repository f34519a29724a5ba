import type { Criterion } from "../../model/fact.js";
import { sectionPath } from "../../model/passage.js";
import { foldKeepingLength } from "../../text/fold.js";
import { stemKey } from "../../text/stem.js";
import { tokenise } from "../../text/tokens.js";
import type { CheckContext } from "../context.js";
import type { IndexedPassage } from "../indexed.js";

/** Criteria and sub-criteria, each once, whatever the lots. */
export function everyCriterion(criteria: readonly Criterion[]): Criterion[] {
  return criteria.flatMap((criterion) => [criterion, ...everyCriterion(criterion.sub)]);
}

/** Whether a text that is no passage says one of the notions. */
export function textSays(text: string, { lexicon }: CheckContext, ...notions: readonly string[]): boolean {
  return lexicon.match(text).some(({ concept }) => notions.includes(concept));
}

/** The kept passages of the sections where the criteria are stated, their sub-sections included. */
export function criteriaPassages({ dossier, documents }: CheckContext): IndexedPassage[] {
  const places = proofsOf(dossier.criteria).map(({ document, section }) => keyOf(document, section));
  return documents.flatMap((document) =>
    document.passages.filter(({ passage }) => {
      const at = keyOf(document.file, sectionPath(passage.section));
      return places.some((place) => at.startsWith(place));
    }),
  );
}

/** The kept passages of the documents that state the criteria, those that state them apart. */
export function passagesBesideCriteria({ dossier, documents }: CheckContext): IndexedPassage[] {
  const proofs = proofsOf(dossier.criteria);
  const files = new Set(proofs.map(({ document }) => document));
  const stated = new Set(proofs.map(({ quote }) => quote.slice(0, COMPARED)));
  return documents
    .filter(({ file }) => files.has(file))
    .flatMap(({ passages }) => passages)
    .filter(({ passage }) => !stated.has(passage.text.slice(0, COMPARED)));
}

/** Beginning of a quote, in characters, by which its passage is known. */
const COMPARED = 150;

const proofsOf = (criteria: readonly Criterion[]) =>
  everyCriterion(criteria).flatMap(({ evidence }) => evidence);

const keyOf = (file: string, section: readonly string[]) => [file, ...section, ""].join("\n");

/** The words of a text that bear meaning, as stems. */
export function stemsOf(text: string): string[] {
  return tokenise(foldKeepingLength(text))
    .forms.filter((form) => form.length > 3 && /^\p{L}+$/u.test(form))
    .map(stemKey);
}
