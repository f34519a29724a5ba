import { access, constants, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: beside it first, then in its place, so that a process that is killed or a full disk leaves
 * the one that was there. Throws the errors of the file system.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const place = await placeOf(path);
  if (place === null) return writeFile(path, content);
  const beside = join(dirname(place.path), `.${basename(place.path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, "wx", place.mode);
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    await rename(beside, place.path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Where to put the file, links followed; null for what cannot be replaced: a device, a pipe, a file of a folder where nothing can be added. */
async function placeOf(path: string): Promise<{ path: string; mode: number } | null> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return { path, mode: 0o666 };
  const found = await stat(real);
  if (!found.isFile()) return null;
  await access(real, constants.W_OK);
  const folder = await access(dirname(real), constants.W_OK).catch((error: unknown) => error);
  return folder === undefined ? { path: real, mode: found.mode & 0o777 } : null;
}
