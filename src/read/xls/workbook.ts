import { viewOf } from "../package/entries.js";
import { type FileKind, locked, oldFormat } from "../package/failures.js";
import { BUILT_IN, type Shown, shownBy } from "../sheets/numbers.js";
import { RECORD, readRecords } from "./records.js";
import { TextReader } from "./text.js";

export const EXCEL_97: FileKind = { name: "classeur Excel 97-2003", program: "Excel", extension: ".xlsx" };

/** What the sheets of a workbook share. */
export interface XlsWorkbook {
  readonly sheets: ReadonlyArray<{ readonly name: string; readonly hidden: boolean; readonly at: number }>;
  readonly strings: readonly string[];
  /** For each style of cell, how its numbers are shown. */
  readonly shown: readonly Shown[];
  /** Days to add to a date: some workbooks count from 1904. */
  readonly firstDay: number;
}

const VERSION = 0x600;
const DAYS_TO_1904 = 1_462;
const WORKSHEET = 0;
const MOST_SHEETS = 1_000;

/** Reads the records that stand before the sheets. Throws UnreadableError for a locked workbook or one of Excel 95. */
export function readWorkbook(stream: Uint8Array): XlsWorkbook {
  const sheets: Array<XlsWorkbook["sheets"][number]> = [];
  const strings: string[] = [];
  const formats = new Map<number, Shown>(BUILT_IN);
  const styles: number[] = [];
  let firstDay = 0;
  for (const { type, parts } of readRecords(stream, 0)) {
    const [bytes = new Uint8Array()] = parts;
    const view = viewOf(bytes);
    if (type === RECORD.locked) throw locked(EXCEL_97);
    if (type === RECORD.begin && view.getUint16(0, true) < VERSION) throw oldFormat(EXCEL_97);
    if (type === RECORD.sheet && view.getUint8(5) === WORKSHEET && sheets.length < MOST_SHEETS)
      sheets.push({
        at: view.getUint32(0, true),
        hidden: (view.getUint8(4) & 3) !== 0,
        name: new TextReader(parts, 6).text(1),
      });
    else if (type === RECORD.strings) readStrings(parts, strings);
    else if (type === RECORD.format)
      formats.set(view.getUint16(0, true), shownBy(new TextReader(parts, 2).text()));
    else if (type === RECORD.style) styles.push(view.getUint16(2, true));
    else if (type === RECORD.dateMode && view.getUint16(0, true) === 1) firstDay = DAYS_TO_1904;
  }
  return { sheets, strings, firstDay, shown: styles.map((style) => formats.get(style) ?? "number") };
}

function readStrings(parts: readonly Uint8Array[], strings: string[]): void {
  const count = viewOf(parts[0]!).getUint32(4, true);
  const reader = new TextReader(parts, 8);
  while (strings.length < count && reader.more) strings.push(reader.text());
}
