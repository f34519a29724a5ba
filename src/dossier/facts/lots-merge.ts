import type { Lot } from "../../model/dossier.js";
import type { Piece } from "../../model/piece.js";
import type { ValueFact } from "../../model/values.js";
import { type Said, settle } from "../values/candidate.js";
import { lotTitlesDiffer } from "./lot-titles.js";
import type { LotFindings } from "./lots.js";
import { ranked } from "./order.js";

interface MergedLots {
  readonly lots: Lot[];
  readonly count: number | null;
  /** The number of lots, with what the other documents state of it. */
  readonly stated: ValueFact | null;
}

/** The lots of the dossier, by number, titled as in the piece that governs; none when it says that there is one contract. */
export function mergeLots(
  findings: ReadonlyArray<{ readonly pieces: readonly Piece[]; readonly lots: LotFindings }>,
): MergedLots {
  const ordered = ranked(findings.map(({ pieces, lots }) => ({ pieces, ...lots })));
  const number = ordered.find(({ stated }) => stated !== null)?.stated ?? null;
  const undivided = ordered.some((one) => one.undivided !== null);
  const stated = settle(ordered.map(saidOf));
  if (number === null && undivided) return { lots: [], count: 0, stated };
  const byNumber = new Map<string, Lot>();
  for (const lot of ordered.flatMap(({ lots }) => lots)) {
    const known = byNumber.get(lot.number);
    byNumber.set(lot.number, known === undefined ? lot : withConflict(known, lot));
  }
  const lots = [...byNumber.values()]
    .filter((lot) => number === null || Number(lot.number) <= number)
    .sort((a, b) => Number(a.number) - Number(b.number));
  return { lots, count: number ?? (lots.length > 1 ? lots.length : null), stated };
}

/** One document that says both divides some lots and not others: it states nothing plain. */
function saidOf({ pieces, stated, statement, undivided }: LotFindings & { pieces: readonly Piece[] }): Said {
  if (stated !== null && statement !== null && undivided === null)
    return { pieces, candidates: [{ value: stated, evidence: statement }] };
  return {
    pieces,
    candidates: stated === null && undivided !== null ? [{ value: 1, evidence: undivided }] : [],
  };
}

const MOST_CONFLICTS = 3;

function withConflict(known: Lot, { title, evidence }: Lot): Lot {
  const conflicts = known.conflicts ?? [];
  if (conflicts.length >= MOST_CONFLICTS || !lotTitlesDiffer(known.title, title)) return known;
  return { ...known, conflicts: [...conflicts, { value: title, evidence }] };
}
