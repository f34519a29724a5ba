import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import type { Input } from "./model/document.js";
import { fileSource } from "./node-source.js";
import { expandSource } from "./read/archive/index.js";
import { freeName, isClutter } from "./read/archive/names.js";

export { rulesetFromFolder } from "./pack-folder.js";

/** A path the user gave, or a folder under it, from which nothing could be taken. */
export interface PathProblem {
  readonly path: string;
  readonly code: "introuvable" | "acces-refuse" | "dossier-vide" | "trop-de-fichiers";
  /** A French sentence for the user. */
  readonly message: string;
}

export interface PathInputs {
  readonly inputs: Input[];
  readonly problems: PathProblem[];
}

const MOST_FILES = 5_000;

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
    const isFolder = await this.#isFolder(path);
    if (isFolder === null) return;
    if (isFolder) await this.#addFolder(path, alone ? "" : name);
    else await this.#addFile(path, name, alone);
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
    const isFolder = await this.#isFolder(path);
    if (isFolder === true) await this.#addFolder(path, label);
    else if (isFolder === false) await this.#addFile(path, label, false);
  }

  async #addFile(path: string, label: string, alone: boolean): Promise<void> {
    const file = label.normalize("NFC");
    if (!/\.zip$/i.test(path)) return this.#add({ file, bytes: () => readFile(path) }, path);
    try {
      const { inputs } = await expandSource(await fileSource(path), file);
      const inside = `${file}/`;
      for (const input of inputs) {
        const short = alone && input.file.startsWith(inside) ? input.file.slice(inside.length) : input.file;
        this.#add({ ...input, file: short }, path);
      }
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
  async #isFolder(path: string): Promise<boolean | null> {
    try {
      const found = await stat(path);
      if (found.isDirectory()) return true;
      if (found.isFile()) return false;
      this.#report(path, "acces-refuse");
    } catch (error) {
      this.#report(path, codeOf(error));
    }
    return null;
  }

  #report(path: string, code: PathProblem["code"]): void {
    const shown = path.split(sep).join("/");
    this.problems.push({ path: shown, code, message: MESSAGES[code](shown) });
  }
}

const MESSAGES: Readonly<Record<PathProblem["code"], (path: string) => string>> = {
  introuvable: (path) =>
    `« ${path} » est introuvable. Vérifiez l'orthographe du chemin et que le fichier n'a pas été déplacé.`,
  "acces-refuse": (path) =>
    `« ${path} » ne peut pas être ouvert : vérifiez vos droits d'accès, et que le fichier n'est pas ouvert dans un autre logiciel.`,
  "dossier-vide": (path) => `« ${path} » ne contient aucun fichier à lire.`,
  "trop-de-fichiers": (path) =>
    `Plus de ${MOST_FILES} fichiers ont été trouvés : à partir de « ${path} », ils ne sont pas lus. Indiquez le dossier de la consultation seulement.`,
};

function codeOf(error: unknown): PathProblem["code"] {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOENT" || code === "ENOTDIR" ? "introuvable" : "acces-refuse";
}

const collator = new Intl.Collator("fr", { numeric: true });

/** "Lot 2" before "Lot 10"; names that only differ by case or accent keep one order everywhere. */
function inReadingOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
