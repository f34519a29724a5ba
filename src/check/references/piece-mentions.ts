import type { Piece } from "../../model/piece.js";

/** A piece named in a text, and where. */
export interface PieceMention {
  readonly piece: Piece;
  readonly start: number;
}

/** Pieces that hold the prices. */
export const PRICE_PIECES: readonly Piece[] = ["BPU", "DPGF", "DQE"];

/** Names of pieces in a folded text; forms that the tenderer brings and general documents have none. */
const NAMES: ReadonlyArray<readonly [Piece, RegExp]> = [
  ["RC", /reglements? (?:particuliers? )?(?:de |d')(?:la )?consultation|(?<![\p{L}.])r\.?c(?![\p{L}\d])/u],
  ["CCAP", /clauses administratives particulieres|(?<![\p{L}.])c\.?c\.?a\.?p(?![\p{L}\d])/u],
  ["CCTP", /clauses techniques particulieres|(?<![\p{L}.])c\.?c\.?t\.?p(?![\p{L}\d])/u],
  ["CCP", /cahiers? des clauses particulieres|(?<![\p{L}.])c\.?c\.?p(?![\p{L}\d])/u],
  ["AE", /actes? d'engagement|(?<![\p{L}.])a\.?e(?![\p{L}\d'])/u],
  ["BPU", /bordereaux? (?:des |de |du )?prix|(?<![\p{L}.])b\.?p\.?u(?![\p{L}\d])/u],
  ["DPGF", /decompositions? (?:du |des |de )?prix|(?<![\p{L}.])d\.?p\.?g\.?f(?![\p{L}\d])/u],
  ["DQE", /(?:detail|devis)s? (?:quantitatif|estimatif)|(?<![\p{L}.])d\.?q\.?e(?![\p{L}\d])/u],
  ["CRT", /cadres? (?:de |du )?(?:reponse|memoire)/u],
  ["AS", /annexes? sociales?(?! et environnement)/u],
  ["AEN", /annexes? environnementales?/u],
];

/** Each piece named in a folded text, once, in the order of the text. */
export function piecesNamed(folded: string): PieceMention[] {
  const found = NAMES.flatMap(([piece, pattern]): PieceMention[] => {
    const start = folded.search(pattern);
    return start === -1 ? [] : [{ piece, start }];
  });
  const cahiers = found.some(({ piece }) => piece === "CCAP" || piece === "CCTP");
  return found.filter(({ piece }) => piece !== "CCP" || !cahiers).sort((a, b) => a.start - b.start);
}

/** The piece that a folded text opens with, or null: "CCTP", "acte d'engagement et ses annexes". */
export function pieceAt(folded: string): Piece | null {
  const [first] = piecesNamed(folded.slice(0, 80));
  return first !== undefined &&
    /^(?:l'|la |le |les )?(?:present |cahiers? des )?$/u.test(folded.slice(0, first.start))
    ? first.piece
    : null;
}
