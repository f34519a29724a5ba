import type { Criterion } from "../../model/fact.js";
import type { Report } from "../../model/report.js";
import { frenchNumber, hundredths } from "../../text/french-number.js";
import { placeOf } from "../place.js";

export const CRITERIA_TITLE = "Critères de jugement des offres";
export const CRITERIA_HEADS = ["Critère", "Part de la note", "Thème", "Lu dans"] as const;
export const NO_CRITERION = "Aucun critère de jugement des offres n'a été lu.";

export interface CriterionRow {
  readonly label: string;
  /** Percent of the whole mark, null when none is written. */
  readonly weight: number | null;
  readonly share: string;
  readonly themes: string;
  readonly place: string;
}

/** The award criteria, each followed by its parts. */
export function criteriaRows({ dossier: { criteria } }: Report): CriterionRow[] {
  return criteria.flatMap((criterion) => [row(criterion, ""), ...criterion.sub.map((sub) => row(sub, "– "))]);
}

function row(criterion: Criterion, indent: string): CriterionRow {
  const { label, weight, price, environmental, social, lot, evidence } = criterion;
  const themes = [price && "prix", environmental && "environnement", social && "social"];
  return {
    label: `${indent}${label}${lot ? ` (${lot})` : ""}`,
    weight,
    share: shareOf(criterion),
    themes: themes.filter(Boolean).join(", "),
    place: evidence[0] === undefined ? "" : placeOf(evidence[0]),
  };
}

/** "40 %", or its place when criteria are in their order of importance without weights. */
function shareOf({ weight, rank }: Criterion): string {
  if (weight !== null) return `${frenchNumber(hundredths(weight))} %`;
  return rank === null ? "non lue" : `rang ${rank}`;
}
