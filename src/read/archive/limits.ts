import type { Unreadable } from "../../model/document.js";
import type { ZipEntry } from "../package/entries.js";

const MEGABYTE = 1_000_000;

/** Files of an archive, those of the archives inside included. */
export const MOST_FILES = 2_000;
const LARGEST_FILE = 300 * MEGABYTE;
const LARGEST_TOTAL = 2_000 * MEGABYTE;
/** Text and spreadsheets shrink thirty times; a thousand times is a trap. */
const LARGEST_RATIO = 200;
const RATIO_FROM = 10 * MEGABYTE;
/** An archive in an archive in an archive is opened, no further. */
const DEEPEST = 2;

/** Archives inside the archive stay in memory, so that their files can be read later. */
const LARGEST_HELD = 600 * MEGABYTE;

/** What is left to spend on an archive and on those it holds. */
export interface Budget {
  files: number;
  bytes: number;
  held: number;
}

export const newBudget = (): Budget => ({ files: MOST_FILES, bytes: LARGEST_TOTAL, held: LARGEST_HELD });

/** Why an archive inside the archive is not opened; null when it may be. Spends the budget. */
export function refuseInner({ size }: ZipEntry, depth: number, budget: Budget): Unreadable | null {
  if (depth >= DEEPEST)
    return {
      code: "format-non-pris-en-charge",
      message:
        "Cette archive est contenue dans une archive, elle-même dans une autre : elle n'a pas été ouverte. Extrayez ses fichiers et déposez-les.",
    };
  if (size > budget.held) return tooLarge(size);
  budget.held -= size;
  return null;
}

/** Why an entry is not opened, judged on what the directory announces; null when it may be. Spends the budget. */
export function refuseEntry(
  { encrypted, size, compressedSize, method }: ZipEntry,
  budget: Budget,
): Unreadable | null {
  if (encrypted)
    return {
      code: "mot-de-passe",
      message:
        "Ce fichier est protégé par un mot de passe dans l'archive. Extrayez-le, puis déposez-le sans mot de passe.",
    };
  if (method !== 0 && method !== 8)
    return {
      code: "format-non-pris-en-charge",
      message:
        "Ce fichier est compressé d'une façon qui n'est pas lue. Refaites l'archive au format zip ordinaire, ou déposez ce document seul.",
    };
  const dense = size > RATIO_FROM && size > LARGEST_RATIO * compressedSize;
  if (dense || size > LARGEST_FILE || size > budget.bytes) return tooLarge(size);
  budget.bytes -= size;
  return null;
}

function tooLarge(size: number): Unreadable {
  return {
    code: "trop-volumineux",
    message: `Ce fichier est trop volumineux une fois décompressé (${Math.round(size / MEGABYTE)} Mo annoncés) : il n'est pas ouvert. Déposez une version allégée.`,
  };
}
