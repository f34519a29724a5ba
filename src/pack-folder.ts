import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { loadRuleset } from "./authoring/lazy.js";
import { PackError } from "./model/errors.js";
import type { Ruleset } from "./packs/assemble.js";
import { builtinPacks } from "./packs/builtin.js";
import type { PackFile } from "./packs/yaml.js";

const MOST_FILES = 2000;

/**
 * Makes a ruleset from a folder of YAML files (UTF-8), which may extend the built-in packs.
 * Throws PackError with every problem: file, line and the faulty line; a plain Error when the folder cannot be read.
 */
export async function rulesetFromFolder(folder: string): Promise<Ruleset> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length > MOST_FILES) {
    const message = `ce dossier contient ${paths.length} fichiers YAML : est-ce bien un référentiel ?`;
    throw new PackError([{ file: folder, line: 1, column: 1, message, source: "" }]);
  }
  const files = paths.map(
    async (path): Promise<PackFile> => ({
      file: relative(folder, path).replaceAll("\\", "/"),
      text: await readFile(path, "utf8"),
    }),
  );
  return loadRuleset(await Promise.all(files), builtinPacks);
}
