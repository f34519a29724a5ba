import type { Authority, Strength } from "../model/applicability.js";
import type { LegalReference } from "../model/legal.js";
import type { RequirementResult } from "../model/report.js";
import type { Requirement } from "../model/requirement.js";
import { frenchDate } from "../text/french-date.js";
import { decide } from "./applicability/index.js";
import type { CheckContext } from "./context.js";

/** In whose name a requirement speaks at the date of the consultation. */
export interface Standing {
  readonly authority: Authority;
  readonly strength: Strength;
  /** False when only unverified texts found it: it may then not say "à corriger" in the name of the law. */
  readonly mayCorrect: boolean;
  /** A text of law asks for it too, by a base still to be confirmed. */
  readonly lawToConfirm: boolean;
  readonly remarks: readonly string[];
}

export function standing(requirement: Requirement, context: CheckContext): Standing {
  const { date } = context.dossier.profile;
  const remarks: string[] = [];
  const applicable = requirement.authority.filter((rule) => {
    if (rule.since !== undefined && date < rule.since) {
      if (rule.is === "loi")
        remarks.push(
          `obligation légale pour les consultations lancées à partir du ${frenchDate(rule.since)}`,
        );
      return false;
    }
    if (rule.when === undefined) return true;
    const { applies } = decide(rule.when, context);
    if (applies === "unknown" && rule.is === "loi") {
      remarks.push("obligation légale au-dessus des seuils européens : montant non établi");
    }
    return applies === "yes";
  });
  const verified = applicable.filter((rule) => rule.is !== "loi" || isVerified(requirement, context));
  const firm = verified.find((rule) => rule.strength === "ferme");
  const chosen = applicable[0] ?? requirement.authority.at(-1)!;
  const speaks = chosen.is === "loi" && !verified.includes(chosen) && firm !== undefined ? firm : chosen;
  return {
    authority: speaks.is,
    strength: speaks.strength,
    mayCorrect: verified.includes(speaks) && speaks.strength === "ferme",
    lawToConfirm: applicable.some((rule) => rule.is === "loi" && !verified.includes(rule)),
    remarks,
  };
}

/** The first reference founds the requirement, the others go with it: only a founding text that was read may correct. */
function isVerified({ legal }: Requirement, { references, dossier }: CheckContext): boolean {
  const founding = references.get(legal[0] ?? "");
  return founding?.verification === "V" && isInForce(founding, dossier.profile.date);
}

function isInForce({ from, until }: LegalReference, date: string): boolean {
  return (from === undefined || from <= date) && (until === undefined || date <= until);
}

/** The references to show: those in force at the date, or all when none is yet. */
export function legalBasis(
  { legal }: Requirement,
  { references, dossier }: CheckContext,
): RequirementResult["legal"] {
  const known = legal.flatMap((id) => references.get(id) ?? []);
  const inForce = known.filter((reference) => isInForce(reference, dossier.profile.date));
  return (inForce.length > 0 ? inForce : known).map((reference) => ({
    ...reference,
    confirm: reference.verification !== "V",
  }));
}
