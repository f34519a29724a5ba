import type { Document, Format, Input, Unreadable } from "../model/document.js";
import { DceLintError, UnreadableError } from "../model/errors.js";
import { UNREADABLE_CODES } from "../model/unreadable-codes.js";

/** The bytes of a file, not asked for when it is known to be larger than `maxBytes`. Throws UnreadableError. */
export async function bytesOf(
  { bytes, size = 0 }: Input,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  checkSize(size, maxBytes);
  return typeof bytes === "function" ? bytes() : bytes;
}

/** Throws UnreadableError when a file of this size is not read. */
export function checkSize(size: number, maxBytes: number): void {
  if (size > maxBytes) throw tooLarge(size, maxBytes);
}

/** A document of which nothing was read. */
export function unreadDocument(file: string, format: Format, size: number, reason: Unreadable): Document {
  return { file, format, size, tree: { type: "root", children: [] }, unreadable: [reason] };
}

function tooLarge(size: number, most: number): UnreadableError {
  const [found, limit] = [size, most].map((bytes) => Math.ceil(bytes / 1_000_000));
  return new UnreadableError(
    "trop-volumineux",
    `Le fichier est trop volumineux pour être lu (${found} Mo, pour ${limit} Mo au plus). Déposez une version allégée, sans images, ou découpée.`,
  );
}

/** An error of a reader keeps its sentence; any other is ours, and its cause is given for whoever repairs it. */
export function unreadReason(error: unknown): Unreadable {
  const code = UNREADABLE_CODES.find((known) => error instanceof DceLintError && error.code === known);
  if (code !== undefined && error instanceof Error) return { code, message: error.message };
  return internalError(error);
}

/** A fault of the program, not of the file. */
export function internalError(error: unknown): Unreadable {
  const cause = error instanceof Error ? `${error.name} : ${error.message}` : String(error);
  return {
    code: "erreur-interne",
    message: `Le fichier n'a pas pu être lu à cause d'une erreur du programme (${cause.slice(0, 300)}). Les autres fichiers ont été vérifiés. Essayez une copie au format .docx ou .pdf, et signalez l'erreur.`,
  };
}
