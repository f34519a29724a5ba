import { access, cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { freeName } from "../read/archive/names.js";
import { MARKER } from "./entry.js";

/** Under it stand the journal, the lock and what is being written. */
export const OWN = ".dce-lint";

/** A file to write in the folder of a dossier: its path there. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes a folder whole or not at all: beside first, then under its name in place of what stood there. */
export async function writeFolder(output: string, name: string, files: readonly OutputFile[]): Promise<void> {
  const target = join(output, name);
  const [fresh, old] = ["nouveau", "ancien"].map((state) => join(output, OWN, state, name)) as [
    string,
    string,
  ];
  await rm(fresh, { recursive: true, force: true });
  for (const { name: file, content } of files) {
    await mkdir(dirname(join(fresh, file)), { recursive: true });
    await writeFile(join(fresh, file), content);
  }
  await mkdir(dirname(target), { recursive: true });
  await rm(old, { recursive: true, force: true });
  await mkdir(dirname(old), { recursive: true });
  await rename(target, old).catch(ignoreMissing);
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
}

/** Puts back the results that a brutal end left between their place and their successors: people may have written in them. */
export async function restoreCut(output: string): Promise<void> {
  const aside = join(output, OWN, "ancien");
  for (const name of await readdir(aside).catch(() => [])) {
    const isGone = await access(join(output, name)).then(
      () => false,
      () => true,
    );
    if (isGone) await rename(join(aside, name), join(output, name));
  }
}

/** Moves an input into a folder, on another disk too, beside those that bore the same name. Throws the error of Node. */
export async function moveTo(path: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const target = join(folder, freeName(name, new Set(await readdir(folder))));
  try {
    await rename(path, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(path, target, { recursive: true, preserveTimestamps: true });
    await rm(path, { recursive: true });
  }
  await rm(`${path}${MARKER}`, { force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
