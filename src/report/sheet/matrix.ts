import type { Piece } from "../../model/piece.js";
import type { Report, RequirementResult } from "../../model/report.js";
import { VERDICT_NAMES } from "../verdict-names.js";

export const MATRIX_TITLE = "Exigences et pièces";
export const MATRIX_KEY = "● trouvé dans cette pièce ; ○ attendu là, et non trouvé.";

const MARKS: Readonly<Record<string, string>> = { conforme: "●", a_verifier: "▲", a_corriger: "○" };

/** One requirement against the pieces of the dossier. */
export interface MatrixRow {
  readonly result: RequirementResult;
  /** "○ à corriger". */
  readonly verdict: string;
  /** For each piece, "●", "○" or "". */
  readonly cells: readonly string[];
}

/** Requirements against the pieces of the dossier: where each was found, or is expected. */
export function matrixOf({ dossier, requirements }: Report): { pieces: Piece[]; rows: MatrixRow[] } {
  const files = new Map(dossier.documents.map(({ file, pieces: roles }) => [file, roles]));
  const pieces = [...new Set([...files.values()].flat())].filter((piece) => piece !== "AUTRE");
  const rows = requirements
    .filter(({ verdict }) => verdict in MARKS)
    .map((result) => ({
      result,
      verdict: `${MARKS[result.verdict]} ${VERDICT_NAMES[result.verdict]}`,
      cells: pieces.map((piece) => cell(result, piece, files)),
    }));
  return { pieces, rows };
}

function cell(result: RequirementResult, piece: Piece, files: ReadonlyMap<string, readonly Piece[]>): string {
  if (result.evidence.some(({ document }) => files.get(document)?.includes(piece))) return "●";
  const sought = result.searched.some(({ pieces }) => pieces.includes(piece));
  return sought && result.evidence.length === 0 && result.verdict !== "conforme" ? "○" : "";
}
