import { foldKeepingLength } from "./fold.js";
import { normalise } from "./normalise.js";

const SUBJECT =
  "(?:(?:cet|cette|le present|la presente|present|presente) )?(?:article|clause|rubrique|paragraphe|point|chapitre)(?: est)? ";
const PARTICIPLE =
  "(?:prevu|concerne|applicable|exige|requis|demande|autorise|admis|retenu|renseigne|alloti|communique)";
const SCOPE =
  "(?: (?:au|pour le|pour ce|dans le cadre du|a ce|pour la|pour cette|au present|pour le present|dans le present) ?(?:present |presente )?(?:marche|lot|consultation|accord-cadre|contrat))?";
const BLANK = new RegExp(
  `^(?:${SUBJECT})?(?:sans objet|neant|non|sans|aucune?s?|nul|(?:non|pas) ${PARTICIPLE}e?s?|n'est pas ${PARTICIPLE}e?|ne s'applique pas|n/a|na|s\\.?o\\.?|n\\.?c\\.?)${SCOPE}$`,
);
/** No statement of emptiness is longer. */
const LONGEST = 120;

/** True when the whole passage says only that there is nothing: "Sans objet.", "Néant", "Non prévu", "-", "Cet article est sans objet". */
export function isBlankStatement(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = foldKeepingLength(normalise(text).text);
  const bare = folded.replace(/^[^\p{L}\p{N}☒☑]+|[^\p{L}\p{N}]+$/gu, "").replace(/ {2,}/g, " ");
  if (bare === "") return /[-—_/.xø]/i.test(folded);
  return BLANK.test(bare);
}
