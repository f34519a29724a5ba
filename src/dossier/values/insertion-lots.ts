import type { Values } from "../../model/values.js";
import { distinct } from "./candidate.js";
import type { InsertionHours } from "./insertion.js";

type LotHours = Values["insertion_by_lot"][number];

/**
 * Hours over the whole duration, lot by lot, in the order of the lots. Yearly hours need the duration, in months. A lot for
 * which two figures are written has two entries: none is chosen silently.
 */
export function hoursByLot(found: readonly InsertionHours[], months: number | null): LotHours[] {
  const byLot = new Map<string, LotHours>();
  const numbered = found.flatMap((one) => {
    const lot = lotNumber(one);
    return lot === null ? [] : [{ ...one, lot }];
  });
  const whole = new Set(numbered.filter(({ yearly }) => !yearly).map(({ lot }) => lot));
  for (const { lot, hours, yearly, evidence } of numbered) {
    if (yearly && (whole.has(lot) || months === null || months % 12 !== 0)) continue;
    const value = yearly ? (hours * (months ?? 0)) / 12 : hours;
    const known = byLot.get(`${lot}|${value}`);
    byLot.set(`${lot}|${value}`, {
      lot,
      hours: value,
      evidence: distinct([...(known?.evidence ?? []), evidence]),
    });
  }
  return [...byLot.values()].sort((a, b) => Number(a.lot) - Number(b.lot));
}

/** The number of the one lot that is named: "lots 1 et 2" share their hours, nobody knows how. */
function lotNumber({ lot, total }: InsertionHours): string | null {
  if (total) return null;
  return /^lots? (?:n ?[°o]s? ?)?(\d{1,2})$/.exec(lot.trim())?.[1]?.replace(/^0(?=\d)/, "") ?? null;
}
