import { readEnd, readZip64End, ZIP64_END_LENGTH } from "./end.js";
import { readEntries, viewOf, type ZipEntry } from "./entries.js";

const MOST_ENTRIES = 20_000;

/** The directory at the end of a zip in memory, by name; null when there is none (not a zip, or a truncated one). */
export function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> | null {
  const end = readEnd(viewOf(bytes));
  if (end === null) return null;
  const place =
    "zip64At" in end
      ? readZip64End(viewOf(bytes.subarray(end.zip64At, end.zip64At + ZIP64_END_LENGTH)))
      : end;
  if (place === null) return null;
  const most = Math.min(place.count, MOST_ENTRIES);
  const entries = readEntries(bytes.subarray(place.start), most);
  if (entries === null || entries.length < most) return null;
  return new Map(entries.map((entry) => [entry.name, entry]));
}
