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
  const several = !large && items.filter(({ value }) => value !== null).length > 1;
  return items.flatMap((item) => {
    if (item.unit !== "mark") return isWholeMark(item) && several ? [] : [item];
    return telling
      ? [{ ...item, unit: "points" as const }]
      : strong
        ? []
        : [{ ...item, value: null, unit: null }];
  });
}

/** "Sur 100 points" is the whole mark, unless the price alone counts. */
function isWholeMark({ value, label, lot }: Item): boolean {
  return value === 100 && !(lot !== "" && themesOf(label).price);
}
