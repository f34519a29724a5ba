import type { Origin } from "../../model/origin.js";
import type { RawBlock, RawCell, RawRow, RawTable } from "./block.js";

interface OpenTable {
  readonly rows: RawRow[];
  cells: RawCell[];
  rowDeleted: boolean;
  cellContinued: boolean;
  cellDropped: boolean;
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
      cellContinued: false,
      cellDropped: false,
      cellRepeated: 1,
    });
  }

  openRow(): void {
    this.#change({ cells: [], rowDeleted: false });
  }

  /** The row being read is deleted under revision. */
  deleteRow(): void {
    this.#change({ rowDeleted: true });
  }

  /** A cell written once and repeated is so only when it is empty: tables inside tables would multiply. */
  openCell(repeated = 1): void {
    this.#change({ cellContinued: false, cellDropped: false, cellRepeated: repeated });
    this.openContainer();
  }

  /** The cell being read continues the one above. */
  continueCell(): void {
    this.#change({ cellContinued: true });
  }

  /** The cell being read is none: deleted under revision, or merged with the one before. */
  dropCell(): void {
    this.#change({ cellDropped: true });
  }

  closeCell(): void {
    const blocks = this.closeContainer();
    const table = this.#tables.at(-1);
    if (table === undefined || table.cellDropped) return;
    const cell: RawCell = { blocks: table.cellContinued ? [] : blocks };
    table.cells.push(cell);
    if (cell.blocks.length === 0) this.addEmptyCells(table.cellRepeated - 1);
  }

  addEmptyCells(count: number): void {
    for (let added = 0; added < count; added++) this.#tables.at(-1)?.cells.push({ blocks: [] });
  }

  closeRow(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined && table.cells.length > 0 && !table.rowDeleted) table.rows.push(table.cells);
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
