import {
  type DirectoryPlace,
  LONGEST_TAIL,
  readEnd,
  readZip64End,
  ZIP64_END_LENGTH,
} from "../package/end.js";
import { readEntries, viewOf, type ZipEntry } from "../package/entries.js";
import type { ByteSource } from "./source.js";

const LARGEST_DIRECTORY = 50_000_000;

/** The entries of an archive read piece by piece; null when there is no directory: no zip, or a truncated one. */
export async function readDirectory(
  source: ByteSource,
  most: number,
): Promise<{ entries: ZipEntry[]; count: number } | null> {
  const place = await findDirectory(source);
  if (place === null || place.length > LARGEST_DIRECTORY) return null;
  const entries = readEntries(await source.read(place.start, place.length), most);
  return entries && { entries, count: Math.max(place.count, entries.length) };
}

async function findDirectory(source: ByteSource): Promise<DirectoryPlace | null> {
  const from = Math.max(0, source.size - LONGEST_TAIL);
  const end = readEnd(viewOf(await source.read(from, source.size - from)));
  if (end === null) return null;
  const place =
    "zip64At" in end ? readZip64End(viewOf(await source.read(end.zip64At, ZIP64_END_LENGTH))) : end;
  return place === null || place.start + place.length > source.size ? null : place;
}
