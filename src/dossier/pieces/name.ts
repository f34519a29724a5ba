import type { Piece } from "../../model/piece.js";
import { ANNEX_OF_AE, ANNEX_WORD, NAME_RULES, OTHER_DOCUMENTS, WITH_ANNEXES } from "./name-rules.js";
import { extensionOf, nameTokens } from "./name-tokens.js";

export interface NamedPieces {
  /** Roles the name tells, the principal first. */
  readonly pieces: readonly Piece[];
  /** Roles that the content must confirm. */
  readonly weak: readonly Piece[];
  /** True when the name says that this is something else ("Règlement intérieur", "Rapport de présentation"). */
  readonly other: boolean;
}

/** Roles that stay beside ANNEXE: "Annexe 1 et DPGF". */
const KEPT_WITH_ANNEX: readonly Piece[] = ["BPU", "DPGF", "DQE", "CRT", "PLAN", "QR", "CANDIDATURE"];
/** Roles that say what an annex is: ANNEXE would add nothing. */
const SAID_BY_THEMSELVES: readonly Piece[] = ["AEN", "AS", "SPASER"];
const DRAWINGS = new Set(["dwg", "dxf"]);

/** The roles told by the name of a file. */
export function piecesFromName(file: string): NamedPieces {
  const name = nameTokens(file);
  const matched = NAME_RULES.filter(
    ({ pattern, except }) => pattern.test(name) && !(except?.test(name) ?? false),
  );
  const strong = unique(matched.filter(({ weak }) => weak === undefined).flatMap(({ pieces }) => pieces));
  const weak = unique(matched.filter((rule) => rule.weak === true).flatMap(({ pieces }) => pieces));
  if (OTHER_DOCUMENTS.test(name))
    return { pieces: ANNEX_WORD.test(name) ? ["ANNEXE"] : [], weak: [], other: true };
  if (DRAWINGS.has(extensionOf(file)) && strong.length === 0)
    return { pieces: ["PLAN"], weak: [], other: false };
  return { pieces: withAnnex(name, narrow(strong, name)), weak, other: false };
}

/** "Cadre de réponse environnemental" is both; "mémoire" alone beside a cahier is not a frame. */
function narrow(pieces: readonly Piece[], name: string): Piece[] {
  if (pieces.includes("SPASER")) return ["SPASER"];
  const said = pieces.some((piece) => SAID_BY_THEMSELVES.includes(piece));
  if (said && !/\bcadre\b|\bcrt\b|\breponse/.test(name))
    return pieces.filter((piece) => SAID_BY_THEMSELVES.includes(piece));
  if (said) return pieces.filter((piece) => SAID_BY_THEMSELVES.includes(piece) || piece === "CRT");
  const cahiers = pieces.filter((piece) => piece === "CCAP" || piece === "CCTP");
  return pieces.filter((piece) => piece !== "CCP" || cahiers.length === 0);
}

function withAnnex(name: string, pieces: Piece[]): Piece[] {
  if (!ANNEX_WORD.test(name)) return pieces;
  if (pieces.some((piece) => SAID_BY_THEMSELVES.includes(piece))) return pieces;
  if (WITH_ANNEXES.test(name)) return [...pieces, "ANNEXE"];
  const kept = pieces.filter((piece) => KEPT_WITH_ANNEX.includes(piece));
  return ANNEX_OF_AE.test(name) ? unique([...kept, "ANNEXE", "AE"]) : unique([...kept, "ANNEXE"]);
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
