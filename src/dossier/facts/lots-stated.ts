import type { Lot } from "../../model/dossier.js";
import type { Piece } from "../../model/piece.js";
import type { ValueFact } from "../../model/values.js";
import { type Said, settle } from "../values/candidate.js";
import { lotTitlesDiffer } from "./lot-titles.js";
import type { LotFindings } from "./lots.js";
import { ranked } from "./order.js";

interface SaidOfLots {
  readonly pieces: readonly Piece[];
  readonly lots: LotFindings;
}

/** The number of lots (1 for one contract), with what other documents state of it; null when none states it. */
export function statedLots(findings: readonly SaidOfLots[]): ValueFact | null {
  return settle(findings.map(saidOf));
}

/** A document that both divides and does not states nothing plain. */
function saidOf({ pieces, lots: { stated, statement, undivided } }: SaidOfLots): Said {
  if (stated !== null && statement !== undefined && undivided === null)
    return { pieces, candidates: [{ value: stated, evidence: statement }] };
  const one = stated === null && undivided !== null;
  return { pieces, candidates: one ? [{ value: 1, evidence: undivided }] : [] };
}

const MOST_CONFLICTS = 3;

/** The lots, each with the titles that other documents give to its number in other words. */
export function withTitleConflicts(lots: readonly Lot[], findings: readonly SaidOfLots[]): Lot[] {
  const all = ranked(findings).flatMap((finding) => finding.lots.lots);
  return lots.map((lot) => {
    const conflicts = all
      .filter(({ number, title }) => number === lot.number && lotTitlesDiffer(lot.title, title))
      .slice(0, MOST_CONFLICTS)
      .map(({ title, evidence }) => ({ value: title, evidence }));
    return conflicts.length === 0 ? lot : { ...lot, conflicts };
  });
}
