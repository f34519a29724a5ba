import type { Item } from "./item.js";

/** A criterion with its sub-criteria; values still as written. */
export interface Node {
  readonly item: Item;
  readonly children: Node[];
}

export const leaf = (item: Item): Node => ({ item, children: [] });

/** The value of a node: its own, else the sum of its children; 0 when nothing is written. */
export function worth({ item, children }: Node): number {
  return item.value ?? sum(children);
}

export function sum(nodes: readonly Node[]): number {
  return nodes.reduce((total, node) => total + worth(node), 0);
}

/** Weights are often written with one decimal: 33,3 three times makes 100. */
export function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.6;
}
