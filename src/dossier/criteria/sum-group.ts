import type { WrongSum } from "../../model/dossier.js";
import { evidenceOf } from "../evidence.js";
import type { DocumentView } from "../view.js";
import type { Item } from "./item.js";
import { near } from "./node.js";

/** Weights in one table, one list or one sentence, in one unit and for one lot. */
export interface Group {
  readonly items: readonly WeightedItem[];
  readonly lot: string;
  readonly unit: "percent" | "points";
}
export type WeightedItem = Item & { readonly value: number };

/** Rows of one table, items of one list, sentences one after the other; lot by lot. */
export function groupsOf(items: readonly WeightedItem[]): Group[] {
  const groups = new Map<string, WeightedItem[]>();
  let run = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const { block, index, kind } = item.passage;
    if (index - last > 1) run++;
    last = index;
    const key = `${kind === "row" || kind === "item" ? `block ${block}` : `run ${run}`}|${item.lot}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((group): Group[] => {
    const unit = group[0]?.unit;
    if (unit !== "percent" && unit !== "points") return [];
    return [{ items: withDepths(group), lot: group[0]?.lot ?? "", unit }];
  });
}

/** Marks of depth tell something when both depths are there, a criterion first. */
function withDepths(items: readonly WeightedItem[]): readonly WeightedItem[] {
  return items[0]?.depth === 1 ? items.map(({ depth: _, ...item }) => item) : items;
}

export const isPart = ({ depth }: Item) => depth === 1;

/** 33 % three times is a whole that was rounded. */
export function isRounded(tops: readonly WeightedItem[], total: number, expected: number): boolean {
  if (near(total, expected)) return true;
  const repeated = tops.length - new Set(tops.map(({ value }) => value)).size;
  return repeated > 0 && Math.abs(total - expected) <= 1 && tops.some(({ value }) => expected % value !== 0);
}

export const added = (items: readonly WeightedItem[]) =>
  Math.round(items.reduce((total, { value }) => total + value, 0) * 100) / 100;

const MOST_TERMS = 12;

export function termsOf(view: DocumentView, items: readonly WeightedItem[]): WrongSum["terms"] {
  return items.slice(0, MOST_TERMS).map(({ label, value, passage }) => ({
    label,
    value,
    evidence: evidenceOf(view, passage),
  }));
}
