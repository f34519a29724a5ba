import type { ZipEntry } from "../package/directory.js";
import { decodeName } from "./names.js";
import type { ByteSource } from "./source.js";

const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_TAIL = END_LENGTH + 0xffff + 20;
const FULL = 0xffffffff;
const LARGEST_DIRECTORY = 50_000_000;
const UNICODE_NAME = 0x7075;

/** The entries of an archive in order, duplicates included; null when there is no directory: no zip, or a truncated one. */
export async function readEntries(
  source: ByteSource,
  most: number,
): Promise<{ entries: ZipEntry[]; count: number } | null> {
  const place = await findDirectory(source);
  if (place === null || place.length > LARGEST_DIRECTORY) return null;
  const bytes = await source.read(place.start, place.length);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= bytes.length && entries.length < most; ) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const end =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (end > bytes.length) return null;
    entries.push(readEntry(bytes, view, at));
    at = end;
  }
  return { entries, count: Math.max(place.count, entries.length) };
}

interface Place {
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

async function findDirectory(source: ByteSource): Promise<Place | null> {
  const from = Math.max(0, source.size - LONGEST_TAIL);
  const bytes = await source.read(from, source.size - from);
  const view = viewOf(bytes);
  for (let at = bytes.length - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const place = {
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    const found =
      place.start === FULL || place.length === FULL || place.count === 0xffff
        ? await zip64Place(source, view, at)
        : place;
    return found === null || found.start + found.length > source.size ? null : found;
  }
  return null;
}

async function zip64Place(source: ByteSource, tail: DataView, end: number): Promise<Place | null> {
  const locator = end - 20;
  if (locator < 0 || tail.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const bytes = await source.read(Number(tail.getBigUint64(locator + 8, true)), 56);
  if (bytes.length < 56) return null;
  const view = viewOf(bytes);
  const long = (at: number) => Number(view.getBigUint64(at, true));
  return { count: long(32), length: long(40), start: long(48) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extra = extraFields(view, nameEnd, nameEnd + view.getUint16(at + 30, true));
  const unicode = extra.get(UNICODE_NAME);
  const [size, compressedSize, offset] = sizes(view, at, extra.get(1));
  return {
    name:
      unicode === undefined || unicode.byteLength <= 5
        ? decodeName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0)
        : decodeName(new Uint8Array(unicode.buffer, unicode.byteOffset + 5, unicode.byteLength - 5), true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (flags & 1) !== 0,
    size,
    compressedSize,
    offset,
  };
}

function extraFields(view: DataView, start: number, end: number): Map<number, DataView> {
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
): [size: number, packed: number, offset: number] {
  let next = 0;
  const read = (shift: number): number => {
    const value = view.getUint32(at + shift, true);
    if (value !== FULL || zip64 === undefined || next + 8 > zip64.byteLength) return value;
    next += 8;
    return Number(zip64.getBigUint64(next - 8, true));
  };
  return [read(24), read(20), read(42)];
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
