import { fold } from "../fold.js";
import type { Segment } from "./item.js";

/** Words that announce a list: what stands before the colon is no label. */
const INTRODUCTION =
  /(?:(?:suivant\w{0,2}|ci-(?:dessous|apres)|criteres?(?: d'attribution| de (?:jugement|notation|choix))?(?: des offres)?|ponderation|manieres?|comme suit|ainsi|avantageuse|jugement(?: des (?:offres|propositions))?|conditions|regles?|categories|sur (?:100|20|10)(?: points)?|(?:seront|sont) (?:examine|apprecie|juge|note)e?s?)(?: sont)? ?(?:\([^()]{0,40}\) ?)?|\b(?:nous|on|vous|choix|attribution|notation|jugerons|classement|pris(?:es?)? en compte|selection(?:nee)?|retenue?|retiendrons|retenons|(?:offre|marche)s?(?= (?:est|sera|sont|seront)))\b[^:;.%]{0,60}):/g;

/** A label is seldom so long: before ": - " it is a sentence that announces a list. */
const SHORTEST_SENTENCE = 60;

/** "L'offre est notée à [60 % sur le prix]": the words that lead to a weight which stands before its label. */
const LEADING =
  /^(?:.*\b(?:suivante?s?|comptent|la note)|(?:la )?note(?: \p{L}+){0,3} =|(?:.*[.:;,] )?(?:l'|les? |la |votre |vos )?(?:offres?|propositions?|marches?|ponderation|repartition|nous|on)\b(?:[^:;.%]{0,30} (?:est|sont|sera|seront)\b|[^:;.%]{0,30} (?:not|jug|compt|attrib|evalu|appreci|repos|fond)\p{L}+)[^:;.%]{0,25}) (?=(?:a |pour |de )?\S{0,3}$)/u;

/** What stands between the last announcement of a list and the weight. */
export function afterLastIntroduction(before: string): string {
  return before.slice(endOfIntroduction(before)).replace(LEADING, "");
}

/** The label nearest to the weight, once what announces it is left out. */
export function afterIntroduction(raw: string, folded: string): string {
  const cut = endOfIntroduction(folded);
  if (cut > 0 && raw.length - cut < 4) return raw.slice(0, cut);
  return lastClause(raw.slice(cut));
}

/** A criterion written before its parts, when it looks like one. */
export function headOf(raw: string): Segment[] {
  const text = afterIntroduction(raw, fold(raw)).trim();
  return text.length < 4 || text.length > 200 ? [] : [{ text, value: null, unit: null }];
}

function endOfIntroduction(folded: string): number {
  let cut = 0;
  for (const match of folded.matchAll(INTRODUCTION)) cut = match.index + match[0].length;
  const bullet = folded.lastIndexOf(": - ");
  return bullet > SHORTEST_SENTENCE ? Math.max(cut, bullet + 1) : cut;
}

/** In prose, the label is in the last sentence: "… critères. Le prix compte pour". */
function lastClause(text: string): string {
  const cut = Math.max(text.lastIndexOf(". "), text.lastIndexOf("! "), text.lastIndexOf("? "));
  if (cut < 25) return text;
  const last = text.slice(cut + 2);
  return last.trim().length < 4 ? text : last;
}
