import type { Structure } from "../package/structure.js";
import type { HtmlAttributes } from "./tokens.js";

const WIDEST = 200;
const TALLEST = 2_000;

/** Keeps the columns of the tables of a page: a cell that spans several rows leaves an empty one in each below. */
export class TableSpans {
  /** For each open table, how many rows each column is still covered. */
  readonly #covered: number[][] = [];
  readonly #columns: number[] = [];

  openTable(): void {
    this.#covered.push([]);
    this.#columns.push(0);
  }

  closeTable(): void {
    this.#covered.pop();
    this.#columns.pop();
  }

  openRow(): void {
    if (this.#columns.length > 0) this.#columns[this.#columns.length - 1] = 0;
  }

  /** Called before a cell is opened: adds the empty cells of those that come down from the rows above. */
  openCell(structure: Structure, attributes: HtmlAttributes): void {
    const covered = this.#covered.at(-1);
    if (covered === undefined) return;
    let column = this.#passCovered(structure, covered);
    const width = count(attributes.get("colspan"), WIDEST);
    const height = count(attributes.get("rowspan"), TALLEST);
    for (let added = 0; added < width && column < WIDEST; added++) {
      if (height > 1) covered[column] = added === 0 ? height - 1 : -(height - 1);
      column++;
    }
    this.#columns[this.#columns.length - 1] = column;
  }

  closeRow(structure: Structure): void {
    const covered = this.#covered.at(-1);
    if (covered !== undefined) this.#passCovered(structure, covered);
  }

  /** A wide cell is one cell in the row it begins in, and one below: its other columns are counted, not shown. */
  #passCovered(structure: Structure, covered: number[]): number {
    let column = this.#columns.at(-1) ?? 0;
    for (let left = covered[column] ?? 0; left !== 0; left = covered[column] ?? 0) {
      if (left > 0) structure.addEmptyCells(1);
      covered[column] = left - Math.sign(left);
      column++;
    }
    this.#columns[this.#columns.length - 1] = column;
    return column;
  }
}

function count(written: string | undefined, most: number): number {
  const value = Number.parseInt(written ?? "1", 10);
  return Number.isFinite(value) ? Math.max(1, Math.min(most, value)) : 1;
}
