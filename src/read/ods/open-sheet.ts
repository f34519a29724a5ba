import type { Attributes } from "../package/xml.js";
import type { Sheet } from "../sheets/result.js";
import { type SheetBudget, SheetRows } from "../sheets/rows.js";
import { shownText } from "./value.js";

/** Cells and rows written once and repeated: a file may announce the whole sheet. */
const MOST_REPEATED = 1_000;
/** Columns of the largest sheet. */
const WIDEST = 16_384;
const LARGEST_NUMBER = 1_048_576;

interface OpenCell {
  readonly column: number;
  readonly repeated: number;
  readonly attributes: Attributes;
  readonly paragraphs: string[];
}

/** A sheet being read: cells and rows come in order, some of them once for many. */
export class OpenSheet {
  readonly texts: string[] = [];
  readonly #rows: SheetRows;
  #nextRow = 1;
  #nextColumn = 1;
  #repeatedRow = 1;
  #rowHidden = false;
  /** Cells of the row being read that hold something. */
  #told: Array<readonly [column: number, text: string]> = [];
  #cell: OpenCell | null = null;

  constructor(
    private readonly name: string,
    private readonly hidden: boolean,
    budget: SheetBudget,
  ) {
    this.#rows = new SheetRows(budget);
  }

  openRow(attributes: Attributes): void {
    this.#repeatedRow = countOf(attributes["table:number-rows-repeated"], LARGEST_NUMBER);
    this.#rowHidden = ["collapse", "filter"].includes(attributes["table:visibility"] ?? "");
    this.#told = [];
    this.#nextColumn = 1;
  }

  closeRow(): void {
    const filled = this.#told.length > 0 ? Math.min(this.#repeatedRow, MOST_REPEATED) : 0;
    for (let added = 0; added < filled && this.#rows.complete; added++) {
      this.#rows.openRow(this.#nextRow + added, this.#rowHidden);
      for (const [column, text] of this.#told) this.#rows.add(column, text);
      this.#rows.closeRow();
    }
    this.#nextRow = Math.min(LARGEST_NUMBER, this.#nextRow + this.#repeatedRow);
    this.#told = [];
  }

  openCell(attributes: Attributes): void {
    const repeated = countOf(attributes["table:number-columns-repeated"], LARGEST_NUMBER);
    this.#cell = { column: this.#nextColumn, repeated, attributes, paragraphs: [] };
    this.#nextColumn = Math.min(LARGEST_NUMBER, this.#nextColumn + repeated);
  }

  closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const text = shownText(cell.paragraphs.join("\n").trim(), cell.attributes);
    if (text === "") return;
    const repeated = Math.min(cell.repeated, MOST_REPEATED, WIDEST - this.#told.length);
    for (let added = 0; added < repeated; added++) this.#told.push([cell.column + added, text]);
  }

  /** A paragraph of the cell being read, or of a shape laid over the sheet. */
  paragraph(text: string, inShape: boolean): void {
    if (!inShape && this.#cell !== null) this.#cell.paragraphs.push(text);
    else if (text.trim() !== "") this.texts.push(text.trim());
  }

  finish(): Sheet {
    const { rows, complete } = this.#rows;
    return { name: this.name, hidden: this.hidden, rows, texts: this.texts, complete };
  }
}

/** A count written in an attribute, 1 when it is absent or is no number. */
export function countOf(written: string | undefined, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(Number(written ?? 1)) || 1));
}
