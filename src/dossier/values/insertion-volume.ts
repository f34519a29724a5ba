import type { Evidence } from "../../model/fact.js";
import type { InsertionHours } from "./insertion.js";

/** The whole volume: the total that is stated, else the sum of the lots; yearly hours need the duration, in months. */
export function wholeVolume(
  found: readonly InsertionHours[],
  months: number | null,
): { value: number; evidence: Evidence[] } | null {
  const volumes = found.flatMap((one) => {
    if (!one.yearly) return [one];
    return months === null || months % 12 !== 0 ? [] : [{ ...one, hours: (one.hours * months) / 12 }];
  });
  const whole = volumes.some(({ yearly }) => !yearly) ? volumes.filter(({ yearly }) => !yearly) : volumes;
  const total = whole.find((one) => one.total && one.lot === "") ?? whole.find(({ total }) => total);
  if (total !== undefined) return { value: total.hours, evidence: [total.evidence] };
  const lots = byLots(whole);
  if (lots.size > 0) {
    const value = [...lots.values()].reduce((sum, { hours }) => sum + hours, 0);
    return { value, evidence: [...lots.values()].map(({ evidence }) => evidence) };
  }
  const first = whole[0];
  return first === undefined
    ? null
    : {
        value: first.hours,
        evidence: whole.filter(({ hours }) => hours === first.hours).map(({ evidence }) => evidence),
      };
}

/** The hours of each lot, from the piece that prevails; "lots 1 et 2" counts only for want of the hours of each. */
function byLots(found: readonly InsertionHours[]): Map<string, InsertionHours> {
  const lots = new Map<string, InsertionHours>();
  for (const one of found.filter(({ lot }) => lot !== "")) {
    const key = lotsKey(one);
    if (!lots.has(key)) lots.set(key, one);
  }
  for (const key of lots.keys()) {
    const numbers = key.split(" ");
    if (numbers.length > 1 && numbers.every((number) => lots.has(number))) lots.delete(key);
  }
  return lots;
}

const lotsKey = ({ lot }: InsertionHours) => lot.replace(/\D+/g, " ").trim() || lot;

/** Which lots have hours of their own, to compare what two pieces say of the same lots. */
export function lotsOf(found: readonly InsertionHours[]): string {
  return [...byLots(found).keys()].sort().join("|");
}
