import type { Item } from "./item.js";
import { leaf, type Node, near, sum, worth } from "./node.js";
import { Search } from "./search.js";

const MOST_ITEMS = 60;
const LONGEST_WHOLE = 60;

/** Orders a flat list of items into criteria and sub-criteria: by their marks of depth, else by what their weights add up to. */
export function structure(items: readonly Item[], total = 100): Node[] {
  const kept = items.slice(0, MOST_ITEMS);
  const called = byName(kept, total);
  if (called !== null) return called;
  if (hasDepths(kept)) {
    const whole = kept.every(({ value, depth }) => value !== null || depth !== 1) ? bySum(kept, total) : null;
    return whole ?? upTo(byDepth(kept), total);
  }
  return bySum(kept, total) ?? byPrefix(kept, total) ?? decomposed(kept) ?? flat(kept, total);
}

/** Criteria called so ("Critère n° 2"), when they alone make the total: what follows each is its parts. */
function byName(items: readonly Item[], total: number): Node[] | null {
  const starts = items.flatMap(({ depth, value }, at) => (depth === 0 && value !== null ? [at] : []));
  const tops = starts.map((at) => leaf(items[at]!));
  if (tops.length < 2 || items.some(({ depth, value }) => depth === 0 && value === null)) return null;
  if (!near(sum(tops), total) || items.slice(0, starts[0]).some(({ value }) => value !== null)) return null;
  return tops.map(({ item }, at) => ({
    item,
    children: partsWithin(
      items.slice((starts[at] ?? 0) + 1, starts[at + 1] ?? items.length),
      worth(leaf(item)),
    ),
  }));
}

/** Parts that add up to their criterion or to a usual total; else those called sub-criteria, if they fit in it. */
function partsWithin(items: readonly Item[], whole: number): Node[] {
  const weighted = items.filter(({ value }) => value !== null).map(({ depth: _, ...item }) => item);
  for (const total of weighted.length < 2 ? [] : [whole, 100, 20, 10]) {
    const nodes = bySum(weighted, total);
    if (nodes !== null) return nodes;
  }
  const called = items.filter(({ value, depth }) => value !== null && depth === 1).map(leaf);
  return sum(called) <= whole + 0.6 ? called : [];
}

/** Depths tell something when both are there: a list numbered 7.1, 7.2 only is flat. */
function hasDepths(items: readonly Item[]): boolean {
  const first = items.findIndex(({ depth }) => depth === 1);
  return first > 0 && items.slice(0, first).some(({ depth }) => depth !== 1);
}

function byDepth(items: readonly Item[]): Node[] {
  const tops: Node[] = [];
  for (const item of items) {
    const parent = tops.at(-1);
    if (item.depth === 1 && parent !== undefined) parent.children.push(leaf(item));
    else tops.push(leaf(item));
  }
  return tops.filter(isSaid);
}

/** What comes after criteria that make the total is something else. */
function upTo(nodes: readonly Node[], total: number): Node[] {
  const end = nodes.findIndex((_, at) => near(sum(nodes.slice(0, at + 1)), total));
  return end < 0 ? [...nodes] : nodes.slice(0, end + 1);
}

/** A criterion that has a weight, or parts that have one. */
function isSaid(node: Node): boolean {
  return node.item.value !== null || node.children.some(({ item }) => item.value !== null);
}

/** All the items, arranged so that each list of parts adds up to its whole (or to 100) and the criteria to the total. */
function bySum(items: readonly Item[], total: number): Node[] | null {
  const weighted = items.filter((item, at) => item.value !== null || nextWeighted(items, at));
  if (weighted.length === 0) return null;
  const search = new Search(weighted, hasDepths(weighted));
  const found = search.list(0, total, 0);
  return found.find(({ end }) => end === weighted.length)?.nodes ?? null;
}

function nextWeighted(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next !== undefined && next.value !== null && next.passage.block === items[at]?.passage.block;
}

/** The longest beginning that adds up to the total; what follows it is something else. */
function byPrefix(items: readonly Item[], total: number): Node[] | null {
  for (let length = items.length - 1; length >= 2; length--) {
    const nodes = bySum(items.slice(0, length), total);
    if (nodes !== null) return nodes;
  }
  return null;
}

/** One criterion whose parts make its weight; the others are said elsewhere. */
function decomposed(items: readonly Item[]): Node[] | null {
  const weighted = items.filter(({ value }) => value !== null);
  const whole = weighted[0]?.value ?? null;
  if (whole === null || whole >= 100 || weighted.length < 3) return null;
  if (weighted.some(({ unit }) => unit === "coefficient") || weighted[0]!.label.length > LONGEST_WHOLE)
    return null;
  const nodes = bySum(weighted.slice(1), whole);
  return nodes === null ? null : [{ item: weighted[0]!, children: nodes }];
}

function flat(items: readonly Item[], total: number): Node[] {
  const tops: Node[] = [];
  for (const item of items) {
    if (item.value === null) continue;
    if (sum(tops) + item.value > total + 5 && item.unit !== "coefficient") break;
    tops.push(leaf(item));
  }
  return tops;
}
