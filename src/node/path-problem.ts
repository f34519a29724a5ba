import { readFile } from "node:fs/promises";
import { sep } from "node:path";
import { UnreadableError } from "../model/errors.js";

/** A path the user gave, or a folder under it, from which nothing could be taken. */
export interface PathProblem {
  readonly path: string;
  readonly code: "introuvable" | "acces-refuse" | "dossier-vide" | "trop-de-fichiers";
  /** A French sentence for the user. */
  readonly message: string;
}

/** Files taken from the paths of one dossier. */
export const MOST_FILES = 5_000;

export function pathProblem(path: string, code: PathProblem["code"]): PathProblem {
  const shown = path.split(sep).join("/");
  return { path: shown, code, message: MESSAGES[code](oneLine(shown)) };
}

/** The bytes of a file. Throws UnreadableError when it cannot be opened any more. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new UnreadableError("acces-refuse", pathProblem(path, codeOf(cause)).message, { cause });
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

export function codeOf(error: unknown): PathProblem["code"] {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOENT" || code === "ENOTDIR" ? "introuvable" : "acces-refuse";
}

/** A name with a line break or a command for the terminal is shown without them. */
function oneLine(path: string): string {
  return path.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, "?");
}
