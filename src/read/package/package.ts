import { UnreadableError } from "../../model/errors.js";
import { decodeMarkedUtf16 } from "../text/encodings.js";
import { readDirectory } from "./directory.js";
import type { ZipEntry } from "./entries.js";
import { damaged, empty, type FileKind, locked, notOne, oldFormat, tooLarge } from "./failures.js";
import { inflateEntry } from "./inflate.js";
import { isEncryptedOle, isOle } from "./ole.js";

/** Parts of an office document, opened one by one. */
export interface OfficePackage {
  readonly kind: FileKind;
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part; throws UnreadableError when they are damaged or when the total read passes the limit. */
  bytes(name: string): Uint8Array;
  /** The text of a part, UTF-8 or UTF-16 by its mark; "" when the part is absent. */
  text(name: string): string;
}

/** Megabytes are decimal here, as a buyer's file manager shows them. */
const MEGABYTE = 1_000_000;
const LARGEST_TOTAL = 200 * MEGABYTE;
/** A part this dense and this large is no text written by people. */
const LARGEST_RATIO = 250;
const RATIO_FROM = 10 * MEGABYTE;

/**
 * Opens the zip of a document. Nothing is decompressed before it is asked for, and each part is checked against its
 * announced size. Throws UnreadableError.
 */
export function openPackage(bytes: Uint8Array, kind: FileKind): OfficePackage {
  if (bytes.length === 0) throw empty(kind);
  if (isOle(bytes)) throw isEncryptedOle(bytes) ? locked(kind) : oldFormat(kind);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const directory = readDirectory(bytes);
  if (directory === null) throw isZip ? damaged(kind, new Error("répertoire du zip absent")) : notOne(kind);
  let total = 0;
  const read = (name: string): Uint8Array => {
    const entry = directory.get(name);
    if (entry === undefined) throw damaged(kind, new Error(`partie absente : ${name}`));
    if (entry.encrypted) throw locked(kind);
    total += entry.size;
    refuseHuge(entry, total);
    return asUnreadable(kind, () => inflateEntry(bytes, entry));
  };
  return {
    kind,
    names: [...directory.keys()],
    has: (name) => directory.has(name),
    bytes: read,
    text: (name) => (directory.has(name) ? decodeXml(read(name)) : ""),
  };
}

function refuseHuge({ size, compressedSize }: ZipEntry, total: number): void {
  const megabytes = `plus de ${Math.round(Math.min(total, LARGEST_TOTAL) / MEGABYTE)} Mo`;
  if (total > LARGEST_TOTAL || size > LARGEST_TOTAL) throw tooLarge(megabytes);
  if (size > RATIO_FROM && size > LARGEST_RATIO * compressedSize) throw tooLarge(megabytes);
}

/** Runs a step of reading; whatever it throws becomes a damaged file, unless it is already an error for the user. */
export function asUnreadable<T>(kind: FileKind, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw cause instanceof UnreadableError ? cause : damaged(kind, cause);
  }
}

function decodeXml(bytes: Uint8Array): string {
  return decodeMarkedUtf16(bytes) ?? new TextDecoder().decode(bytes);
}
