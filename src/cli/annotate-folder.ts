import { lstat, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { gapsOfFile } from "../annotate/file.js";
import { UnreadableError } from "../model/errors.js";
import { UsageError } from "./exit.js";

/** The folder where copies are written. */
export interface OutputFolder {
  /** Where the copy of a file goes. Throws UsageError when what stands there must not be replaced. */
  targetOf(file: string): Promise<string>;
}

/** Refuses a folder where a copy could replace an original, or be taken for a piece of the dossier later. Throws UsageError. */
export async function outputFolder(folder: string, paths: readonly string[]): Promise<OutputFolder> {
  const output = await realPlace(folder);
  const isFile = await stat(output).then(
    (found) => !found.isDirectory(),
    () => false,
  );
  if (isFile) throw new UsageError(`« ${folder} » est un fichier : --sortie attend un dossier`);
  for (const path of paths) {
    const input = await realPlace(path);
    const isFolder = await stat(input).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const inside = isFolder && (output === input || output.startsWith(input + sep));
    const beside = dirname(input) === output && (!isFolder || paths.length > 1);
    if (inside || beside)
      throw new UsageError(
        `« ${folder} » est un dossier de la consultation : les originaux ne sont jamais remplacés, choisissez un dossier à part`,
      );
  }
  return { targetOf: (file) => targetIn(output, file) };
}

/** The path with its links followed, as far as it exists. */
async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realpath(whole).catch(() => null);
  if (real !== null) return real;
  const parent = dirname(whole);
  return parent === whole ? whole : join(await realPlace(parent), basename(whole));
}

async function targetIn(folder: string, file: string): Promise<string> {
  const target = resolve(folder, file);
  const real = await realPlace(target);
  if (!real.startsWith(folder + sep) || real !== target)
    throw new UsageError(
      `« ${file} » : le dossier de sortie mène ailleurs par un lien, choisissez-en un autre`,
    );
  const found = await lstat(target).catch(() => null);
  if (found === null) return target;
  if (!found.isFile() || (await hasAnswers(target)))
    throw new UsageError(
      `« ${target} » porte des réponses à des commentaires, ou n'est pas un fichier : il n'est pas remplacé, choisissez un autre dossier de sortie`,
    );
  return target;
}

async function hasAnswers(path: string): Promise<boolean> {
  try {
    return gapsOfFile(path, await readFile(path)).length > 0;
  } catch (error) {
    if (error instanceof UnreadableError) return false;
    throw error;
  }
}
