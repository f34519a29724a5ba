import { viewOf } from "../package/entries.js";
import type { Tally } from "../package/remarks.js";
import { showNumber } from "../sheets/numbers.js";
import { type SheetBudget, SheetRows } from "../sheets/rows.js";
import { RECORD, readRecords, type XlsRecord } from "./records.js";
import { readRk, TextReader } from "./text.js";
import type { XlsWorkbook } from "./workbook.js";

const HIDDEN_ROW = 0x20;
const TEXT_RESULT = 0;
const BOOLEAN_RESULT = 1;

/** Reads the cells of a sheet, which may come in any order, and the texts laid over it. */
export class XlsSheet {
  readonly texts: string[] = [];
  readonly #cells = new Map<number, Map<number, string>>();
  readonly #hidden = new Set<number>();
  /** Cell whose formula gave a text, told by the next record. */
  #awaited: readonly [row: number, column: number] | null = null;
  #count = 0;

  constructor(
    private readonly book: XlsWorkbook,
    private readonly tally: Tally,
    private readonly budget: SheetBudget & { records: number },
  ) {}

  read(stream: Uint8Array, start: number): void {
    for (const record of readRecords(stream, start)) {
      if (this.budget.records-- <= 0 || this.#count > this.budget.cells) return;
      READERS.get(record.type)?.(this, record, viewOf(record.parts[0]!));
    }
  }

  rows(): SheetRows {
    const rows = new SheetRows(this.budget);
    for (const row of [...this.#cells.keys()].sort((one, other) => one - other)) {
      rows.openRow(row + 1, this.#hidden.has(row));
      const cells = [...this.#cells.get(row)!].sort(([one], [other]) => one - other);
      for (const [column, text] of cells) rows.add(column + 1, text);
      rows.closeRow();
    }
    return rows;
  }

  set(row: number, column: number, text: string): void {
    if (text === "") return;
    const cells = this.#cells.get(row) ?? new Map<number, string>();
    this.#cells.set(row, cells);
    cells.set(column, text);
    this.#count++;
  }

  setNumber(view: DataView, column: number, style: number, value: number): void {
    const shown = this.book.shown[style] ?? "number";
    const days = shown === "date" ? this.book.firstDay : 0;
    this.set(view.getUint16(0, true), column, showNumber(String(value + days), shown));
  }

  shared(rank: number): string {
    return this.book.strings[rank] ?? "";
  }

  hide(row: number): void {
    this.#hidden.add(row);
  }

  await(row: number, column: number): void {
    this.#awaited = [row, column];
  }

  setAwaited(text: string): void {
    if (this.#awaited !== null) this.set(...this.#awaited, text);
    this.#awaited = null;
  }

  countNote(): void {
    this.tally.comments++;
  }
}

type Reader = (sheet: XlsSheet, record: XlsRecord, view: DataView) => void;

const typedText: Reader = (sheet, { parts }, view) =>
  sheet.set(view.getUint16(0, true), view.getUint16(2, true), new TextReader(parts, 6).text());

const readFormula: Reader = (sheet, _, view) => {
  const [row, column] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (view.getUint16(12, true) !== 0xffff)
    sheet.setNumber(view, column, view.getUint16(4, true), view.getFloat64(6, true));
  else if (view.getUint8(6) === TEXT_RESULT) sheet.await(row, column);
  else if (view.getUint8(6) === BOOLEAN_RESULT)
    sheet.set(row, column, view.getUint8(8) === 1 ? "VRAI" : "FAUX");
};

const readNumbers: Reader = (sheet, { parts }, view) => {
  const first = view.getUint16(2, true);
  const count = Math.floor((view.byteLength - 6) / 6);
  for (let rank = 0; rank < count; rank++)
    sheet.setNumber(view, first + rank, view.getUint16(4 + rank * 6, true), readRk(parts[0]!, 6 + rank * 6));
};

/** The text of a box stands in the record that continues its description. */
const readBox: Reader = (sheet, { parts }, view) => {
  const length = view.byteLength >= 12 ? view.getUint16(10, true) : 0;
  const head = Uint8Array.of(length & 0xff, length >> 8);
  const text = length === 0 ? "" : new TextReader([head, ...parts.slice(1)], 0).text();
  for (const line of text.split(/\r\n?|\n/)) if (line.trim() !== "") sheet.texts.push(line.trim());
};

const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [RECORD.text, typedText],
  [RECORD.richText, typedText],
  [RECORD.formula, readFormula],
  [RECORD.numbers, readNumbers],
  [RECORD.drawnText, readBox],
  [RECORD.formulaText, (sheet, { parts }) => sheet.setAwaited(new TextReader(parts, 0).text())],
  [
    RECORD.sharedText,
    (sheet, _, view) =>
      sheet.set(view.getUint16(0, true), view.getUint16(2, true), sheet.shared(view.getUint32(6, true))),
  ],
  [
    RECORD.number,
    (sheet, _, view) =>
      sheet.setNumber(view, view.getUint16(2, true), view.getUint16(4, true), view.getFloat64(6, true)),
  ],
  [
    RECORD.shortNumber,
    (sheet, { parts }, view) =>
      sheet.setNumber(view, view.getUint16(2, true), view.getUint16(4, true), readRk(parts[0]!, 6)),
  ],
  [
    RECORD.boolean,
    (sheet, _, view) => {
      if (view.getUint8(7) === 0)
        sheet.set(view.getUint16(0, true), view.getUint16(2, true), view.getUint8(6) === 1 ? "VRAI" : "FAUX");
    },
  ],
  [
    RECORD.row,
    (sheet, _, view) => {
      if ((view.getUint8(12) & HIDDEN_ROW) !== 0) sheet.hide(view.getUint16(0, true));
    },
  ],
  [RECORD.note, (sheet) => sheet.countNote()],
]);
