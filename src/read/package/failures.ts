import { UnreadableError } from "../../model/errors.js";

/** What the user was told to open, so that each message names the right program and extension. */
export interface FileKind {
  /** "document Word", "document OpenDocument"… */
  readonly name: string;
  readonly program: string;
  /** Extension to save again in, with its dot. */
  readonly extension: string;
}

export const WORD: FileKind = { name: "document Word", program: "Word", extension: ".docx" };
export const OPEN_DOCUMENT: FileKind = {
  name: "document OpenDocument",
  program: "LibreOffice",
  extension: ".odt",
};

export function damaged({ program, extension }: FileKind, cause: unknown): UnreadableError {
  const message = `Le fichier est endommagé ou incomplet. Ouvrez-le dans ${program}, enregistrez-en une copie au format ${extension}, puis déposez cette copie.`;
  return new UnreadableError("fichier-endommage", message, { cause });
}

export function locked({ program }: FileKind): UnreadableError {
  const message = `Le fichier est protégé par un mot de passe. Ouvrez-le dans ${program}, retirez le mot de passe, puis déposez la copie enregistrée.`;
  return new UnreadableError("mot-de-passe", message);
}

export function tooLarge(detail: string): UnreadableError {
  const message = `Le fichier est trop volumineux une fois décompressé (${detail}). Déposez une version allégée, sans images ni objets incorporés.`;
  return new UnreadableError("trop-volumineux", message);
}

export function empty({ name }: FileKind): UnreadableError {
  return new UnreadableError(
    "fichier-vide",
    `Le fichier est vide (0 octet). Déposez à nouveau le ${name} d'origine.`,
  );
}

export function notOne({ name, program, extension }: FileKind): UnreadableError {
  const message = `Le fichier n'est pas un ${name}, malgré son extension. Ouvrez-le avec le logiciel qui l'a produit et enregistrez-le depuis ${program} au format ${extension}.`;
  return new UnreadableError("format-inconnu", message);
}

export function oldFormat({ program, extension }: FileKind): UnreadableError {
  const message = `Le fichier est dans un ancien format qui n'est pas lu. Ouvrez-le dans ${program} et enregistrez-le au format ${extension}.`;
  return new UnreadableError("format-non-pris-en-charge", message);
}
