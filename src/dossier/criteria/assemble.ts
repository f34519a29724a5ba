import type { Item } from "./item.js";
import { withoutMarks } from "./marks.js";
import { type Node, near, sum, worth } from "./node.js";
import { sameLabel } from "./same-label.js";
import { structure } from "./structure.js";

/** The criteria of one lot, or of all. */
export interface CriteriaSet {
  readonly lot: string;
  readonly nodes: readonly Node[];
  /** True when they have no weight but are said to be in their order of importance. */
  readonly ordered?: boolean;
}

/** The criteria said by the items of one part of the text, lot by lot when each lot has its own. */
export function assemble(items: readonly Item[]): CriteriaSet[] {
  const weighted = withoutMarks(items);
  const byLot = splitLots(weighted);
  if (byLot.length > 1) return byLot;
  const nodes = arrange(weighted);
  return nodes.length === 0 ? [] : [{ lot: "", nodes }];
}

function splitLots(items: readonly Item[]): CriteriaSet[] {
  const lots = [...new Set(items.filter(({ value }) => value !== null).map(({ lot }) => lot))].filter(
    (lot) => lot !== "",
  );
  if (lots.length < 2) return [];
  const own = setsOf(lots, (lot) => items.filter((item) => item.lot === lot));
  if (own.length > 1) return own;
  const shared = setsOf(lots, (lot) => items.filter((item) => item.lot === lot || item.lot === ""));
  return shared.length === lots.length ? shared : [];
}

/** The criteria of each lot, for the lots whose weights make the total. */
function setsOf(lots: readonly string[], itemsFor: (lot: string) => readonly Item[]): CriteriaSet[] {
  const sets = lots.map((lot) => ({ lot, nodes: arrange(itemsFor(lot)) }));
  return sets.filter(({ nodes }) => near(sum(nodes), 100));
}

interface Run {
  /** The criterion spoken of again, whose parts may follow. */
  readonly about: Item | null;
  readonly items: Item[];
}

/** Criteria once each: what speaks again of a criterion may bring its sub-criteria, never a second criterion. */
function arrange(items: readonly Item[]): Node[] {
  const [first, ...later] = splitRuns(items);
  if (first === undefined) return [];
  const nodes = structure(first.items, wholeOf(first.items));
  for (const run of later) complete(nodes, run);
  return nodes.filter((node) => node.item.value !== null || node.children.length > 0);
}

/** What points above 100 are out of: the least round total that arranges them all. */
function wholeOf(items: readonly Item[]): number {
  if (!items.some(({ value }) => (value ?? 0) > 100)) return 100;
  const weighted = items.filter(({ value }) => value !== null);
  return [1000, 500, 200, 400].find((total) => near(sum(structure(weighted, total)), total)) ?? 1000;
}

function splitRuns(items: readonly Item[]): Run[] {
  const runs: Run[] = [{ about: null, items: [] }];
  const seen: Item[] = [];
  for (const item of items) {
    const at = seen.findIndex((other) => isAgain(other, item));
    const other = seen[at];
    if (other === undefined || (runs.length === 1 && isTitleAgain(other, item))) {
      seen.push(item);
      runs.at(-1)?.items.push(item);
    } else if (goesOn(runs.at(-1)?.items ?? [], other, item)) continue;
    else if (other.value === null && item.value !== null) {
      seen[at] = replace(runs, other, item);
    } else runs.push({ about: other, items: [] });
  }
  return runs;
}

/** Two titles that share words, before any weight, open nothing. */
function isTitleAgain(other: Item, item: Item): boolean {
  return other.value === null && item.value === null && other.passage.kind === "heading";
}

/** A criterion written again on each row of its parts, or after a page break: they go on. */
function goesOn(run: readonly Item[], other: Item, item: Item): boolean {
  return (
    item.depth === 0 &&
    other.depth === 0 &&
    item.value === other.value &&
    run.findLast(({ depth }) => depth === 0) === other
  );
}

function isAgain(other: Item, item: Item): boolean {
  if (other.depth === 0 && item.depth === 1) return false;
  if (!sameLabel(other.label, item.label)) return false;
  return (
    other.value === null ||
    item.value === null ||
    (other.value === item.value && other.passage !== item.passage)
  );
}

/** The weight of a criterion named before: the weighted writing takes the place of the first. */
function replace(runs: Run[], other: Item, item: Item): Item {
  for (const run of runs) {
    const at = run.items.indexOf(other);
    if (at < 0) continue;
    run.items.splice(at, 1);
  }
  runs.at(-1)?.items.push(item);
  return item;
}

function complete(nodes: Node[], { about, items }: Run): void {
  if (items.length === 0) return;
  const target = find(nodes, about);
  const parts = target === null || target.children.length > 0 ? null : partsOf(target, items);
  if (target !== null && parts !== null) {
    target.children.push(...parts);
    return;
  }
  const left = 100 - sum(nodes);
  if (left < 0.6) return;
  const more = structure(
    items.filter(({ value }) => value !== null),
    left,
  );
  if (sum(nodes) + sum(more) < 101) nodes.push(...more);
}

function find(nodes: readonly Node[], item: Item | null): Node | null {
  for (const node of nodes) {
    if (
      node.item === item ||
      (item !== null && node.item.value === item.value && sameLabel(node.item.label, item.label))
    )
      return node;
    const below = find(node.children, item);
    if (below !== null) return below;
  }
  return null;
}

/** The beginning of the items that adds up to the criterion, or to 100, 20 or 10. */
function partsOf(target: Node, items: readonly Item[]): Node[] | null {
  const weighted = items.filter(({ value }) => value !== null);
  for (const total of [worth(target), 100, 20, 10]) {
    const nodes = structure(
      weighted.map((item) => dropDepth(item)),
      total,
    );
    if (nodes.length > 1 && near(sum(nodes), total)) return nodes;
  }
  return null;
}

function dropDepth(item: Item): Item {
  const { depth: _, ...rest } = item;
  return rest;
}
