import type { Requirement } from "../model/requirement.js";
import type { CheckContext } from "./context.js";
import type { Finding } from "./find.js";

/** The lots read in the dossier, when they are enough to satisfy the requirement by themselves; else null. */
export function findLots({ lots_at_least: least }: Requirement, { dossier }: CheckContext): Finding | null {
  if (least === undefined || dossier.lots.length < least) return null;
  return {
    found: "present",
    evidence: dossier.lots.flatMap(({ evidence }) => evidence).slice(0, 3),
    nearest: [],
    missing: [],
    remarks: [`${dossier.lots.length} lots lus`],
  };
}
