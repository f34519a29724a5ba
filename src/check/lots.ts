import type { Lot } from "../model/dossier.js";
import type { Requirement } from "../model/requirement.js";
import type { CheckContext } from "./context.js";
import type { Finding } from "./find.js";

/** The lots read in the dossier, when they are enough to satisfy the requirement by themselves; else null. */
export function findLots({ lots_at_least: least }: Requirement, { dossier }: CheckContext): Finding | null {
  if (least === undefined || highest(dossier.lots) < least) return null;
  return {
    found: "present",
    evidence: dossier.lots.flatMap(({ evidence }) => evidence).slice(0, 3),
    nearest: [],
    incomplete: [],
    missing: [],
    remarks: [`${dossier.lots.length} ${dossier.lots.length > 1 ? "lots lus" : "lot lu"}`],
  };
}

/** A lot numbered 2 says that there are two, even when the first is in a document that was not given. */
function highest(lots: readonly Lot[]): number {
  return Math.max(lots.length, ...lots.map(({ number }) => Number.parseInt(number, 10) || 0));
}
