import { UnreadableError } from "../../model/errors.js";
import type { ZipEntry } from "../package/entries.js";
import { inflateEntry } from "../package/inflate.js";
import type { ByteSource } from "./source.js";

/** A local header and the longest name and extra fields it may bring. */
const LOCAL_HEADER = 30;

/** The bytes of one entry, checked against its announced size and sum. Throws UnreadableError. */
export async function readEntryBytes(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  try {
    const header = await source.read(entry.offset, LOCAL_HEADER);
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    const before = LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
    const piece = await source.read(entry.offset, before + entry.compressedSize);
    return inflateEntry(piece, { ...entry, offset: 0 });
  } catch (cause) {
    if (cause instanceof UnreadableError) throw cause;
    throw new UnreadableError(
      "fichier-endommage",
      "Ce fichier est endommagé dans l'archive. Refaites l'archive à partir des documents d'origine, ou déposez ce document seul.",
      { cause },
    );
  }
}
