import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import { calledOf } from "./called.js";
import type { Item, RowSegment } from "./item.js";
import { cleanLabel, isPlausible } from "./label.js";
import { near } from "./node.js";

/** The item a segment is, with its label cleaned; null when it names nothing. */
export function itemOf(segment: RowSegment, passage: Passage, lot: string): Item | null {
  const { text, judged } = cleanLabel(segment.text);
  if (!isPlausible(text)) return null;
  if (segment.value === 0 && segment.unit === "percent")
    return { ...base(segment, passage, lot), label: text, judged, value: null, unit: null };
  return {
    ...base(segment, passage, lot),
    ...(segment.depth === undefined ? calledOf(fold(segment.text.trim())) : {}),
    label: text,
    judged: [judged, segment.judged ?? ""].join(" ").trim(),
    value: segment.value,
    unit: segment.unit,
  };
}

function base(
  { depth, outOf }: RowSegment,
  passage: Passage,
  lot: string,
): Pick<Item, "passage" | "lot" | "depth" | "outOf"> {
  return {
    passage,
    lot,
    ...(depth === undefined ? {} : { depth }),
    ...(outOf === undefined ? {} : { outOf }),
  };
}

/** ": 60 %" after a list of parts is the weight of what announced them. */
export function closeOpen({ text, value, unit }: RowSegment, items: Item[]): void {
  if (value === null || /\p{L}{3}/u.test(text)) return;
  const open = items.findLastIndex((item) => item.value === null);
  const target = items[open];
  if (target === undefined || items.length - open > 12) return;
  const parts = items.slice(open + 1).reduce((total, item) => total + (item.value ?? 0), 0);
  if (parts > 0 && !near(parts, value) && !near(parts, 100)) return;
  items[open] = { ...target, value, unit };
}
