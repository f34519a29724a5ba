import type { Piece } from "../../model/piece.js";

/** Pieces that say what is bought, the best first. */
const ORDER: readonly Piece[] = ["RC", "AVIS", "LETTRE", "CCAP", "CCP", "AE", "CCTP", "ANNEXE"];

/** Findings in the order of what they are worth. */
export function ranked<T extends { readonly pieces: readonly Piece[] }>(findings: readonly T[]): T[] {
  const rank = (one: T) =>
    Math.min(...one.pieces.map((piece) => (ORDER.includes(piece) ? ORDER.indexOf(piece) : ORDER.length)));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
