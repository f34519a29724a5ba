import type { Piece } from "../model/piece.js";
import type { Reason, RequirementResult } from "../model/report.js";
import type { IndexedDocument } from "./indexed.js";

/** Pieces that hold what another usually does. */
const STANDS_FOR: Readonly<Partial<Record<Piece, readonly Piece[]>>> = {
  CCAP: ["CCAP", "CCP", "LETTRE"],
  CCTP: ["CCTP", "CCP", "LETTRE"],
  CCP: ["CCP", "LETTRE", "CCAP"],
  RC: ["RC", "LETTRE"],
};
/** Pieces a dossier always has: nothing is "absent" while one of those where it is expected was not read. */
const CORE: readonly Piece[] = ["RC", "CCAP", "CCTP"];

export function isExpected(document: IndexedDocument, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => standIns(piece).some((name) => document.pieces.includes(name)));
}

/** Whether something was read of the pieces where a fault is sought: then not finding it says that there is none there. */
export function isExamined(pieces: readonly Piece[], documents: readonly IndexedDocument[]): boolean {
  return documents.some((document) => document.unread !== "total" && isExpected(document, pieces));
}

/** How well a document is placed to hold the proof: the principal piece first, other documents last. */
export function rankOf(document: IndexedDocument, pieces: readonly Piece[]): number {
  const rank = pieces.findIndex((piece) => standIns(piece).some((name) => document.pieces.includes(name)));
  return rank === -1 ? pieces.length : rank;
}

const standIns = (piece: Piece): readonly Piece[] => STANDS_FOR[piece] ?? [piece];

/** Why "absent" cannot be said of what is sought. */
export interface Gap {
  readonly reason: Extract<Reason, "piece_absente" | "illisible" | "criteres_non_lus">;
  /** Pieces that are not in the dossier. */
  readonly pieces: readonly Piece[];
  /** Files that were not read whole. */
  readonly files: readonly string[];
}

/** A piece where it is expected is not in the dossier, or was not read whole; null when nothing stands in the way. */
export function inconclusive(pieces: readonly Piece[], documents: readonly IndexedDocument[]): Gap | null {
  const core = pieces.filter((piece) => CORE.includes(piece));
  const wanted = core.length > 0 ? core : pieces.slice(0, 1);
  const missing = wanted.filter(
    (piece) => !documents.some((document) => standIns(piece).some((name) => document.pieces.includes(name))),
  );
  if (missing.length > 0) return { reason: "piece_absente", pieces: missing, files: [] };
  const unread = documents.filter(
    (document) => document.unread !== undefined && isExpected(document, pieces),
  );
  return unread.length === 0
    ? null
    : { reason: "illisible", pieces: [], files: unread.map(({ file }) => file) };
}

export function searchedPlaces(
  documents: readonly IndexedDocument[],
  pieces: readonly Piece[],
): RequirementResult["searched"] {
  return documents
    .filter((document) => document.unread !== "total" && isExpected(document, pieces))
    .map(({ file, pieces: roles, examined, articles }) => ({
      document: file,
      pieces: [...roles],
      passages: examined,
      articles,
    }));
}
