import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Input } from "./model/document.js";
import { bytesOf, codeOf, MOST_FILES, type PathProblem, pathProblem } from "./node/path-problem.js";
import { fileSource } from "./node-source.js";
import { inputsOfZip } from "./read/archive/alone.js";
import { freeName, isClutter, isZip } from "./read/archive/names.js";

export { frenchRecogniser, type OpenRecogniser, recognisingReader } from "./node/ocr.js";
export type { PathProblem } from "./node/path-problem.js";
export { type LimitedReader, limitedReader, type ReaderOptions } from "./node/reader.js";
export { rulesetFromFolder } from "./pack-folder.js";
export { DEFAULT_LIMITS, type ReadLimits } from "./read/limits.js";

export interface PathInputs {
  readonly inputs: Input[];
  readonly problems: PathProblem[];
}

/**
 * The files to read under the given paths: files, folders (with all they hold, in the order of their names), zips (as the
 * files they hold). Bytes are read from the disk when they are asked for, one file at a time.
 * `Input.file` is relative to the folder or the zip when one path is given, and starts with its name when there are several.
 * Hidden files and locks of open documents are left out. Never throws: what cannot be opened is in `problems`.
 */
export async function inputsFromPaths(paths: readonly string[]): Promise<PathInputs> {
  const collector = new Collector();
  for (const path of paths) await collector.addRoot(path, paths.length === 1);
  return collector;
}

class Collector implements PathInputs {
  readonly inputs: Input[] = [];
  readonly problems: PathProblem[] = [];
  readonly #names = new Set<string>();
  /** Real paths of the folders visited: a link to one of them would turn in circles. */
  readonly #visited = new Set<string>();
  #full = false;

  async addRoot(path: string, alone: boolean): Promise<void> {
    const before = this.inputs.length;
    const problems = this.problems.length;
    const name = basename(resolve(path));
    const found = await this.#stat(path);
    if (found === null) return;
    if (found.isDirectory()) await this.#addFolder(path, alone ? "" : name);
    else await this.#addFile(path, name, found.size, alone);
    if (this.inputs.length === before && this.problems.length === problems)
      this.#report(path, "dossier-vide");
  }

  async #addFolder(path: string, label: string): Promise<void> {
    try {
      const real = await realpath(path);
      if (this.#visited.has(real)) return;
      this.#visited.add(real);
      const names = (await readdir(path)).filter((name) => !isClutter(name)).sort(inReadingOrder);
      for (const name of names)
        await this.#addChild(join(path, name), label === "" ? name : `${label}/${name}`);
    } catch (error) {
      this.#report(path, codeOf(error));
    }
  }

  async #addChild(path: string, label: string): Promise<void> {
    if (this.#full) return;
    const found = await this.#stat(path);
    if (found?.isDirectory()) await this.#addFolder(path, label);
    else if (found !== null) await this.#addFile(path, label, found.size, false);
  }

  async #addFile(path: string, label: string, size: number, alone: boolean): Promise<void> {
    const file = label.normalize("NFC");
    if (!isZip(path)) return this.#add({ file, size, bytes: () => bytesOf(path) }, path);
    try {
      for (const input of await inputsOfZip(await fileSource(path), file, alone)) this.#add(input, path);
    } catch (error) {
      this.#report(path, codeOf(error));
    }
  }

  #add(input: Input, path: string): void {
    if (this.inputs.length < MOST_FILES) {
      this.inputs.push({ ...input, file: freeName(input.file, this.#names) });
      return;
    }
    if (!this.#full) this.#report(path, "trop-de-fichiers");
    this.#full = true;
  }

  /** null when the path leads nowhere, or to something that is neither a file nor a folder. */
  async #stat(path: string): Promise<Stats | null> {
    try {
      const found = await stat(path);
      if (found.isDirectory() || found.isFile()) return found;
      this.#report(path, "acces-refuse");
    } catch (error) {
      this.#report(path, codeOf(error));
    }
    return null;
  }

  #report(path: string, code: PathProblem["code"]): void {
    this.problems.push(pathProblem(path, code));
  }
}

const collator = new Intl.Collator("fr", { numeric: true });

/** "Lot 2" before "Lot 10"; names that only differ by case or accent keep one order everywhere. */
function inReadingOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
