import { readMarker } from "../lines/marker.js";
import { type Column, cutAtColumns, placeIn, widen } from "./columns.js";
import type { Piece } from "./pieces.js";

/** A printed line, or a row of a table: the pieces of each cell, top to bottom, in order of columns. */
export type Printed =
  | { readonly kind: "line"; readonly pieces: Piece[] }
  | { readonly kind: "row"; readonly cells: Piece[][] };

/** Distances in sizes of character: on one line, below in one cell, to the next row. */
const SAME_LINE = 0.35;
const SAME_CELL = 1.7;
const NEXT_ROW = 4.5;
const NEXT_PARAGRAPH = 2.7;
/** Lines of a first cell looked at when a second one begins higher on the page. */
const TALLEST_CELL = 12;

/** Finds the lines and the tables of one page. The order of the file is kept. */
export function findTables(pieces: readonly Piece[]): Printed[] {
  const finder = new TableFinder();
  for (const piece of pieces) finder.take(piece);
  return finder.end();
}

class TableFinder {
  private readonly printed: Printed[] = [];
  private columns: Column[] = [];
  private rows: Piece[][][] = [];
  private row: Piece[][] = [];

  take(piece: Piece): void {
    if (piece.turned) {
      this.endTable();
      this.printed.push({ kind: "line", pieces: [piece] });
    } else if (this.row.length === 0) this.takeOutside(piece);
    else this.takeInside(piece);
  }

  end(): Printed[] {
    this.endTable();
    return this.printed;
  }

  private takeOutside(piece: Piece): void {
    const last = this.printed.at(-1);
    const before = last?.kind === "line" ? last.pieces.at(-1)! : undefined;
    if (last?.kind !== "line" || before === undefined || before.turned) {
      this.printed.push({ kind: "line", pieces: [piece] });
      return;
    }
    if (onOneLine(before, piece)) {
      if ((last.pieces.length === 1 && isLabel(before.text)) || isItem(last.pieces[0]!.text))
        last.pieces.push(piece);
      else this.open(last.pieces.length === 1 || isLabel(last.pieces[0]!.text) ? 1 : 0, piece);
      return;
    }
    const height = this.cellBeside(piece);
    if (height > 0) this.open(height, piece);
    else this.printed.push({ kind: "line", pieces: [piece] });
  }

  /** Number of the last lines that make a cell at the left of this piece, 0 when it is beside none. */
  private cellBeside(piece: Piece): number {
    for (let count = 1; count <= TALLEST_CELL; count += 1) {
      const line = this.printed.at(-count);
      if (line?.kind !== "line" || line.pieces.some(({ right, turned }) => turned || right > piece.left - 2))
        return 0;
      const { base } = line.pieces[0]!;
      if (base > piece.base + SAME_LINE * piece.size) return 0;
      if (Math.abs(base - piece.base) <= SAME_LINE * piece.size) return count > 1 ? count : 0;
    }
    return 0;
  }

  /** Starts a table: the last lines are its first cell, the piece its second. */
  private open(height: number, piece: Piece): void {
    const lines = height === 0 ? [] : this.printed.splice(-height);
    const first = lines.flatMap((line) => (line.kind === "line" ? line.pieces : []));
    this.row = [first, [piece]];
    this.columns = [];
    widen(this.columns, this.row);
  }

  private takeInside(piece: Piece): void {
    const all = this.row.flat();
    const top = Math.max(...all.map(({ base }) => base));
    const bottom = Math.min(...all.map(({ base }) => base));
    const away = piece.base > top + SAME_CELL * piece.size || piece.base < bottom - NEXT_ROW * piece.size;
    const place = away ? "across" : placeIn(this.columns, piece);
    if (place !== "across") {
      this.placeAt(place === "new" ? this.columns.length : place, piece, bottom);
      return;
    }
    const parts = away ? null : cutAtColumns(piece, this.columns);
    if (parts === null) {
      this.endTable();
      this.take(piece);
    } else for (const part of parts) this.take(part);
  }

  private placeAt(column: number, piece: Piece, bottom: number): void {
    const current = this.row.length - 1;
    const last = this.row[current]?.at(-1);
    const drop = last === undefined ? 0 : (last.base - piece.base) / piece.size;
    const beside = column > current && piece.base > bottom - SAME_CELL * piece.size;
    const below =
      column === current && drop < (current === 0 ? NEXT_PARAGRAPH : SAME_CELL) && drop > -SAME_LINE;
    if (!beside && !below) this.closeRow();
    while (this.row.length <= column) this.row.push([]);
    this.row[column]!.push(piece);
    if (column >= this.columns.length) widen(this.columns, this.row);
  }

  private closeRow(): void {
    if (this.row.length > 0) {
      if (filled(this.row) > 1) widen(this.columns, this.row);
      const previous = this.rows.at(-1);
      if (previous !== undefined && goesOn(previous, this.row)) mergeRows(previous, this.row);
      else this.rows.push(this.row);
    }
    this.row = [];
  }

  /** Two rows of two cells make a table; less are lines. What follows its last full row is text. */
  private endTable(): void {
    this.closeRow();
    const last = this.rows.findLastIndex((row) => filled(row) > 1);
    const isTable = this.rows.filter((row) => filled(row) > 1).length > 1;
    this.rows.forEach((cells, index) => {
      if (isTable && index <= last) this.printed.push({ kind: "row", cells });
      else this.printed.push(...linesOf(cells));
    });
    this.rows = [];
    this.columns = [];
  }
}

const filled = (row: readonly (readonly Piece[])[]): number => row.filter((cell) => cell.length > 0).length;

export function onOneLine(left: Piece, right: Piece): boolean {
  return (
    Math.abs(left.base - right.base) <= SAME_LINE * Math.max(left.size, right.size) && right.left > left.left
  );
}

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
const isItem = (text: string): boolean => readMarker(text)?.rank === undefined && readMarker(text) !== null;

/** The wrapped lines of a row given line by line: nothing in it begins like a new text. */
function goesOn(previous: readonly (readonly Piece[])[], row: readonly (readonly Piece[])[]): boolean {
  const cells = row.filter((cell) => cell.length > 0);
  const bottom = Math.min(...previous.flat().map(({ base }) => base));
  const top = cells[0]?.[0];
  if (top === undefined || bottom - top.base > 1.45 * top.size || cells.length > filled(previous))
    return false;
  return cells.every((cell) => /^[\p{Ll}(]/u.test(cell[0]?.text ?? ""));
}

function mergeRows(previous: Piece[][], row: readonly Piece[][]): void {
  row.forEach((cell, index) => {
    while (previous.length <= index) previous.push([]);
    previous[index]!.push(...cell);
  });
}

/** The printed lines of cells that make no table. */
function linesOf(cells: readonly (readonly Piece[])[]): Printed[] {
  const lines: { kind: "line"; pieces: Piece[] }[] = [];
  for (const piece of cells.flat()) {
    const last = lines.at(-1)?.pieces;
    if (last !== undefined && onOneLine(last.at(-1)!, piece)) last.push(piece);
    else lines.push({ kind: "line", pieces: [piece] });
  }
  return lines;
}
