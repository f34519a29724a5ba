import type { Piece } from "./pieces.js";

/** Horizontal extent of a column of a table, in points. */
export interface Column {
  left: number;
  right: number;
}

/** Where a piece falls: a column, a place beyond the last one, or across several. */
export type Place = number | "new" | "across";

/** Points by which two columns may seem to overlap. */
const TOLERANCE = 1.5;

/** More than this is a drawing, no table. */
const MOST_COLUMNS = 60;

/** Finds the column of a piece: the one it overlaps, else the nearest. */
export function placeIn(columns: readonly Column[], { left, right, size }: Piece): Place {
  const over = columns.flatMap((column, index) => (overlaps(column, left, right) ? [index] : []));
  if (over.length > 1) return "across";
  if (over.length === 1) return over[0]!;
  if (columns.length > MOST_COLUMNS) return "across";
  const last = columns.at(-1);
  if (last !== undefined && left > last.right) return left - last.right > size ? "new" : columns.length - 1;
  return nearest(columns, left, right);
}

function overlaps(column: Column, left: number, right: number): boolean {
  return Math.min(column.right, right) - Math.max(column.left, left) > TOLERANCE;
}

function nearest(columns: readonly Column[], left: number, right: number): number {
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  columns.forEach((column, index) => {
    const gap = Math.max(column.left - right, left - column.right);
    if (gap < distance) {
      best = index;
      distance = gap;
    }
  });
  return best;
}

/** Widens the columns with the cells of one more row. */
export function widen(columns: Column[], cells: readonly (readonly Piece[])[]): void {
  cells.forEach((pieces, index) => {
    for (const { left, right } of pieces) {
      const column = columns[index];
      if (column === undefined) columns[index] = { left, right };
      else {
        column.left = Math.min(column.left, left);
        column.right = Math.max(column.right, right);
      }
    }
  });
}

/** Cuts a piece that runs across columns where its own gaps fall between them; null when it cannot be. */
export function cutAtColumns(piece: Piece, columns: readonly Column[]): Piece[] | null {
  const cuts = piece.breaks.filter(({ left, right }) =>
    columns.some(
      (column, at) => at > 0 && Math.abs(left - column.left) < 4 && right <= column.left + TOLERANCE,
    ),
  );
  if (cuts.length === 0) return null;
  const parts: Piece[] = [];
  let from = 0;
  let left = piece.left;
  for (const cut of [...cuts, { at: piece.text.length, right: piece.right, left: 0 }]) {
    const text = piece.text.slice(from, cut.at).trim();
    parts.push({ ...piece, text, left, right: cut.right, breaks: [] });
    from = cut.at;
    left = cut.left;
  }
  return parts;
}
