import { decodeName } from "./entry-name.js";

/** One file announced by the directory of a zip. Sizes are announced, not proven. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Place of the local header in the file. */
  readonly offset: number;
}

const ENTRY = 0x02014b50;
const HEADER = 46;
const FULL = 0xffffffff;
const UTF8_FLAG = 0x800;
const ZIP64_FIELD = 1;
const UNICODE_NAME_FIELD = 0x7075;

/** The entries of a directory in order, duplicates included, at most `most` of them; null when one is not what it should be. */
export function readEntries(directory: Uint8Array, most: number): ZipEntry[] | null {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + HEADER <= directory.length && entries.length < most; ) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const nameEnd = at + HEADER + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    if (end > directory.length) return null;
    const name = directory.subarray(at + HEADER, nameEnd);
    entries.push(readEntry(view, at, name, extraFields(view, nameEnd, extraEnd)));
    at = end;
  }
  return entries;
}

type ExtraFields = ReadonlyMap<number, DataView>;

function readEntry(view: DataView, at: number, name: Uint8Array, extra: ExtraFields): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const [size, compressedSize, offset] = sizes(view, at, extra.get(ZIP64_FIELD));
  const unicode = extra.get(UNICODE_NAME_FIELD);
  return {
    name:
      unicode === undefined || unicode.byteLength <= 5
        ? decodeName(name, (flags & UTF8_FLAG) !== 0)
        : decodeName(new Uint8Array(unicode.buffer, unicode.byteOffset + 5, unicode.byteLength - 5), true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (flags & 1) !== 0,
    size,
    compressedSize,
    offset,
  };
}

function extraFields(view: DataView, start: number, end: number): ExtraFields {
  const fields = new Map<number, DataView>();
  for (let at = start; at + 4 <= end; ) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > end) break;
    fields.set(view.getUint16(at, true), new DataView(view.buffer, view.byteOffset + at + 4, length));
    at += 4 + length;
  }
  return fields;
}

/** Values that do not fit in 32 bits stand in the zip64 field, in this order. */
function sizes(
  view: DataView,
  at: number,
  zip64: DataView | undefined,
): [size: number, compressed: number, offset: number] {
  let next = 0;
  const read = (shift: number): number => {
    const value = view.getUint32(at + shift, true);
    if (value !== FULL || zip64 === undefined || next + 8 > zip64.byteLength) return value;
    next += 8;
    return Number(zip64.getBigUint64(next - 8, true));
  };
  return [read(24), read(20), read(42)];
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
