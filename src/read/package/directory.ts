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

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const UNKNOWN = 0xffffffff;
const MOST_ENTRIES = 20_000;

interface End {
  readonly at: number;
  readonly count: number;
  readonly start: number;
}

/** Reads the directory at the end of a zip; null when there is none (not a zip, or a truncated one). */
export function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entries = new Map<string, ZipEntry>();
  let at = end.start;
  for (let index = 0; index < Math.min(end.count, MOST_ENTRIES); index++) {
    if (at + 46 > end.at || view.getUint32(at, true) !== ENTRY) return null;
    const entry = readEntry(view, at, bytes);
    entries.set(entry.name, entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): End | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const start = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (start !== UNKNOWN && count !== 0xffff) return { at, count, start };
    return readZip64End(view, at);
  }
  return null;
}

function readZip64End(view: DataView, end: number): End | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const at = readLong(view, locator + 8);
  if (at + 56 > end) return null;
  return { at, count: readLong(view, at + 32), start: readLong(view, at + 48) };
}

function readEntry(view: DataView, at: number, bytes: Uint8Array): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const flags = view.getUint16(at + 8, true);
  const [size, compressedSize, offset] = readSizes(view, at, at + 46 + nameLength);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (flags & 1) !== 0,
    size,
    compressedSize,
    offset,
  };
}

/** The sizes that do not fit in 32 bits stand in the "zip64" extra field, in this order. */
function readSizes(
  view: DataView,
  at: number,
  extra: number,
): [size: number, packed: number, offset: number] {
  const fields = [24, 20, 42].map((shift) => view.getUint32(at + shift, true));
  const end = Math.min(extra + view.getUint16(at + 30, true), view.byteLength);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    fields.forEach((value, index) => {
      if (value !== UNKNOWN || next + 8 > end) return;
      fields[index] = readLong(view, next);
      next += 8;
    });
  }
  return [fields[0] ?? 0, fields[1] ?? 0, fields[2] ?? 0];
}

function readLong(view: DataView, at: number): number {
  return at + 8 > view.byteLength ? 0 : Number(view.getBigUint64(at, true));
}
