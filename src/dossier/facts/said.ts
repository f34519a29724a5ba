import type { Evidence } from "../../model/fact.js";
import type { Confidence } from "../../model/facts.js";
import type { Piece } from "../../model/piece.js";
import { distinct } from "../values/candidate.js";
import { ranked } from "./order.js";

/** A value read in one place. Rank 0: said in so many words; 1: deduced from words that leave little doubt; 2: one clue. */
export interface Said<T> {
  readonly value: T;
  readonly rank: 0 | 1 | 2;
  readonly evidence: Evidence;
}

/** What one document says of one fact. */
export interface DocumentSays<T> {
  readonly pieces: readonly Piece[];
  readonly said: readonly Said<T>[];
}

/** The value kept, how sure it is, its proof, and the other values written elsewhere. */
export interface Decided<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly evidence: Evidence[];
  readonly conflicts: Array<{ value: T; evidence: Evidence[] }>;
}

/** Pieces that govern what the contract is and how it is passed. */
const GOVERNING: readonly Piece[] = ["RC", "AVIS", "LETTRE", "CCAP", "CCP", "AE"];
const MOST_CONFLICTS = 5;
/** A text made of thousands of values is compared at its beginning only. */
const MOST_READ = 300;

/**
 * The value said in the plainest words by the piece that prevails. Mere clues never contradict it; `agree` tells two ways
 * of writing one value.
 */
export function decide<T>(
  documents: ReadonlyArray<DocumentSays<T>>,
  agree: (first: T, second: T) => boolean = Object.is,
): Decided<T> | null {
  const all = ranked(documents)
    .flatMap(({ pieces, said }) => said.map((one) => ({ ...one, pieces })))
    .sort((a, b) => a.rank - b.rank);
  const first = all[0];
  if (first === undefined) return null;
  const others = all.filter(({ value, rank }) => rank < 2 && !agree(first.value, value)).slice(0, MOST_READ);
  const conflicts = grouped(others, agree).slice(0, MOST_CONFLICTS);
  return {
    value: first.value,
    confidence: confidenceOf(first.rank, isGoverning(first.pieces), conflicts.length > 0),
    evidence: distinct(all.filter(({ value }) => agree(first.value, value)).map(({ evidence }) => evidence)),
    conflicts,
  };
}

/** The same with only some of its conflicts; without any left, the value is no longer in doubt for them. */
export function withConflicts<T>(decided: Decided<T>, conflicts: Decided<T>["conflicts"]): Decided<T> {
  const cleared = decided.conflicts.length > 0 && conflicts.length === 0;
  return { ...decided, conflicts, confidence: cleared ? "moyenne" : decided.confidence };
}

/** How sure a value is, from how it is said and by which piece. */
export function confidenceOf(rank: 0 | 1 | 2, governing: boolean, contradicted: boolean): Confidence {
  if (contradicted || rank === 2) return "faible";
  return rank === 0 && governing ? "haute" : "moyenne";
}

/** Whether one of the pieces governs what the contract is. */
export function isGoverning(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => GOVERNING.includes(piece));
}

function grouped<T>(
  said: ReadonlyArray<Said<T>>,
  agree: (first: T, second: T) => boolean,
): Decided<T>["conflicts"] {
  const groups: Array<{ value: T; evidence: Evidence[] }> = [];
  for (const { value, evidence } of said) {
    const known = groups.find((group) => agree(group.value, value));
    if (known === undefined) groups.push({ value, evidence: [evidence] });
    else known.evidence.push(evidence);
  }
  return groups.map(({ value, evidence }) => ({ value, evidence: distinct(evidence) }));
}
