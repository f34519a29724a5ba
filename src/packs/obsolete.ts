import type { Concept } from "../model/lexicon.js";
import type { ObsoleteReference } from "../model/obsolete.js";

/** The notions under which the lexicon finds a reference: named outright, perhaps cited, and what must go with it. */
export const namedNotion = ({ id }: ObsoleteReference) => `perime-${id}`;
export const citedNotion = ({ id }: ObsoleteReference) => `perime-cite-${id}`;
export const companionNotion = ({ id }: ObsoleteReference) => `perime-avec-${id}`;

/** Notions made from the list of obsolete references, so that the one pass of the lexicon finds the passages that may cite them. */
export function obsoleteConcepts(references: readonly ObsoleteReference[]): Record<string, Concept> {
  const concepts: Record<string, Concept> = {};
  for (const reference of references) {
    const articles = reference.cited.map(numberOf).filter((number) => /^[A-Z]/.test(number));
    const numbers = reference.cited.map(numberOf).filter((number) => /^\d/.test(number));
    concepts[namedNotion(reference)] = concept(reference.phrases);
    concepts[companionNotion(reference)] = { ...concept(reference.with), qualifies: true };
    concepts[citedNotion(reference)] = { ...concept(numbers.map(phraseOf)), citations: articles };
  }
  return concepts;
}

const numberOf = (cited: string) => cited.slice(cited.indexOf(" ") + 1);

/** A date is written in several ways: its year is enough to keep the passage, which the citations then decide. */
function phraseOf(number: string): string {
  const [year, ...others] = number.split(/[-/]/);
  return others.length === 1 ? `${year} ${others[0]}` : `${year}`;
}

const concept = (phrases: readonly string[]): Concept => ({
  phrases: [...phrases],
  except: [],
  except_in_passage: [],
  citations: [],
  ranges: [],
  deniable: false,
  qualifies: false,
});
