import type { Evidence } from "../../model/fact.js";
import type { Piece } from "../../model/piece.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import type { IndexedDocument, IndexedPassage } from "../indexed.js";
import { titlesAbove } from "../indexed.js";
import { isExamined, isExpected } from "../places.js";

/** A place where the fault stands. */
export interface Fault {
  readonly evidence: Evidence;
  /** False when a person must judge. */
  readonly sure: boolean;
  /** Why a person must judge, in French. */
  readonly doubt?: string;
}

/** Passages kept of one fault, so that each can be accepted by itself; the report shows fewer (see `src/accept`). */
const MOST = 200;
const MOST_DOUBTS = 6;

/** What the faults found say of the requirement: sure ones first, doubtful ones to look at, else nothing there. */
export function findingOf(
  { pieces }: Requirement,
  { documents }: CheckContext,
  faults: readonly Fault[],
  remarks: readonly string[] = [],
): Finding {
  const shown = faults.toSorted((a, b) => Number(b.sure) - Number(a.sure)).slice(0, MOST);
  const sure = faults.some((fault) => fault.sure);
  const nothing = isExamined(pieces, documents) ? "absent" : "unread";
  return {
    found: sure ? "present" : faults.length > 0 ? "partial" : nothing,
    evidence: shown.map(({ evidence }) => evidence),
    incomplete: [],
    nearest: [],
    missing: sure ? [] : [...new Set(shown.slice(0, MOST_DOUBTS).flatMap(({ doubt }) => doubt ?? []))],
    remarks: [...new Set(remarks)],
  };
}

export function documentsOf(pieces: readonly Piece[], { documents }: CheckContext): IndexedDocument[] {
  return documents.filter((document) => isExpected(document, pieces));
}

/** The content passages of a document that say one of the notions, in the order of the text. */
export function passagesSaying(document: IndexedDocument, ...notions: readonly string[]): IndexedPassage[] {
  const found = new Set(notions.flatMap((notion) => document.bodies.get(notion) ?? []));
  return [...found].sort((a, b) => a.passage.index - b.passage.index);
}

export function says({ hits }: IndexedPassage, ...notions: readonly string[]): boolean {
  return hits.some(({ concept }) => notions.includes(concept));
}

/** Whether the passage, its block or a title above says one of the notions. */
export function saysAround(indexed: IndexedPassage, ...notions: readonly string[]): boolean {
  const { block, index } = indexed.passage;
  return (
    says(indexed, ...notions) ||
    titlesAbove(indexed).some((title) => says(title, ...notions)) ||
    indexed.document.passages.some(
      (other) =>
        other.passage.block === block &&
        Math.abs(other.passage.index - index) <= NEAR &&
        says(other, ...notions),
    )
  );
}

/** Passages of one block further than this, in passages, are another subject. */
const NEAR = 12;
