import type { Evidence } from "../../model/fact.js";
import type { Passage } from "../../model/passage.js";
import { evidenceOf } from "../evidence.js";
import type { DocumentView } from "../view.js";
import type { Line } from "./line.js";
import { type Decided, type DocumentSays, decide, type Said, withConflicts } from "./said.js";

export interface CpvCode {
  /** Eight figures, without the check figure. */
  readonly code: string;
  readonly passage: Passage;
}

const CODE = /(?<![\d.,-])(\d{2}(?:\.?\d{3}){2})(?:[-.]\d)?(?![\d]|[.,]\d)/g;
/** The divisions of the vocabulary: a number of a file that begins otherwise is no code. */
const DIVISIONS = new Set(
  "03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98".split(
    " ",
  ),
);
const NEAR = 6;

/** The CPV codes written where the text speaks of CPV, in order: the first is the principal one. */
export function cpvCodes(lines: readonly Line[]): CpvCode[] {
  const found: CpvCode[] = [];
  let near = -NEAR - 1;
  for (const { passage, folded, titles } of lines) {
    if (/\bcpv\b|nomenclature|vocabulaire commun/.test(folded) || /\bcpv\b|nomenclature/.test(titles))
      near = passage.index;
    if (passage.index - near > NEAR || !/\d{3}/.test(folded)) continue;
    for (const match of folded.matchAll(CODE)) {
      const code = (match[1] ?? "").replaceAll(".", "");
      if (DIVISIONS.has(code.slice(0, 2))) found.push({ code, passage });
    }
  }
  return found;
}

/** The codes of one document as one value, with the passages that write them. */
export function collectCpv(view: DocumentView, codes: readonly CpvCode[]): Said<readonly string[]>[] {
  if (codes.length === 0) return [];
  const value = [...new Set(codes.map(({ code }) => code))];
  return [...new Set(codes.map(({ passage }) => passage))].map((passage) => ({
    value,
    rank: 0,
    evidence: evidenceOf(view, passage),
  }));
}

const MOST_PROOF = 4;
const GROUP = 3;

/** A code in common, or codes of one group: the finer one says no other thing. */
const agree = (first: readonly string[], second: readonly string[]) =>
  first.some((code) => second.some((other) => other.slice(0, GROUP) === code.slice(0, GROUP)));

/** All the codes written, those of the piece that prevails first; a document with none in common with it is a conflict. */
export function decideCpv(
  documents: ReadonlyArray<DocumentSays<readonly string[]>>,
): Decided<string[]> | null {
  const decided = decide(documents, agree);
  if (decided === null) return null;
  const { value } = decided;
  const same = documents.flatMap(({ said }) => said.filter((one) => agree(one.value, value)));
  const conflicts = decided.conflicts.filter(
    ({ evidence }) => ![...evidence, ...decided.evidence].some(({ quote }) => /\blots?\b/i.test(quote)),
  );
  return {
    value: [...new Set([...value, ...same.flatMap((one) => one.value)])],
    confidence: withConflicts(decided, conflicts).confidence,
    evidence: firstOf(decided.evidence),
    conflicts: conflicts.map((one) => ({ value: [...one.value], evidence: firstOf(one.evidence) })),
  };
}

const firstOf = (evidence: readonly Evidence[]) => evidence.slice(0, MOST_PROOF);
