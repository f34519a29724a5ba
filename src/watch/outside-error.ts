import { DceLintError } from "../model/errors.js";

/** A failure that is not the fault of what was dropped: another try may not meet it. */
export class OutsideError extends DceLintError {
  constructor(message: string) {
    super("hors-du-depot", message);
  }
}

/** What may be tried again: a failure of the file system, or another one from outside; the rest comes from what is read. */
export function isOutside(error: unknown): error is Error {
  return error instanceof OutsideError || (error instanceof Error && "syscall" in error);
}

/** What happened, and where, in French for an administrator. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = "", path = "" } = error as NodeJS.ErrnoException;
  const cause = CAUSES[code];
  return cause === undefined || path === "" ? error.message : `${cause} (${code}) : « ${path} »`;
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: "accès refusé",
  EPERM: "accès refusé",
  EROFS: "disque en lecture seule",
  ENOSPC: "disque plein",
  EDQUOT: "quota du disque atteint",
  EBUSY: "ouvert dans un autre logiciel",
  ENOENT: "dossier introuvable",
  ENOTDIR: "ce n'est pas un dossier",
  EEXIST: "ce n'est pas un dossier",
};
