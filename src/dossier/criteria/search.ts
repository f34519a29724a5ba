import type { Item } from "./item.js";
import { leaf, type Node, near, sum, worth } from "./node.js";
import { themesOf } from "./theme.js";

const MOST_STEPS = 20_000;

/** Marks of one run, all out of the same total, stand beside each other. */
function isBeside(one: Item, other: Item): boolean {
  return one.depth === 1 && other.depth === 1 && one.outOf !== undefined && one.outOf === other.outOf;
}

interface Found {
  readonly end: number;
  readonly nodes: Node[];
}

/** Tries the ways to nest items so that each list of parts adds up to its whole; a bounded number of them. */
export class Search {
  #steps = 0;
  readonly #items: readonly Item[];
  /** True when marks tell sub-criteria from criteria. */
  readonly #marked: boolean;

  constructor(items: readonly Item[], marked: boolean) {
    this.#items = items;
    this.#marked = marked;
  }

  /** The lists that begin at `at` and add up to `target`, the shortest first. */
  list(at: number, target: number, level: number): Found[] {
    const found: Found[] = [];
    if (level > 2 || ++this.#steps > MOST_STEPS) return found;
    for (const first of this.#element(at, target, level)) {
      const value = sum(first.nodes);
      if (near(value, target)) found.push(first);
      else if (value < target) {
        for (const rest of this.list(first.end, target - value, level)) {
          found.push({ end: rest.end, nodes: [...first.nodes, ...rest.nodes] });
        }
      }
      if (found.length > 30) break;
    }
    const passedOver = this.#items[at]?.value === null && found.length === 0;
    return passedOver ? this.list(at + 1, target, level) : found;
  }

  /** The item at `at`, alone or with the parts that follow it. */
  #element(at: number, most: number, level: number): Found[] {
    const item = this.#items[at];
    if (item === undefined || (level === 0 && this.#marked && item.depth === 1)) return [];
    if (item.value === null) return this.#unweighted(item, at, most, level);
    if (item.value > most + 0.6) return [];
    const alone: Found = { end: at + 1, nodes: [leaf(item)] };
    const targets = item.value === 100 ? [100] : [item.value, 100];
    const withParts = targets.flatMap((target) =>
      this.list(at + 1, target, level + 1)
        .filter(({ nodes }) => nodes.length > 1 && !nodes.every((part) => isBeside(part.item, item)))
        .map(({ end, nodes }) => ({ end, nodes: [{ item, children: nodes }] })),
    );
    return [alone, ...withParts];
  }

  /** A criterion without weight of its own has the sum of its parts. */
  #unweighted(item: Item, at: number, most: number, level: number): Found[] {
    const found: Found[] = [];
    const children: Node[] = [];
    if (level > 0) return found;
    for (let next = at + 1; next < this.#items.length; next++) {
      const part = this.#items[next];
      if (
        part === undefined ||
        part.value === null ||
        (part.passage !== item.passage && this.#items[at + 1]?.passage === item.passage) ||
        (themesOf(part.label).price && !themesOf(item.label).price)
      )
        break;
      children.push(leaf(part));
      if (sum(children) > most + 0.6) break;
      found.push({ end: next + 1, nodes: [{ item, children: [...children] }] });
    }
    return found
      .filter(({ nodes }) => (nodes[0]?.children.length ?? 0) > 1)
      .sort((a, b) => worth(b.nodes[0] ?? leaf(item)) - worth(a.nodes[0] ?? leaf(item)));
  }
}
