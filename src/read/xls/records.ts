import { viewOf } from "../package/entries.js";

/** One record of a workbook stream ([MS-XLS], 2.1.4), with those that continue it. */
export interface XlsRecord {
  readonly type: number;
  /** Its bytes, then those of each CONTINUE record: a text cut between two says its width again in the second. */
  readonly parts: readonly Uint8Array[];
}

export const RECORD = {
  formula: 0x06,
  end: 0x0a,
  note: 0x1c,
  dateMode: 0x22,
  locked: 0x2f,
  continued: 0x3c,
  sheet: 0x85,
  numbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  strings: 0xfc,
  sharedText: 0xfd,
  drawnText: 0x1b6,
  number: 0x203,
  text: 0x204,
  boolean: 0x205,
  formulaText: 0x207,
  row: 0x208,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** The records from a place of the stream on, until the end of what begins there; a chart inside is passed over. */
export function* readRecords(stream: Uint8Array, start: number): Generator<XlsRecord> {
  const view = viewOf(stream);
  let depth = 0;
  for (let at = start; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const parts: Uint8Array[] = [];
    do {
      const end = at + 4 + view.getUint16(at + 2, true);
      parts.push(stream.subarray(at + 4, end));
      at = end;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continued);
    if (type === RECORD.begin) depth++;
    if (type === RECORD.end && --depth <= 0) return;
    if (depth <= 1) yield { type, parts };
  }
}
