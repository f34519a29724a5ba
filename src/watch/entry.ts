import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isClutter } from "../read/archive/names.js";
import { isSettings } from "../settings/index.js";

/** Something at the first level of the drop folder: a zip, a document, or a folder of documents. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly files: readonly EntryFile[];
  /** Changes with the files, their sizes and their dates. */
  readonly look: string;
  /** A file "name.pret" says that nothing more comes. */
  readonly announced: boolean;
}

export interface EntryFile {
  readonly path: string;
  /** Relative to the entry; its own name for a file. */
  readonly name: string;
}

/** Ends of the names that programs give to files they are still writing. */
const UNFINISHED = /\.(?:part|partial|tmp|temp|crdownload|filepart|download)$/i;
const MARKER = ".pret";

/** What stands in the drop folder now. Throws the error of Node when it cannot be read. */
export async function entriesOf(folder: string): Promise<Entry[]> {
  const names = (await readdir(folder)).sort();
  const entries: Entry[] = [];
  for (const name of names) {
    if (isClutter(name) || UNFINISHED.test(name) || name.endsWith(MARKER) || isSettings(name)) continue;
    const entry = await entryAt(join(folder, name), name, names.includes(`${name}${MARKER}`));
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

async function entryAt(path: string, name: string, announced: boolean): Promise<Entry | null> {
  const files: EntryFile[] = [];
  const seen: string[] = [];
  try {
    await walk(path, name, files, seen);
  } catch {
    // Gone, or locked, while it was looked at: it is looked at again.
    return null;
  }
  return files.length === 0 ? null : { name, path, files, look: seen.join("\n"), announced };
}

async function walk(path: string, name: string, files: EntryFile[], seen: string[]): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) {
    for (const inside of (await readdir(path)).sort())
      if (!isClutter(inside)) await walk(join(path, inside), `${name}/${inside}`, files, seen);
    return;
  }
  if (!found.isFile()) return;
  files.push({ path, name });
  // A file that is still being written leaves its folder unfinished.
  seen.push(`${name} ${found.size} ${found.mtimeMs}${UNFINISHED.test(name) ? ` ${Date.now()}` : ""}`);
}

/** SHA-256 of the names and the bytes of an entry, in hexadecimal. */
export async function contentHash({ files }: Entry): Promise<string> {
  const hash = createHash("sha256");
  for (const { path, name } of files) {
    if (files.length > 1) hash.update(`${name}\0`);
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  }
  return hash.digest("hex");
}
