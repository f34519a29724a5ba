import { Inflate } from "fflate";
import type { ZipEntry } from "./entries.js";

/** Given to the inflater at a time: a hostile zip grows a thousand times, so at most 4 MB between two checks. */
const STEP = 4096;
const STORED = 0;
const DEFLATED = 8;

/** The bytes of an entry are not what its directory announces. */
class EntryError extends Error {}

/**
 * Inflates one entry of a zip, stops as soon as more comes out than announced, and checks the sum.
 * Throws EntryError.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new EntryError(`méthode de compression ${entry.method}`);
  const content = entry.method === STORED ? packed : inflate(packed, entry);
  if (content.length !== entry.size) throw new EntryError(`taille annoncée fausse : ${entry.name}`);
  if (crc32(content) !== entry.crc) throw new EntryError(`somme de contrôle fausse : ${entry.name}`);
  return content;
}

/** The bytes of an entry as they stand in the zip, compressed or not. Throws EntryError. */
export function packedBytes(bytes: Uint8Array, { offset, compressedSize, name }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new EntryError(`en-tête absent : ${name}`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw new EntryError(`contenu tronqué : ${name}`);
  return bytes.subarray(start, start + compressedSize);
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > entry.size) throw new EntryError(`taille annoncée fausse : ${entry.name}`);
    content.set(chunk, length);
    length += chunk.length;
    ended ||= final;
  });
  for (let at = 0; at < packed.length && !ended; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  if (length !== entry.size) throw new EntryError(`contenu tronqué : ${entry.name}`);
  return content;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The sum of control of a zip, and of the chunks of a PNG. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
