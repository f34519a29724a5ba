export interface Cell {
  /** "B12". */
  readonly address: string;
  readonly text: string;
}

export interface Row {
  readonly number: number;
  readonly hidden: boolean;
  /** From the first column on; the empty ones between two filled cells are there, the last ones are not. */
  readonly cells: readonly Cell[];
}

/** Cells of all the sheets together: ten times the longest price schedules. */
export const MOST_CELLS = 300_000;

/** What is left to spend on the sheets of a workbook. */
export interface SheetBudget {
  cells: number;
  characters: number;
}
export const newSheetBudget = (): SheetBudget => ({ cells: MOST_CELLS, characters: MOST_CHARACTERS });
/** Characters of all the sheets: one text shared by many cells may be told many times. */
const MOST_CHARACTERS = 20_000_000;
/** A gap wider than this is no table: its empty cells are not made. */
const WIDEST_GAP = 60;

/** Gathers the rows of a sheet that hold something, as its cells are told in order, as far as the budget goes. */
export class SheetRows {
  readonly rows: Row[] = [];
  /** False when there were more cells than may be kept. */
  complete = true;
  #number = 0;
  #hidden = false;
  #cells: Cell[] = [];

  constructor(private readonly budget: SheetBudget) {}

  /** Number of the row being read, counted from 1. */
  get number(): number {
    return this.#number;
  }

  openRow(number: number, hidden: boolean): void {
    this.#number = number;
    this.#hidden = hidden;
    this.#cells = [];
  }

  /** Adds the text shown by a cell, its column counted from 1. */
  add(column: number, shown: string): void {
    const text = shown.trim();
    if (text === "") return;
    this.budget.characters -= text.length;
    if (this.budget.cells <= 0 || this.budget.characters < 0) {
      this.complete = false;
      return;
    }
    if (column - this.#cells.length <= WIDEST_GAP) {
      while (this.#cells.length < column - 1) this.#push(this.#cells.length + 1, "");
    }
    this.#push(column, text);
  }

  closeRow(): void {
    if (this.#cells.length > 0)
      this.rows.push({ number: this.#number, hidden: this.#hidden, cells: this.#cells });
    this.#cells = [];
  }

  #push(column: number, text: string): void {
    this.#cells.push({ address: `${columnName(column)}${this.#number}`, text });
    this.budget.cells--;
  }
}

/** "AB12" is in column 28; 0 when the address is not one. */
export function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
