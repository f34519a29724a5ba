import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isClutter } from "../read/archive/names.js";
import { isSettings, SETTINGS_FILE } from "../settings/index.js";

/** Something at the first level of the drop folder: a zip, a document, or a folder of documents. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly files: readonly EntryFile[];
  /** Changes with the files, their sizes and their dates. */
  readonly look: string;
  /** A file "name.pret" says that nothing more comes. */
  readonly announced: boolean;
  /** A link stands in it, which is not followed: what it leads to was perhaps not given to be read. */
  readonly linked: boolean;
  /** A file in it bears the name of one that is still being written. */
  readonly unfinished: boolean;
}

export interface Dropped {
  readonly entries: readonly Entry[];
  /** Names of what is neither a folder, nor a zip, nor a document: metadata, pictures, links. */
  readonly others: readonly string[];
  /** SHA-256 of the `dce-lint.yaml` beside the entries; "" without. */
  readonly settings: string;
}

export interface EntryFile {
  readonly path: string;
  /** Relative to the entry; its own name for a file. */
  readonly name: string;
}

/** Ends of the names that programs give to files they are still writing. */
const UNFINISHED = /\.(?:part|partial|tmp|temp|crdownload|filepart|download)$/i;
/** Ends the name of the file that says that an entry is complete. */
export const MARKER = ".pret";

/** Files that are a dossier by themselves. */
const DOSSIER =
  /\.(?:zip|docx?|docm|dotx?|dotm|odt|ott|rtf|pdf|xlsx?|xlsm|ods|html?|mht|mhtml|md|markdown|txt)$/i;

/** What stands in the drop folder now. Throws the error of Node when it cannot be read. */
export async function droppedIn(folder: string): Promise<Dropped> {
  const found = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(found.map(({ name }) => name));
  const entries: Entry[] = [];
  const others: string[] = [];
  for (const one of found) {
    const { name } = one;
    if (isClutter(name) || UNFINISHED.test(name) || name.endsWith(MARKER) || isSettings(name)) continue;
    const isEntry = one.isDirectory() || (one.isFile() && DOSSIER.test(name));
    const entry = isEntry ? await entryAt(join(folder, name), name, names.has(`${name}${MARKER}`)) : null;
    if (entry !== null) entries.push(entry);
    else if (!isEntry) others.push(name);
  }
  return { entries, others, settings: await settingsHash(folder) };
}

async function settingsHash(folder: string): Promise<string> {
  const bytes = await readFile(join(folder, SETTINGS_FILE)).catch(() => null);
  return bytes === null ? "" : createHash("sha256").update(bytes).digest("hex");
}

/** null when it is empty, or when it went away or was locked while it was looked at: it is looked at again. */
export async function entryAt(path: string, name: string, announced: boolean): Promise<Entry | null> {
  const walk = new Walk();
  try {
    await walk.visit(path, name);
  } catch {
    return null;
  }
  const { files, seen, linked, unfinished } = walk;
  if (files.length === 0) return null;
  return { name, path, files, look: seen.join("\n"), announced, linked, unfinished };
}

class Walk {
  readonly files: EntryFile[] = [];
  readonly seen: string[] = [];
  linked = false;
  unfinished = false;

  async visit(path: string, name: string): Promise<void> {
    const found = await lstat(path);
    if (found.isDirectory()) {
      for (const inside of (await readdir(path)).sort())
        if (!isClutter(inside)) await this.visit(join(path, inside), `${name}/${inside}`);
      return;
    }
    if (found.isSymbolicLink()) this.linked = true;
    if (!found.isFile()) return;
    this.files.push({ path, name });
    if (UNFINISHED.test(name)) this.unfinished = true;
    this.seen.push(`${name} ${found.size} ${found.mtimeMs}`);
  }
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
