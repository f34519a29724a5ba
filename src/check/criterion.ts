import type { Criterion } from "../model/fact.js";
import type { Requirement } from "../model/requirement.js";
import { frenchNumber } from "../text/french-number.js";
import type { CheckContext } from "./context.js";
import type { Finding } from "./find.js";

/** For the kind criterion: the award criteria read in the dossier that carry the theme, or null when none does. */
export function findCriterion({ criterion: wanted }: Requirement, { dossier }: CheckContext): Finding | null {
  if (wanted === undefined) return null;
  const found = dossier.criteria.flatMap((criterion) => themed(criterion, wanted.theme));
  if (found.length === 0) return null;
  const weights = found.map(({ weight }) => weight).filter((weight) => weight !== null);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const light = wanted.advised_weight !== undefined && weights.length > 0 && total < wanted.advised_weight;
  return {
    found: "present",
    evidence: heaviestFirst(found)
      .flatMap(({ evidence }) => evidence)
      .slice(0, 4),
    nearest: [],
    incomplete: [],
    missing: [],
    remarks: [
      weights.length === 0
        ? "critère sans pondération lue"
        : `pondération lue : ${percent(total)} de la note`,
      ...(light
        ? [`en dessous de ${wanted.advised_weight} %, l'effet sur le classement est faible (conseil)`]
        : []),
    ],
  };
}

function heaviestFirst(criteria: readonly Criterion[]): Criterion[] {
  return criteria.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
}

/** The criterion itself when it carries the theme, otherwise those of its sub-criteria that do. */
function themed(criterion: Criterion, theme: "environmental" | "social"): Criterion[] {
  return criterion[theme] ? [criterion] : criterion.sub.flatMap((sub) => themed(sub, theme));
}

const percent = (value: number) => `${frenchNumber(Math.round(value * 10) / 10)} %`;
