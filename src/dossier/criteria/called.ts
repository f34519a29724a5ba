/** "Critère n° 2", "3e critère": the writer calls it a criterion. */
const CALLED_CRITERION =
  /^\W*(?:critere ?(?:n ?[°o]? ?)?\d{1,2}(?![\d.-]\d)|(?:1er|\d{1,2}(?:e|eme)|premier|deuxieme|second|troisieme|quatrieme|cinquieme) critere)(?![\p{L}\d])/u;

/** Depth 0 for a folded text that begins by calling what follows a criterion; else nothing. */
export function calledOf(folded: string): { depth?: 0 } {
  return CALLED_CRITERION.test(folded) ? { depth: 0 } : {};
}
