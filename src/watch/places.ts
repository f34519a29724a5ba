import { join } from "node:path";
import type { Journal } from "./journal.js";
import { OWN } from "./output.js";

// Names of the output folder that are not those of a dossier.
const QUARANTINE = "quarantaine";
export const MOVED = "traites";

export const quarantineOf = (name: string): string => join(QUARANTINE, name);

/**
 * Where the results of an input go: "DCE" for "DCE.zip", its whole name when another input is called so, or was before. One of our
 * own folders is not written over.
 */
export function folderOf(name: string, names: ReadonlySet<string>, journal: Journal): string {
  const before = journal.folderOf(name);
  if (before !== undefined) return before;
  const plain = name.replace(/\.zip$/i, "");
  const isFree = (folder: string) => !isOwn(folder) && !journal.isTaken(folder, name);
  const candidates = names.has(plain) ? [name] : [plain, name];
  let folder = candidates.find(isFree) ?? `${name}_`;
  while (!isFree(folder)) folder += "_";
  return folder;
}

const isOwn = (folder: string): boolean => [QUARANTINE, MOVED, OWN].includes(folder.toLowerCase());
