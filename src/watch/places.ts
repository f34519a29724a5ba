import { join } from "node:path";
import { OWN } from "./output.js";

// Names of the output folder that are not those of a dossier.
const QUARANTINE = "quarantaine";
export const MOVED = "traites";

/** Where the results go, and where they would have gone otherwise. */
export function placesOf(
  name: string,
  names: ReadonlySet<string>,
  unread: boolean,
): readonly [string, string] {
  const places = [folderOf(name, names), join(QUARANTINE, name)] as const;
  return unread ? [places[1], places[0]] : places;
}

/** "DCE" for "DCE.zip", unless something else is called so; one of our own folders is not written over. */
function folderOf(name: string, names: ReadonlySet<string>): string {
  const plain = name.replace(/\.zip$/i, "");
  const folder = names.has(plain) ? name : plain;
  return [QUARANTINE, MOVED, OWN].includes(folder) ? `${folder}_` : folder;
}
