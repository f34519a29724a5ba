import { readMarker } from "../lines/marker.js";
import type { Piece } from "./pieces.js";

/** A row of a table: the pieces of each cell, top to bottom, in order of columns. */
export type Row = Piece[][];

/** A printed line, or a row of a table. */
export type Printed =
  | { readonly kind: "line"; readonly pieces: Piece[] }
  | { readonly kind: "row"; readonly cells: Row };

/** Distances in sizes of character: on one line, below in one cell. */
export const SAME_LINE = 0.35;
export const SAME_CELL = 1.7;

/** Number of cells that hold something. */
export const filled = (row: readonly (readonly Piece[])[]): number =>
  row.filter((cell) => cell.length > 0).length;

export function onOneLine(left: Piece, right: Piece): boolean {
  return (
    Math.abs(left.base - right.base) <= SAME_LINE * Math.max(left.size, right.size) && right.left > left.left
  );
}

export const isBeside = (left: Piece, right: Piece): boolean =>
  Math.abs(left.base - right.base) <= SAME_LINE * right.size;

/** One line right below the other. */
export const isTight = (above: Piece, below: Piece): boolean => {
  const gap = (above.base - below.base) / below.size;
  return gap > 0 && gap < SAME_CELL;
};

/** "•", "3.1", "a)", "Article 4 –": what a tab separates from the text it numbers. */
export function isLabel(text: string): boolean {
  if (text.length > 16) return false;
  if (
    /^(?:\d{1,2}(?:[.-]\d{1,2}){0,5}|[IVX]{1,6}(?:[.-]\d{1,2}){0,4}|[A-Za-z])\s?[.)°]?\s?[-–—:]?$/.test(text)
  )
    return true;
  if (
    /^(?:article|chapitre|titre|annexe|partie|section|lot)\s(?:n°\s?)?[\dIVXA-Z.-]{1,8}\s?[.:–—-]?$/i.test(
      text,
    )
  )
    return true;
  return readMarker(`${text} x`)?.rest === "x" || /^[\uF000-\uF0FF]$/.test(text);
}

/** The item of a list, with a gap inside: no row. */
export const isItem = (text: string): boolean =>
  readMarker(text)?.rank === undefined && readMarker(text) !== null;

/** The wrapped lines of a row given line by line: nothing in it begins like a new text. */
export function goesOn(previous: readonly (readonly Piece[])[], row: readonly (readonly Piece[])[]): boolean {
  const cells = row.filter((cell) => cell.length > 0);
  const bottom = previous.flat().reduce((least, { base }) => Math.min(least, base), Infinity);
  const top = cells[0]?.[0];
  if (top === undefined || bottom - top.base > 1.45 * top.size || cells.length > filled(previous))
    return false;
  return cells.every((cell) => /^[\p{Ll}(]/u.test(cell[0]?.text ?? ""));
}

export function mergeRows(previous: Piece[][], row: readonly Piece[][]): void {
  row.forEach((cell, index) => {
    while (previous.length <= index) previous.push([]);
    previous[index]!.push(...cell);
  });
}

/** The printed lines of cells that make no table. */
export function linesOf(cells: readonly (readonly Piece[])[]): Printed[] {
  const lines: { kind: "line"; pieces: Piece[] }[] = [];
  for (const piece of cells.flat()) {
    const last = lines.at(-1)?.pieces;
    if (last !== undefined && onOneLine(last.at(-1)!, piece)) last.push(piece);
    else lines.push({ kind: "line", pieces: [piece] });
  }
  return lines;
}
