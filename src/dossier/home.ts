import type { DossierDocument } from "../model/dossier.js";
import type { Piece } from "../model/piece-names.js";

/** Pieces that one document may hold together. */
const HELD_BY: Readonly<Partial<Record<Piece, readonly Piece[]>>> = {
  RC: ["LETTRE"],
  CCAP: ["CCP", "LETTRE"],
  CCTP: ["CCP", "LETTRE"],
  CCP: ["CCAP", "LETTRE"],
};

/** Whether it is a text that its author edits, where comments can be written. */
export const isEdited = ({ format }: DossierDocument): boolean => format === "docx" || format === "odt";

/** The document where a wording for this piece goes: one that is edited first, then whatever holds the piece. */
export function homeDocument(
  piece: Piece | undefined,
  documents: readonly DossierDocument[],
): DossierDocument | undefined {
  if (piece === undefined) return undefined;
  for (const wanted of [piece, ...(HELD_BY[piece] ?? [])]) {
    const holding = [
      ...documents.filter(({ pieces }) => pieces[0] === wanted),
      ...documents.filter(({ pieces }) => pieces.includes(wanted)),
    ];
    const found = holding.find(isEdited) ?? holding[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
