/** What a number counts; "number" when no unit is written. */
export type QuantityKind =
  | "percent"
  | "days"
  | "hours"
  | "months"
  | "years"
  | "weeks"
  | "euros"
  | "points"
  | "number";

export interface Unit {
  readonly kind: QuantityKind;
  /** What one of this unit is worth in the unit of `kind`: 1000 for "k€". */
  readonly factor: number;
  /** Where the unit ends in the text. */
  readonly end: number;
}

const UNITS: ReadonlyArray<readonly [kind: QuantityKind, factor: number, pattern: string]> = [
  ["percent", 1, "%|pour ?cents?(?![a-z])|pourcents?(?![a-z])"],
  ["euros", 1e6, "m€|meur(?![a-z])|millions? d'euros?(?![a-z])|millions? €"],
  ["euros", 1e3, "k ?€|keur(?![a-z])|milliers? d'euros?(?![a-z])"],
  ["euros", 1, "€|euros?(?![a-z])|eur(?![a-z])"],
  ["days", 1, "jours?(?![a-z])(?: (?:calendaires?|ouvres?|ouvrables?|francs?)(?![a-z]))?|j(?![a-z'])"],
  ["hours", 1, "heures?(?![a-z])|h(?![a-z'])"],
  ["weeks", 1, "semaines?(?![a-z])"],
  ["months", 1, "mois(?![a-z])"],
  ["years", 1, "annees?(?![a-z])|ans?(?![a-z])"],
  ["points", 1, "points?(?![a-z])|pts?(?![a-z])"],
];
const UNIT = new RegExp(`^ ?(?:${UNITS.map(([, , pattern]) => `(${pattern})`).join("|")})`);
/** No unit with its qualifier is longer. */
const LONGEST = 24;

/** The unit written at this place of a folded text, after one space or none; null when there is none. */
export function unitAt(folded: string, at: number): Unit | null {
  const match = UNIT.exec(folded.slice(at, at + LONGEST));
  if (match === null) return null;
  const unit = UNITS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
  if (unit === undefined) return null;
  return { kind: unit[0], factor: unit[1], end: at + match[0].length };
}
