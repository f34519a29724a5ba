import type { Declares } from "../model/declares.js";
import type { Piece } from "../model/piece.js";
import { PIECE_NAMES } from "../model/piece-names.js";
import type { Theme } from "./considerations.js";
import type { DeclareContext } from "./context.js";

/** One of each must be in the dossier before a consideration is said to be absent. */
const SPEAKING: readonly (readonly Piece[])[] = [
  ["RC", "LETTRE"],
  ["CCAP", "CCP"],
  ["CCTP", "CCP"],
];

/** Why the dossier does not allow to say that nothing is there, in French; null when it does: all was there, and all was read. */
export function whyNotSilent(theme: Theme, context: DeclareContext): string | null {
  const { documents, criteria } = context.dossier;
  const unread = documents.filter((document) => document.unread !== undefined).map(({ file }) => file);
  if (unread.length > 0) return `Tout n'a pas pu être lu : ${unread.join(", ")}.`;
  const missing = SPEAKING.filter(
    (pieces) => !documents.some((one) => pieces.some((p) => one.pieces.includes(p))),
  );
  if (missing.length > 0)
    return `Il manque une pièce où cela se lirait : ${missing.map(([piece]) => PIECE_NAMES[piece!]).join(", ")}.`;
  if (criteria.length === 0) return "Aucun critère de jugement n'a pu être lu.";
  const sought = context.declared.filter(({ declares }) => themesOf(declares).includes(theme));
  if (sought.length === 0) return "Le référentiel choisi ne recherche pas ces considérations.";
  const traces = sought.filter(({ result }) => !["absent", "negated"].includes(result.found));
  return traces.length === 0
    ? null
    : `Lu, sans que cela suffise : ${traces.map(({ result }) => `« ${result.title} »`).join(", ")}.`;
}

function themesOf({ as, environmental, social }: Declares): Theme[] {
  const green = as === "clause-environnementale" || environmental.length > 0;
  const isSocial = as === "clause-sociale" || as === "marche-reserve" || social.length > 0;
  return [...(green ? ["environnementale" as const] : []), ...(isSocial ? ["sociale" as const] : [])];
}
