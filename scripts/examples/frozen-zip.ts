import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Written in place of the clock: the eve of the notice of the example. */
const DATE = "2026-09-07T09:00:00Z";
/** Dates of a zip have no time zone: the local one is read back as it was written. */
const ENTRY_DATE = new Date(2026, 8, 7, 9, 0, 0);

/** The same Word file, byte for byte the same each time: fixed dates, entries in the order of their names. */
export function frozenZip(docx: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1));
  const frozen: Zippable = {};
  for (const [name, bytes] of entries)
    frozen[name] = name === "docProps/core.xml" ? freezeDates(bytes) : bytes;
  return zipSync(frozen, { mtime: ENTRY_DATE, level: 9 });
}

function freezeDates(core: Uint8Array): Uint8Array {
  return strToU8(strFromU8(core).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, DATE));
}
