import type { Evidence } from "../../model/fact.js";
import type { Contradiction } from "../../model/report.js";
import { frenchNumber, hundredths } from "../../text/french-number.js";
import type { CheckContext } from "../context.js";

/** One side of a contradiction: the value in French, and the passage with the piece that it stands in. */
export function sideOf(
  value: string,
  evidence: Evidence,
  { dossier }: CheckContext,
): Contradiction["sides"][number] {
  const piece = evidence.piece ?? piecesOf(evidence.document, dossier)[0];
  return { value, evidence: piece === undefined ? evidence : { ...evidence, piece } };
}

export function piecesOf(file: string, dossier: CheckContext["dossier"]) {
  return dossier.documents.find((document) => document.file === file)?.pieces ?? [];
}

/** Whether some part of the document could not be read: what it says elsewhere is then unknown. */
export function isReadInPart(file: string, { documents }: CheckContext["dossier"]): boolean {
  return documents.some((document) => document.file === file && document.unread === "partiel");
}

export const READ_IN_PART = "une partie du document n'a pas pu être lue";

/** Contradictions once each: the same file given twice says the same things twice. */
export function distinctContradictions(found: readonly Contradiction[]): Contradiction[] {
  const kept = new Map<string, Contradiction>();
  for (const one of found) {
    const key = [one.subject, ...one.sides.map(({ value }) => value)].join("|");
    const known = kept.get(key);
    if (known === undefined || (one.sure && !known.sure)) kept.set(key, one);
  }
  return [...kept.values()];
}

/** "33,33". */
export const french = (value: number) => frenchNumber(hundredths(value));
