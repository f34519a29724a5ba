import type { Item } from "./item.js";
import { near } from "./node.js";
import { themesOf } from "./theme.js";

/** "Noté sur 20" is how marks are given, unless nothing else tells the weights and they differ or make 100. */
export function withoutMarks(items: readonly Item[]): Item[] {
  const strong = items.some(({ unit }) => unit !== null && unit !== "mark");
  const marks = items.filter(({ unit }) => unit === "mark").map(({ value }) => value ?? 0);
  const total = marks.reduce((a, b) => a + b, 0);
  const telling = !strong && marks.length > 1 && (near(total, 100) || new Set(marks).size > 1);
  const large = items.some(({ value }) => (value ?? 0) > 100);
  const parts = partsNoted(items);
  const several = !large && items.filter(({ value }) => value !== null).length > 1;
  return items.flatMap((item) => {
    const outOf = parts.get(item);
    if (outOf !== undefined) return [{ ...item, unit: "points" as const, depth: 1 as const, outOf }];
    if (item.unit !== "mark") return isWholeMark(item) && several ? [] : [item];
    return telling
      ? [{ ...item, unit: "points" as const }]
      : strong
        ? []
        : [{ ...item, value: null, unit: null }];
  });
}

const USUAL_TOTALS = [10, 20, 40, 50, 100];

/**
 * "Valeur technique 60 %, répartie ainsi : méthode, notée sur 10 ; moyens, notés sur 6 ; planning, noté sur 4": marks that follow a
 * weighted criterion, differ (or are called sub-criteria) and make a whole are its parts.
 */
function partsNoted(items: readonly Item[]): ReadonlyMap<Item, number> {
  const found = new Map<Item, number>();
  let whole: Item | undefined;
  let run: Item[] = [];
  const close = () => {
    const total = run.reduce((added, { value }) => added + (value ?? 0), 0);
    if (whole !== undefined && areParts(run, total, whole)) for (const item of run) found.set(item, total);
    run = [];
  };
  for (const item of items) {
    if (item.unit === "mark" && !isWholeMark(item)) run.push(item);
    else if (item.value !== null) {
      close();
      whole = item.unit === "mark" ? undefined : item;
    }
  }
  close();
  return found;
}

function areParts(run: readonly Item[], total: number, whole: Item): boolean {
  const told =
    new Set(run.map(({ value }) => value)).size > 1 ||
    run.every(({ depth, passage }) => depth === 1 || /sous.{0,2}crit/i.test(passage.text));
  return run.length > 1 && told && [whole.value ?? 0, ...USUAL_TOTALS].some((usual) => near(total, usual));
}

/** "Sur 100 points" is the whole mark, unless the price alone counts. */
function isWholeMark({ value, label, lot }: Item): boolean {
  return value === 100 && !(lot !== "" && themesOf(label).price);
}
