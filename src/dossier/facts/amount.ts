import type { Piece } from "../../model/piece.js";
import { distinct } from "../values/candidate.js";
import type { Bound, FoundAmount } from "./amount-read.js";
import { confidenceOf, type Decided, isGoverning } from "./said.js";

/** What one document says of the amounts of the contract. */
export interface DocumentAmounts {
  readonly pieces: readonly Piece[];
  readonly amounts: readonly FoundAmount[];
}

/** The whole value of the contract: the largest maximum or estimate for all lots, else the sum of the lots. */
export function decideAmount(
  documents: readonly DocumentAmounts[],
  months: number | null,
): Decided<number> | null {
  return settle(documents, months, ["maximum", "estimate"]);
}

/** The minimum or the maximum of an accord-cadre over its whole duration. */
export function decideBound(
  documents: readonly DocumentAmounts[],
  months: number | null,
  bound: Bound,
): Decided<number> | null {
  return settle(documents, months, [bound]);
}

type Whole = FoundAmount & { readonly pieces: readonly Piece[] };

function settle(
  documents: readonly DocumentAmounts[],
  months: number | null,
  bounds: readonly Bound[],
): Decided<number> | null {
  const years = months === null ? 1 : Math.max(1, months / 12);
  const whole = documents.flatMap(({ pieces, amounts }) =>
    amounts
      .filter(({ bound }) => bounds.includes(bound))
      .map((one): Whole => ({ ...one, pieces, value: one.yearly ? one.value * years : one.value })),
  );
  const value = wholeValue(whole);
  if (value === null) return null;
  const severalInOne = isAmbiguous(whole, value);
  if (severalInOne && bounds.length === 1) return null;
  const conflicts = conflictsOf(whole, value);
  const deduced =
    value.parts.length > 1 || value.parts.some(({ yearly, bound }) => yearly || bound === "estimate");
  const unsure = months === null && value.parts.some(({ yearly }) => yearly);
  return {
    value: value.total,
    confidence: confidenceOf(
      unsure || severalInOne ? 2 : deduced ? 1 : 0,
      value.parts.some(({ pieces }) => isGoverning(pieces)),
      conflicts.length > 0,
    ),
    evidence: distinct(value.parts.map(({ evidence }) => evidence)),
    conflicts,
  };
}

interface Total {
  readonly total: number;
  readonly parts: readonly Whole[];
}

/** The amount for all lots, else the sum of the lots when it is more. */
function wholeValue(whole: readonly Whole[]): Total | null {
  const byLot = new Map<string, Whole>();
  for (const one of whole)
    if (one.lot !== "" && (byLot.get(one.lot)?.value ?? -1) < one.value) byLot.set(one.lot, one);
  const parts = [...byLot.values()];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const largest = whole.filter(({ lot }) => lot === "").sort((a, b) => b.value - a.value)[0] ?? null;
  if (largest !== null && largest.value >= sum) return { total: largest.value, parts: [largest] };
  return parts.length === 0 ? null : { total: sum, parts };
}

/** Another rounding, or the amount excluding tax of the same. */
const ROUNDING = 0.02;
const MOST_PERIODS = 6;

/** Amounts said of the whole contract that are neither the one kept, nor a rounding, a period or a lot of it. */
function rivals(whole: readonly Whole[], { total, parts }: Total): Whole[] {
  const [main] = parts;
  if (main === undefined || main.lot !== "" || main.bound === "estimate") return [];
  const lots = new Set(whole.filter(({ lot }) => lot !== "").map(({ value }) => value));
  return whole.filter(
    ({ lot, bound, value }) =>
      lot === "" && bound === main.bound && !isPartOf(value, total) && !lots.has(value),
  );
}

/** The document that states the amount kept states others: they are those of lots it does not number. */
function isAmbiguous(whole: readonly Whole[], total: Total): boolean {
  return rivals(whole, total).some(({ evidence }) => evidence.document === total.parts[0]?.evidence.document);
}

/** What another document states of the whole contract, when it states one amount only. */
function conflictsOf(whole: readonly Whole[], total: Total): Decided<number>["conflicts"] {
  if (isAmbiguous(whole, total)) return [];
  const stated = new Map<string, Set<number>>();
  for (const { bound, value, evidence } of whole) {
    const key = `${bound}|${evidence.document}`;
    stated.set(key, (stated.get(key) ?? new Set()).add(value));
  }
  const others = rivals(whole, total).filter(
    ({ evidence, bound }) => stated.get(`${bound}|${evidence.document}`)?.size === 1,
  );
  const values = [...new Set(others.map(({ value }) => value))];
  return values.map((value) => ({
    value,
    evidence: distinct(others.filter((one) => one.value === value).map(({ evidence }) => evidence)),
  }));
}

/** The same but for the rounding, or one period of it. */
function isPartOf(value: number, total: number): boolean {
  if (value === total) return true;
  const periods = value === 0 ? 0 : Math.round(total / value);
  if (periods < 1 || periods > MOST_PERIODS) return false;
  return Math.abs(value * periods - total) <= total * ROUNDING;
}
