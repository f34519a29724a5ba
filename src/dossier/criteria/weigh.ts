import type { Criterion, Evidence, WeightKind } from "../../model/fact.js";
import { hundredths } from "../../text/french-number.js";
import type { CriteriaSet } from "./assemble.js";
import { type Node, near, sum, worth } from "./node.js";
import { themesOf } from "./theme.js";
import { themeName } from "./theme-name.js";

/** Criteria as the model has them: weights in percent of the total, themes, proof. */
export function weigh({ nodes, lot, ordered }: CriteriaSet, prove: (node: Node) => Evidence): Criterion[] {
  const total = totalOf(nodes);
  return nodes.map((node, at) => {
    const made = criterion(node, share(node, total), lot, null, prove);
    return ordered === true && made.weight_kind === "none"
      ? { ...made, weight_kind: "rank" as const, rank: at + 1 }
      : made;
  });
}

/** How the weight is written: that of the parts when they alone have one. */
function kindOf({ item, children }: Node): WeightKind {
  if (item.value !== null) return item.unit === "percent" ? "percent" : "points";
  return children.map(kindOf).find((kind) => kind !== "none") ?? "none";
}

/** What the weights are out of: 100, else the total written, else their sum. */
function totalOf(nodes: readonly Node[]): number {
  const added = sum(nodes);
  if (nodes.every(({ item }) => item.unit === "percent" || item.unit === null)) return 100;
  if (near(added, 100)) return 100;
  const outOf = nodes
    .map(({ item }) => item.outOf)
    .find((value) => value !== undefined && value >= added - 0.6);
  if (outOf !== undefined) return outOf;
  if (nodes.some(({ item }) => item.unit === "coefficient")) return added;
  return nodes.length === 1 || (added >= 85 && added < 100) ? 100 : added;
}

function share(node: Node, total: number): number | null {
  const value = worth(node);
  return value > 0 && total > 0 ? hundredths((value * 100) / total) : null;
}

function criterion(
  node: Node,
  weight: number | null,
  lot: string,
  parent: Criterion | null,
  prove: (node: Node) => Evidence,
): Criterion {
  const { item, children } = node;
  const own = themesOf(item.label, item.judged);
  const themes = {
    price: own.price || (parent?.price ?? false),
    environmental: own.environmental || (parent?.environmental ?? false),
    social: own.social || (parent?.social ?? false),
  };
  const made: Criterion = {
    label: item.label,
    weight,
    weight_kind: weight === null ? "none" : kindOf(node),
    rank: null,
    theme: themeName(item.label, themes, parent?.theme ?? null),
    ...themes,
    ...(lot === "" ? {} : { lot }),
    evidence: [prove(node)],
    sub: [],
  };
  const added = sum(children);
  for (const child of children)
    made.sub.push(criterion(child, part(child, added, node, weight), lot, made, prove));
  return made;
}

/** A part given inside its criterion counts for its share of it; one given as part of the whole mark counts as written. */
function part(child: Node, added: number, parent: Node, weight: number | null): number | null {
  const value = worth(child);
  if (value <= 0) return null;
  const whole = worth(parent);
  if (weight === null || whole <= 0) return null;
  const outOf = notedOutOf(parent, added);
  if (outOf !== null) return hundredths((value * weight) / outOf);
  if (near(added, whole) || added < whole) return hundredths((value * weight) / whole);
  return hundredths((value * weight) / added);
}

/** The total parts are marked out of when it is less than their criterion: "60 %: method on 12, means on 8". */
function notedOutOf({ item, children }: Node, added: number): number | null {
  const inPoints = item.unit === "percent" && children.every((one) => one.item.unit === "points");
  return inPoints && added < worth({ item, children }) && (near(added, 10) || near(added, 20)) ? added : null;
}
