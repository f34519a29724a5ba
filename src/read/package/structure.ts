import type { Origin } from "../../model/origin.js";
import type { RawBlock, RawCell, RawRow, RawTable } from "./block.js";

interface OpenTable {
  readonly rows: RawRow[];
  cells: RawCell[];
  rowDeleted: boolean;
  rowRepeated: number;
  cellContinued: boolean;
  cellRepeated: number;
}

/** Where blocks go while a part is read: its body, the cell of a table, a text box. */
export class Structure {
  readonly blocks: RawBlock[] = [];
  readonly #containers: RawBlock[][] = [this.blocks];
  readonly #tables: OpenTable[] = [];

  add(...blocks: readonly RawBlock[]): void {
    this.#containers.at(-1)?.push(...blocks);
  }

  openContainer(): void {
    this.#containers.push([]);
  }

  closeContainer(): RawBlock[] {
    return this.#containers.length > 1 ? (this.#containers.pop() ?? []) : [];
  }

  openTable(): void {
    this.#tables.push({
      rows: [],
      cells: [],
      rowDeleted: false,
      rowRepeated: 1,
      cellContinued: false,
      cellRepeated: 1,
    });
  }

  openRow(repeated = 1): void {
    this.#change({ cells: [], rowDeleted: false, rowRepeated: repeated });
  }

  /** The row being read is deleted under revision. */
  deleteRow(): void {
    this.#change({ rowDeleted: true });
  }

  openCell(repeated = 1): void {
    this.#change({ cellContinued: false, cellRepeated: repeated });
    this.openContainer();
  }

  /** The cell being read continues the one above. */
  continueCell(): void {
    this.#change({ cellContinued: true });
  }

  closeCell(): void {
    const blocks = this.closeContainer();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    const cell: RawCell = { blocks: table.cellContinued ? [] : blocks };
    for (let count = 0; count < table.cellRepeated; count++) table.cells.push(cell);
  }

  addEmptyCells(count: number): void {
    for (let added = 0; added < count; added++) this.#tables.at(-1)?.cells.push({ blocks: [] });
  }

  /** A row written once and repeated counts once when it is empty. */
  closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.cells.length === 0 || table.rowDeleted) return;
    const isEmpty = table.cells.every(({ blocks }) => blocks.length === 0);
    const times = isEmpty ? 1 : table.rowRepeated;
    for (let count = 0; count < times; count++) table.rows.push(table.cells);
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined || table.rows.length === 0) return;
    const made: RawTable = { kind: "table", rows: table.rows, origin: firstOrigin(table.rows) };
    this.add(made);
  }

  #change(change: Partial<OpenTable>): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) Object.assign(table, change);
  }
}

function firstOrigin(rows: readonly RawRow[]): Origin {
  for (const row of rows) for (const { blocks } of row) for (const { origin } of blocks) return origin;
  return {};
}
