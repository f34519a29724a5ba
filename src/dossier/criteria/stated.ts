import type { StatedCriteria } from "../../model/dossier.js";
import type { Criterion } from "../../model/fact.js";
import type { CriteriaSet } from "./assemble.js";
import { near, sum } from "./node.js";

/** A list of criteria read in one part of a document, with the sets it was made from. */
export interface ReadList {
  readonly sets: readonly CriteriaSet[];
  readonly criteria: readonly Criterion[];
}

/** Totals out of which weights in points are usually given. */
const TOTALS: readonly number[] = [10, 20, 40, 50, 60, 80, 100, 200, 400, 500, 1000];

/** The lists that were read whole: what they leave out, the document leaves out. */
export function statedLists(document: string, lists: readonly ReadList[]): StatedCriteria[] {
  return lists.flatMap(({ sets, criteria }): StatedCriteria[] => {
    const [first] = sets;
    if (first === undefined || !sets.every(isWhole)) return [];
    return [{ document, kind: "liste", out_of: totalOf(first), criteria: [...criteria] }];
  });
}

/** Several criteria that make a total: 100 %, the total written, or one in use. */
function isWhole({ nodes }: CriteriaSet): boolean {
  if (nodes.length < 2) return false;
  const total = sum(nodes);
  if (near(total, 100) || nodes.every(({ item }) => item.unit === "coefficient")) return true;
  if (nodes.some(({ item }) => item.unit === "percent")) return false;
  return (
    TOTALS.includes(total) || nodes.some(({ item }) => item.outOf !== undefined && near(item.outOf, total))
  );
}

function totalOf({ nodes }: CriteriaSet): number {
  const total = sum(nodes);
  return near(total, 100) ? 100 : total;
}
