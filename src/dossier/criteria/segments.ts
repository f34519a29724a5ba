import { fold } from "../fold.js";
import type { Segment } from "./item.js";
import { findWeights, type Weight } from "./weight.js";

/** Words that announce a list: what stands before the colon is no label. */
const INTRODUCTION =
  /(?:suivant\w{0,2}|ci-(?:dessous|apres)|criteres?(?: d'attribution| de (?:jugement|notation|choix))?(?: des offres)?|ponderation|manieres?|comme suit|ainsi|avantageuse|jugement|conditions|regles?|categories|sur 100(?: points)?|(?:seront|sont) (?:examine|apprecie|juge|note)e?s?)(?: sont)? ?(?:\([^()]{0,40}\) ?)?:/g;
/** A criterion whose parts follow: "Valeur technique, selon les sous-critères suivants : …". */
const PARTS =
  /(?:selon|sur|avec|au regard|au travers|appreci|constitu|decompos|comport|sous-ponder|repart|comprenant|se decline|dont|qui).{0,80}(?:sous-?\s?criteres?|criteres|elements|points|ainsi|suivant\w*|decomposee? comme suit).{0,40}?: ?/;
/** "Prix (1.1-Montant du DQE 30 % / …": parts opened by a bracket. */
const BRACKET = /[([]\s?(?=dont (?!\S+ %)|\d{1,2}\.\d{1,2}\s?[-–.:])/;
/** "50 points dont 20 points pour la méthode et 30 points pour les moyens". */
const DONT = /[,;:]? \(?dont (?=\d{1,3}(?:[.,]\d{1,2})? ?(?:%|points?|pts?))/;
const BARE_HEADER =
  /crit\S{0,4}(?: \S+){0,6} ponderations?(?: \(?(?:%|points)\)?)?|criteres? (?:%|points|poids|coefficients?) /;
const BARE =
  /(?<![\d.,\p{L}/])(\d{1,3}(?:[.,]\d{1,2})?)(?=\s+\d{1,2}\s?[-–.)]|\s+\d{1,2} \p{L}|\s*$|\s+total)/gu;

/** A text cut into labels and weights, in order. A text without weight is one segment. */
export function segmentsOf(text: string): Segment[] {
  const folded = fold(text);
  const dont = DONT.exec(folded);
  if (dont !== null && dont.index > 3) {
    const parts = segmentsOf(text.slice(dont.index + dont[0].length)).filter(({ value }) => value !== null);
    return [
      ...segmentsOf(text.slice(0, dont.index)),
      ...parts.map((part) => ({ ...part, depth: 1 as const })),
    ];
  }
  const weights = findWeights(folded);
  if (weights.length === 0) return [...bareSegments(text, folded)];
  return leadsWithWeight(folded, weights)
    ? weightFirst(text, folded, weights)
    : labelFirst(text, folded, weights);
}

/** "Critères Pondération 1-Prix 30.00 2-Valeur technique 70.00": a table whose lines were run together. */
function bareSegments(text: string, folded: string): Segment[] {
  const header = BARE_HEADER.exec(folded);
  if (header === null) return [{ text, value: null, unit: null }];
  const from = header.index + header[0].length;
  const weights: Weight[] = [...folded.slice(from).matchAll(BARE)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    value: Number((match[1] ?? "").replace(",", ".")),
    unit: "points",
  }));
  if (weights.length < 2) return [{ text, value: null, unit: null }];
  return labelFirst(text, " ".repeat(from) + folded.slice(from), weights, from);
}

/** "60 % pour le prix et 40 % pour la valeur technique", "40% : Prix - 10% : Moyens". */
function leadsWithWeight(folded: string, weights: readonly Weight[]): boolean {
  const first = weights[0];
  if (first === undefined || first.unit === "mark") return false;
  if (!OPENING.test(afterLastIntroduction(folded.slice(0, first.start)))) return false;
  const after = folded.slice(first.end, first.end + 60);
  if (/^ ?(?:de la note|points?)? ?(?:\)|$|;|\.(?: |$))/.test(after)) return false;
  return /^ ?(?:de la note )?(?::|-|=|=>|pour\b|sur\b|\p{L}|\()/u.test(after);
}

const OPENING =
  /^[\s•▪○*(,;-]*(?:(?:sous-?)?critere (?:n ?° ?)?\d{1,2}(?:\.\d{1,2})?[\s:(-]*(?:(?:est |sera )?(?:notee?|ponderee?|compte|evaluee?)s? (?:sur|a|pour)? ?)?)?(?:pour |a hauteur de |a )?$/;

/** What stands between the last announcement of a list and the weight. */
function afterLastIntroduction(before: string): string {
  let cut = 0;
  for (const match of before.matchAll(INTRODUCTION)) cut = match.index + match[0].length;
  return before.slice(cut).replace(/^.*\b(?:suivante?s?|comptent|la note) (?=\S{0,3}$)/, "");
}

function weightFirst(text: string, folded: string, weights: readonly Weight[]): Segment[] {
  const intro = folded.lastIndexOf(":", weights[0]?.start ?? 0);
  const head = intro > 10 ? headOf(text.slice(0, intro + 1)) : [];
  const segments = weights.map((weight, index) => ({
    ...written(weight),
    text: text
      .slice(weight.end, weights[index + 1]?.start ?? text.length)
      .replace(
        /^\s*(?:de la note\s*)?(?:pour|sur|au (?:regard|titre) d(?:e|u|es)|est attribu\S+ [àa])\s+/iu,
        "",
      ),
  }));
  return [...head, ...segments];
}

function labelFirst(text: string, folded: string, weights: readonly Weight[], from = 0): Segment[] {
  const segments: Segment[] = [];
  let start = from;
  for (const weight of weights) {
    const raw = text.slice(start, weight.start);
    segments.push(...cutIntroduction(raw, folded.slice(start, weight.start), weight));
    start = weight.end;
  }
  const tail = text.slice(start).trim();
  const last = segments.at(-1);
  if (last !== undefined && tail.length > 3) segments[segments.length - 1] = { ...last, judged: tail };
  return segments;
}

/** The label nearest to the weight, and the criterion that stands before "selon les sous-critères suivants :". */
function cutIntroduction(raw: string, folded: string, weight: Weight): Segment[] {
  const bracket = BRACKET.exec(folded);
  if (bracket !== null && bracket.index > 3) {
    return [
      ...headOf(raw.slice(0, bracket.index)),
      { text: raw.slice(bracket.index + bracket[0].length), ...written(weight) },
    ];
  }
  const parts = PARTS.exec(folded);
  if (parts !== null && parts.index > 3) {
    const end = parts.index + parts[0].length;
    if (raw.length - end > 3) {
      return [
        ...headOf(raw.slice(0, parts.index)),
        { text: afterIntroduction(raw.slice(end), folded.slice(end)), ...written(weight) },
      ];
    }
  }
  return [{ text: afterIntroduction(raw, folded), ...written(weight) }];
}

function headOf(raw: string): Segment[] {
  const text = afterIntroduction(raw, fold(raw)).trim();
  return text.length < 4 || text.length > 200 ? [] : [{ text, value: null, unit: null }];
}

function afterIntroduction(raw: string, folded: string): string {
  let cut = 0;
  for (const match of folded.matchAll(INTRODUCTION)) cut = match.index + match[0].length;
  if (cut > 0 && raw.length - cut < 4) return raw.slice(0, cut);
  const rest = raw.slice(cut);
  return lastClause(rest);
}

/** In prose, the label is in the last sentence: "… critères. Le prix compte pour". */
function lastClause(text: string): string {
  const cut = Math.max(text.lastIndexOf(". "), text.lastIndexOf("! "), text.lastIndexOf("? "));
  if (cut < 25) return text;
  const last = text.slice(cut + 2);
  return last.trim().length < 4 ? text : last;
}

function written({ value, unit, outOf }: Weight): Omit<Segment, "text"> {
  return { value, unit, ...(outOf === undefined ? {} : { outOf }) };
}
