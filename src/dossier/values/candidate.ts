import type { Evidence } from "../../model/fact.js";
import type { Piece } from "../../model/piece.js";

/** A value read in one place. */
export interface Candidate<T = number> {
  readonly value: T;
  readonly evidence: Evidence;
  /** True when it is said of some lots or of one part of the contract only: it contradicts nothing. */
  readonly ofLots?: boolean;
}

/** What one document says of one value: the one it states, and others it states elsewhere. */
export interface Said<T = number> {
  readonly pieces: readonly Piece[];
  readonly candidates: ReadonlyArray<Candidate<T>>;
}

/** A value of the dossier; what is written otherwise elsewhere is kept in `conflicts`. */
export interface Settled<T> {
  value: T;
  evidence: Evidence[];
  conflicts?: Array<{ value: T; evidence: Evidence[] }>;
}

const LOTS = /\blots? (?:n ?[°o]s? ?)?\d/;

/** Whether words, their titles or the name of their file say that they are about some lots only. */
export function ofLots(file: string, folded: string, titles: string): boolean {
  return LOTS.test(folded) || LOTS.test(titles) || /\blot[ _-]?\d[^/]*$/i.test(file);
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

/**
 * The value of the piece that prevails, with every passage that says it; the others are conflicts. What is said of some
 * lots counts only for want of a general statement, and when the lots agree.
 */
export function settle<T>(said: ReadonlyArray<Said<T>>): Settled<T> | null {
  const ordered = [...said]
    .sort((a, b) => precedenceOf(a.pieces) - precedenceOf(b.pieces))
    .flatMap(({ candidates }) => candidates);
  const general = ordered.filter(({ ofLots }) => ofLots !== true);
  const kept = general.length > 0 ? general : ordered;
  const byValue = new Map<T, Evidence[]>();
  for (const { value, evidence } of kept) byValue.set(value, [...(byValue.get(value) ?? []), evidence]);
  const first = kept[0];
  if (first === undefined || (general.length === 0 && byValue.size > 1)) return null;
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
