import type { Criterion } from "../../model/fact.js";
import { likeness, type Pair, pairsOf, SAME, sameWeight } from "./criteria-match.js";

/** One criterion that two lists weigh differently. */
export interface Difference extends Pair {
  /** Whether it stands below another criterion. */
  readonly sub: boolean;
}

/** What two whole lists say differently of the same criteria; a criterion that one list splits is no difference. */
export function differences(
  left: readonly Criterion[],
  right: readonly Criterion[],
  sub = false,
): Difference[] {
  const pairs = pairsOf(left, right);
  const own = pairs
    .filter((pair) => !sameWeight(pair.left.weight, pair.right.weight))
    .filter(({ left: one, right: other }) => !isSplit(one, other, right) && !isSplit(other, one, left))
    .map((pair) => ({ ...pair, sub }));
  const below = pairs
    .filter((pair) => sameWeight(pair.left.weight, pair.right.weight))
    .flatMap((pair) => subDifferences(pair));
  return [...own, ...below];
}

/** Sub-criteria are compared when both lists give all of them, one to one. */
function subDifferences({ left, right }: Pair): Difference[] {
  if (left.sub.length < 2 || left.sub.length !== right.sub.length) return [];
  if (!isWhole(left) || !isWhole(right) || pairsOf(left.sub, right.sub).length < left.sub.length) return [];
  return differences(left.sub, right.sub, true);
}

const isWhole = ({ weight, sub }: Criterion) => sameWeight(weight, added(sub));

/** The other list gives the criterion in parts: several of its criteria, or one that is a part of it here. */
function isSplit(whole: Criterion, part: Criterion, list: readonly Criterion[]): boolean {
  const alike = list.filter((one) => likeness(whole, one) >= SAME);
  if (alike.length > 1 && sameWeight(whole.weight, added(alike))) return true;
  return whole.sub.some((one) => likeness(one, part) >= SAME && sameWeight(one.weight, part.weight));
}

const added = (criteria: readonly Criterion[]) =>
  criteria.reduce((total, { weight }) => total + (weight ?? 0), 0);

/** The lists of a document by number of lot, "" for all. */
export function byLot(criteria: readonly Criterion[]): Map<string, Criterion[]> {
  const lots = new Map<string, Criterion[]>();
  for (const criterion of criteria) {
    for (const lot of lotsOf(criterion)) lots.set(lot, [...(lots.get(lot) ?? []), criterion]);
  }
  return lots;
}

function lotsOf({ lot }: Criterion): string[] {
  if (lot === undefined) return [""];
  return lot.match(/\d{1,2}/g) ?? [""];
}
