import type { Declarations } from "../model/declaration.js";
import type { Dossier } from "../model/dossier.js";
import type { RequirementResult } from "../model/report.js";
import type { Requirement } from "../model/requirement.js";
import type { DeclareContext } from "./context.js";
import { decpOf } from "./decp.js";
import { eformsOf } from "./eforms.js";
import { lotsToDeclare } from "./lots.js";

/**
 * Values to propose for the declarations that follow a consultation, lot by lot, each with what founds it; what the dossier does
 * not found is asked, never guessed.
 */
export function declarationsOf(
  dossier: Dossier,
  results: readonly RequirementResult[],
  requirements: ReadonlyMap<string, Requirement>,
): Declarations {
  const declared = results.flatMap((result) => {
    const declares = requirements.get(result.id)?.declares;
    return declares === undefined ? [] : [{ result, declares }];
  });
  const context: DeclareContext = { dossier, declared };
  const lots = lotsToDeclare(dossier);
  return {
    decp: lots.map((lot) => decpOf(lot, context)),
    eforms: lots.map((lot) => eformsOf(lot, context)),
    remarks: remarksOf(dossier),
  };
}

/** Lots that are announced and were not read one by one. */
function remarksOf({ lots, profile }: Dossier): string[] {
  const announced = profile.lots;
  if (announced === null || announced <= lots.length) return [];
  return [
    `${announced} lots sont annoncés, ${lots.length === 0 ? "aucun n'a été lu" : `${lots.length} lus`} un à un : une déclaration est à faire pour chacun.`,
  ];
}
