import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import type { RowSegment } from "./item.js";
import { isPlausible } from "./label.js";
import { findWeights, toNumber, type Unit } from "./weight.js";

const WEIGHTS_ROW = /^(?:ponderations?|poids|points?|coefficients?|notes? max\w*|%)(?: .{0,30})?$/;
const BARE = /^\d{1,3}(?:[.,]\d{1,2})?$/;

/**
 * A table that lies on its side: the criteria stand in one row and their weights, under each, in a row called "Pondération". Empty
 * when the two rows are no such table.
 */
export function transposed(row: Passage, above: Passage | undefined): RowSegment[] {
  const cells = row.cells ?? [];
  const labels = above?.cells ?? [];
  const title = fold(cells[0] ?? "").trim();
  if (cells.length < 3 || cells.length !== labels.length || above?.block !== row.block) return [];
  if (!WEIGHTS_ROW.test(title)) return [];
  const segments = cells.slice(1).flatMap((cell, at) => {
    const text = labels[at + 1] ?? "";
    const weight = weightIn(fold(cell).trim(), title);
    return weight === null || !isPlausible(text) || /^total/i.test(text) ? [] : [{ text, ...weight }];
  });
  return segments.length < 2 ? [] : segments;
}

function weightIn(cell: string, title: string): { readonly value: number; readonly unit: Unit } | null {
  if (BARE.test(cell)) {
    const unit = title.includes("%") ? "percent" : title.startsWith("coef") ? "coefficient" : "points";
    return { value: toNumber(cell), unit };
  }
  const [weight] = findWeights(cell);
  return weight === undefined || weight.end - weight.start < cell.length - 3
    ? null
    : { value: weight.value, unit: weight.unit };
}
