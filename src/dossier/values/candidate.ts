import type { Evidence } from "../../model/fact.js";
import type { Piece } from "../../model/piece.js";
import type { ValueFact } from "../../model/values.js";

/** A value read in one place. */
export interface Candidate {
  readonly value: number;
  readonly evidence: Evidence;
}

/** What one document says of one value: the one it states, and others it states elsewhere. */
export interface Said {
  readonly pieces: readonly Piece[];
  readonly candidates: readonly Candidate[];
}

/** Order of precedence of the pieces for the clauses of the contract. */
const PRECEDENCE: readonly Piece[] = [
  "CCAP",
  "CCP",
  "AE",
  "LETTRE",
  "RC",
  "CCTP",
  "AVIS",
  "AS",
  "ANNEXE",
  "CRT",
  "AUTRE",
];

export function precedenceOf(pieces: readonly Piece[]): number {
  const ranks = pieces.map((piece) => PRECEDENCE.indexOf(piece)).filter((rank) => rank >= 0);
  return ranks.length === 0 ? PRECEDENCE.length : Math.min(...ranks);
}

/** The value of the piece that prevails, with every passage that says it; the others are conflicts. */
export function settle(said: readonly Said[]): ValueFact | null {
  const ordered = [...said]
    .sort((a, b) => precedenceOf(a.pieces) - precedenceOf(b.pieces))
    .flatMap(({ candidates }) => candidates);
  const first = ordered[0];
  if (first === undefined) return null;
  const byValue = new Map<number, Evidence[]>();
  for (const { value, evidence } of ordered) byValue.set(value, [...(byValue.get(value) ?? []), evidence]);
  const evidence = byValue.get(first.value) ?? [];
  byValue.delete(first.value);
  const conflicts = [...byValue].map(([value, proof]) => ({ value, evidence: distinct(proof) }));
  return {
    value: first.value,
    evidence: distinct(evidence),
    ...(conflicts.length === 0 ? {} : { conflicts }),
  };
}

const MOST_EVIDENCE = 5;

/** The same words in two places of one document, or in two copies, prove once. */
export function distinct(evidence: readonly Evidence[]): Evidence[] {
  const kept = new Map(evidence.map((one) => [`${one.document}|${one.quote}`, one]));
  return [...kept.values()].slice(0, MOST_EVIDENCE);
}
