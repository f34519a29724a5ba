import type { Evidence } from "../model/fact.js";
import { FAULT_KINDS } from "../model/fault-kinds.js";
import type { Contradiction, Found } from "../model/report.js";
import type { Requirement } from "../model/requirement.js";
import { denials, type Match, matches } from "./condition.js";
import type { CheckContext } from "./context.js";
import { findCriterion } from "./criterion.js";
import { findFault } from "./detectors/index.js";
import type { IndexedDocument } from "./indexed.js";
import { findLots } from "./lots.js";
import { nearestPassages } from "./nearest.js";
import { mostComplete } from "./parts.js";
import { findPiece } from "./piece.js";
import { type Gap, inconclusive, isExamined, isExpected, rankOf } from "./places.js";
import { proofsOf } from "./proof.js";

/** What the text says of one requirement, whatever it means for this dossier. */
export interface Finding {
  readonly found: Found;
  readonly evidence: readonly Evidence[];
  readonly nearest: readonly Evidence[];
  /** What is missing, in French. */
  readonly missing: readonly string[];
  /** What the clause found lacks to be complete: it is there, its verdict is a_verifier. */
  readonly incomplete: readonly string[];
  readonly remarks: readonly string[];
  /** Why "absent" cannot be said, when `found` is "unread". */
  readonly gap?: Gap;
  /** For the kind consistency: what the pieces say differently, side by side. */
  readonly contradictions?: readonly Contradiction[];
}

const NOTHING: Omit<Finding, "found"> = {
  evidence: [],
  nearest: [],
  missing: [],
  incomplete: [],
  remarks: [],
};

export function find(requirement: Requirement, context: CheckContext): Finding {
  const special =
    findPiece(requirement, context) ?? findCriterion(requirement, context) ?? findFault(requirement, context);
  if (special !== null) return special;
  const documents = context.documents;
  const met = bestFirst(
    requirement.met.flatMap((condition) => within(condition.pieces, requirement, condition, documents)),
    requirement,
  );
  if (met.length > 0) return satisfied(requirement, met, context);
  const lots = findLots(requirement, context);
  if (lots !== null) return lots;
  const denied = [
    ...requirement.denied.flatMap((condition) => denials(condition, inPieces(documents, condition.pieces))),
    ...requirement.excluded.flatMap((condition) =>
      matches(condition, inPieces(documents, condition.pieces), []),
    ),
  ];
  if (denied.length > 0) return { ...NOTHING, found: "negated", evidence: proofsOf(denied) };
  const partial = firstPartial(requirement, documents);
  if (partial.length > 0) {
    return { ...NOTHING, found: "partial", evidence: proofsOf(partial), missing: reasons(partial) };
  }
  const nearest = nearestPassages(requirement, documents);
  if (FAULT_KINDS.includes(requirement.kind))
    return { ...NOTHING, nearest, found: isExamined(requirement.pieces, documents) ? "absent" : "unread" };
  const gap = gapOf(requirement, context);
  return { ...NOTHING, nearest, ...(gap === null ? { found: "absent" } : { found: "unread", gap }) };
}

/** What does not allow to say "absent": a piece, or, where none is wanting, award criteria that were not read. */
function gapOf({ pieces, criterion }: Requirement, { documents, dossier }: CheckContext): Gap | null {
  const gap = inconclusive(pieces, documents);
  if (gap !== null || criterion === undefined || dossier.criteria.length > 0) return gap;
  return { reason: "criteres_non_lus", pieces: [], files: [] };
}

/** Conditions of partial are tried in order: the first that matches says what is missing. */
function firstPartial(requirement: Requirement, documents: readonly IndexedDocument[]): Match[] {
  for (const condition of requirement.partial) {
    const found = within(condition.pieces, requirement, condition, documents);
    if (found.length > 0) return bestFirst(found, requirement);
  }
  return [];
}

function within(
  pieces: Requirement["pieces"] | undefined,
  requirement: Requirement,
  condition: Requirement["met"][number],
  documents: readonly IndexedDocument[],
): Match[] {
  return matches(condition, inPieces(documents, pieces), requirement.not);
}

function inPieces(documents: readonly IndexedDocument[], pieces: Requirement["pieces"] | undefined) {
  return pieces === undefined ? documents : documents.filter((document) => isExpected(document, pieces));
}

/** Proofs in the pieces where they are expected come before the others. */
function bestFirst(found: Match[], { pieces }: Requirement): Match[] {
  const place = ({ passages }: Match) => rankOf(passages[0]!.document, pieces);
  const stray = (match: Match) => Number(place(match) === pieces.length);
  return found.sort((a, b) => stray(a) - stray(b) || b.weight - a.weight || place(a) - place(b));
}

function satisfied(requirement: Requirement, met: Match[], context: CheckContext): Finding {
  const { match, required, verify, optional, brought } = mostComplete(requirement, met, context.documents);
  const { document } = match.passages[0]!;
  const elsewhere = isExpected(document, requirement.pieces)
    ? []
    : [`trouvé dans « ${document.file} », où ce n'est pas l'usage`];
  return {
    ...NOTHING,
    found: required.length > 0 ? "partial" : "present",
    evidence: proofsOf([{ ...match, passages: [...match.passages, ...brought] }, ...met]),
    missing: required,
    incomplete: verify,
    remarks: [...elsewhere, ...(optional.length > 0 ? [`à préciser : ${optional.join(", ")}`] : [])],
  };
}

function reasons(partial: readonly Match[]): string[] {
  return [
    ...new Set(partial.map(({ condition }) => condition.because).filter((because) => because !== undefined)),
  ];
}
