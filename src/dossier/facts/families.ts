import type { Evidence } from "../../model/fact.js";
import type { Nature } from "../../model/facts.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import { nameTokens } from "../pieces/name-tokens.js";
import type { DocumentView } from "../view.js";
import type { CpvCode } from "./cpv.js";
import { FAMILIES } from "./families-table.js";
import type { FoundObject } from "./object.js";
import type { Decided } from "./said.js";

/** A family told by one document, with its proof unless it is the name of the file. */
export interface FoundFamily {
  readonly key: string;
  readonly evidence?: Evidence;
}

const TITLE_PASSAGES = 12;

/** Families told by the CPV codes, the cover and the name of the file. */
export function collectFamilies(view: DocumentView, codes: readonly CpvCode[]): FoundFamily[] {
  return [...familiesOfCodes(view, codes), ...familiesOfTitle(view)];
}

function familiesOfCodes(view: DocumentView, codes: readonly CpvCode[]): FoundFamily[] {
  return codes.slice(0, 3).flatMap(({ code, passage }) =>
    FAMILIES.filter(({ cpv }) => cpv?.test(code)).map(({ key }) => ({
      key,
      evidence: evidenceOf(view, passage),
    })),
  );
}

/** The words of the cover and of the name of the file. */
function familiesOfTitle(view: DocumentView): FoundFamily[] {
  const name = nameTokens(view.file);
  const cover = view.passages
    .slice(0, TITLE_PASSAGES)
    .filter(
      ({ kind, text }) =>
        (kind === "heading" || kind === "sentence") &&
        text.length < 200 &&
        /marche|prestation|fourniture|travaux|lot|objet|entretien|maintenance/i.test(text),
    );
  return FAMILIES.flatMap(({ key, words }) => {
    const passage = cover.find(({ text }) => words.test(fold(text)));
    if (passage !== undefined) return [{ key, evidence: evidenceOf(view, passage) }];
    return words.test(name) ? [{ key }] : [];
  });
}

/** Families of the object first; those of titles and codes only when the object tells none, or when two sources agree. */
export function decideFamilies(
  documents: ReadonlyArray<{ readonly families: readonly FoundFamily[] }>,
  object: FoundObject | null,
  nature: Nature | null,
): Decided<string[]> | null {
  const own =
    object === null
      ? []
      : FAMILIES.filter(({ words }) => words.test(fold(object.text))).map(({ key }) => key);
  const counts = countsOf(documents.flatMap(({ families }) => families));
  const others = [...counts]
    .filter(([key, { count }]) => !own.includes(key) && (count > 1 || own.length === 0))
    .map(([key]) => key);
  const fitting = (key: string) => key !== "travaux" || nature === null || nature === "travaux";
  const value = [...own, ...others].filter(fitting);
  if (value.length === 0) return null;
  const evidence = [
    ...(object !== null && own.length > 0 ? [object.evidence] : []),
    ...others.flatMap((key) => counts.get(key)?.evidence[0] ?? []),
  ];
  const confirmed = own.some((key) =>
    counts.get(key)?.evidence.some(({ quote }) => quote !== object?.evidence.quote),
  );
  const confidence = confirmed ? "haute" : own.length > 0 ? "moyenne" : "faible";
  return { value, confidence, evidence: evidence.slice(0, MOST_PROOF), conflicts: [] };
}

const MOST_PROOF = 4;

/** How many sources tell each family, with their proof. */
function countsOf(found: readonly FoundFamily[]): Map<string, { count: number; evidence: Evidence[] }> {
  const counts = new Map<string, { count: number; evidence: Evidence[] }>();
  for (const { key, evidence } of found) {
    const entry = counts.get(key) ?? { count: 0, evidence: [] };
    counts.set(key, {
      count: entry.count + 1,
      evidence: evidence === undefined ? entry.evidence : [...entry.evidence, evidence],
    });
  }
  return counts;
}
