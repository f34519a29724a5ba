const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const LONGEST_COMMENT = 0xffff;
const FULL = 0xffffffff;

/** Bytes at the end of a zip in which its directory is announced. */
export const LONGEST_TAIL = LOCATOR_LENGTH + END_LENGTH + LONGEST_COMMENT;
/** Bytes of the record that announces the directory of a zip with more than 65 535 files, or larger than 4 GB. */
export const ZIP64_END_LENGTH = 56;

/** Where the directory of a zip stands in the file, as announced. */
export interface DirectoryPlace {
  readonly start: number;
  readonly length: number;
  /** Files announced. */
  readonly count: number;
}

/** The place of the directory, or of the zip64 record that gives it; null when the tail announces nothing. */
export function readEnd(tail: DataView): DirectoryPlace | { readonly zip64At: number } | null {
  const first = Math.max(0, tail.byteLength - LONGEST_TAIL);
  for (let at = tail.byteLength - END_LENGTH; at >= first; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const count = tail.getUint16(at + 10, true);
    const length = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    if (start !== FULL && length !== FULL && count !== 0xffff) return { start, length, count };
    const locator = at - LOCATOR_LENGTH;
    if (locator < 0 || tail.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
    return { zip64At: long(tail, locator + 8) };
  }
  return null;
}

/** The place told by the zip64 record; null when it is cut. */
export function readZip64End(record: DataView): DirectoryPlace | null {
  if (record.byteLength < ZIP64_END_LENGTH) return null;
  return { count: long(record, 32), length: long(record, 40), start: long(record, 48) };
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
