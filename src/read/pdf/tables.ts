import { cellBeside } from "./cell-beside.js";
import { type Column, cutAtColumns, placeIn, widen } from "./columns.js";
import type { Piece } from "./pieces.js";
import {
  filled,
  goesOn,
  isItem,
  isLabel,
  linesOf,
  mergeRows,
  onOneLine,
  type Printed,
  type Row,
  SAME_CELL,
  SAME_LINE,
} from "./rows.js";

/** Distances in sizes of character: to the next row, to the next paragraph. */
const NEXT_ROW = 4.5;
const NEXT_PARAGRAPH = 2.7;

/** Finds the lines and the tables of one page. The order of the file is kept. */
export function findTables(pieces: readonly Piece[]): Printed[] {
  const finder = new TableFinder();
  for (const piece of pieces) finder.take(piece);
  return finder.end();
}

class TableFinder {
  private readonly printed: Printed[] = [];
  private columns: Column[] = [];
  private rows: Row[] = [];
  private row: Row = [];
  /** Heights between which the row stands. */
  private top = 0;
  private bottom = 0;

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
    const height = cellBeside(this.printed, piece);
    if (height > 0) this.open(height, piece);
    else this.printed.push({ kind: "line", pieces: [piece] });
  }

  /** Starts a table: the last lines are its first cell, the piece its second. */
  private open(height: number, piece: Piece): void {
    const lines = height === 0 ? [] : this.printed.splice(-height);
    const first = lines.flatMap((line) => (line.kind === "line" ? line.pieces : []));
    this.row = [first, [piece]];
    this.top = first.reduce((most, { base }) => Math.max(most, base), piece.base);
    this.bottom = first.reduce((least, { base }) => Math.min(least, base), piece.base);
    this.columns = [];
    widen(this.columns, this.row);
  }

  private takeInside(piece: Piece): void {
    const { top, bottom } = this;
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
    const isFirst = this.row.length === 0;
    this.top = isFirst ? piece.base : Math.max(this.top, piece.base);
    this.bottom = isFirst ? piece.base : Math.min(this.bottom, piece.base);
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
