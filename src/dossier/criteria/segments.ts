import { fold } from "../fold.js";
import { bareWeights } from "./bare.js";
import { fromFirstNumber, unglued } from "./glued.js";
import { afterIntroduction, afterLastIntroduction, headOf } from "./introduction.js";
import type { Segment } from "./item.js";
import { respectively } from "./respective.js";
import { findWeights, type Weight } from "./weight.js";

/** A criterion whose parts follow: "Valeur technique, selon les sous-critères suivants : …". */
const PARTS =
  /(?:selon|sur|avec|au regard|au travers|appreci|constitu|decompos|comport|sous-ponder|repart|comprenant|se decline|dont|qui).{0,80}(?:sous-?\s?criteres?|criteres|elements|points|ainsi|suivant\w*|decomposee? comme suit).{0,40}?: ?/;
/** "Prix (1.1-Montant du DQE 30 % / …": parts opened by a bracket. */
const BRACKET = /[([]\s?(?=dont (?!\S+ %)|\d{1,2}\.\d{1,2}(?:\s?[-–.:]|\s(?=\p{L})))/u;
/** "50 points dont 20 points pour la méthode et 30 points pour les moyens". */
const DONT = /[,;:]? \(?dont (?=\d{1,3}(?:[.,]\d{1,2})? ?(?:%|points?|pts?))/;
/** "35 points, dont organisation 20 points et moyens humains 10 points": the word says what is a part, whatever the sums. */
const DONT_LABEL =
  /(?:%|points?|pts?),? ?\(?dont (?=\p{L}[^.;:()%]{2,80}?[ :]\d{1,3}(?:[.,]\d{1,2})? ?(?:%|points?|pts?))/u;

/** "SC 2.1 Ergonomie", "sous-critère 3", "2.1 Méthode". */
const SUB_MARK =
  /^\W*(?:o )?(?:s\.?c\.? ?(?:n ?° ?)?\d|ss?-?crit|sous.{0,2}crit|\d{1,2}[.-]\d{1,2}(?![\d%]))/;

/** A text cut into labels and weights, in order. A text without weight is one segment. */
export function segmentsOf(text: string): Segment[] {
  const folded = fold(text);
  const dont = DONT.exec(folded) ?? dontAfterWeight(folded);
  if (dont !== null && dont.index > 3) return withParts(text, folded, dont);
  const weights = findWeights(folded);
  if (weights.length === 0) {
    const bare = bareWeights(folded);
    return bare === null
      ? [{ text, value: null, unit: null }]
      : labelFirst(text, " ".repeat(bare.from) + folded.slice(bare.from), bare.weights, bare.from);
  }
  const shared = respectively(text, folded, weights);
  if (shared.length > 0) return shared;
  return leadsWithWeight(folded, weights)
    ? weightFirst(text, folded, weights)
    : labelFirst(text, folded, weights);
}

function dontAfterWeight(folded: string): RegExpExecArray | null {
  if (!folded.includes("dont ")) return null;
  const found = DONT_LABEL.exec(folded);
  if (found === null) return null;
  const unit = /^(?:%|points?|pts?)/.exec(found[0])![0].length;
  found.index += unit;
  found[0] = found[0].slice(unit);
  return found;
}

/** "60 points (dont 20 points pour la méthode) ; prix 40 points": the parts end with their bracket. */
function withParts(text: string, folded: string, dont: RegExpExecArray): Segment[] {
  const from = dont.index + dont[0].length;
  const close = dont[0].includes("(") ? folded.indexOf(")", from) : -1;
  const end = close < 0 ? text.length : close + 1;
  const parts = segmentsOf(text.slice(from, close < 0 ? end : close)).filter(({ value }) => value !== null);
  const rest = close < 0 ? [] : segmentsOf(text.slice(end)).filter(({ value }) => value !== null);
  return [
    ...segmentsOf(text.slice(0, dont.index)),
    ...parts.map((part) => ({ ...part, depth: 1 as const })),
    ...rest,
  ];
}

/** "60 % pour le prix et 40 % pour la valeur technique", "40% : Prix - 10% : Moyens". */
function leadsWithWeight(folded: string, weights: readonly Weight[]): boolean {
  const first = weights[0];
  if (first === undefined || first.unit === "mark") return false;
  if (!OPENING.test(afterLastIntroduction(folded.slice(0, first.start)))) return false;
  const after = folded.slice(first.end, first.end + 60);
  const others = weights.slice(1).filter(({ unit }) => unit !== "mark");
  if (/^ ?\p{L}/u.test(after) && others.length > 0 && others.every((other) => isAfterColon(folded, other)))
    return false;
  if (/^ ?(?:de la note|points?)? ?(?:\)|$|;|\.(?: |$))/.test(after)) return false;
  return /^ ?(?:de la note )?(?::|-|=|=>|pour\b|sur\b|\p{L}|\()/u.test(after);
}

/** "50 % Délai : 10 % Prix : 40 %": the first weight is the end of something cut off. */
function isAfterColon(folded: string, { start }: Weight): boolean {
  return /: ?$/.test(folded.slice(Math.max(0, start - 2), start));
}

const OPENING =
  /^[\s•▪○*(,;-]*(?:(?:sous-?)?critere (?:n ?° ?)?\d{1,2}(?:\.\d{1,2})?[\s:(-]*(?:(?:est |sera )?(?:notee?|ponderee?|compte|evaluee?)s? (?:sur|a|pour)? ?)?)?(?:pour |a hauteur de |a |de )?$/;

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
  for (const [at, weight] of weights.entries()) {
    const whole = text.slice(start, weight.start);
    const next = weights[at + 1];
    const numbered =
      at === 0 && next !== undefined ? fromFirstNumber(whole, text.slice(weight.end, next.start)) : whole;
    const raw = unglued(numbered);
    const remainder = isBare(raw) ? REMAINDER.exec(text.slice(weight.end)) : null;
    if (remainder !== null) {
      const from = weight.end + remainder[0].length;
      const to = text.slice(from, weights[at + 1]?.start).search(/[.;]|,\s/);
      segments.push({
        text: text.slice(from, to < 0 ? weights[at + 1]?.start : from + to),
        ...written(weight),
      });
      start = weights[at + 1]?.start ?? text.length;
      continue;
    }
    segments.push(...cutIntroduction(raw, folded.slice(weight.start - raw.length, weight.start), weight));
    start = weight.end;
  }
  const tail = text.slice(start).trim();
  const last = segments.at(-1);
  if (last !== undefined && tail.length > 3) segments[segments.length - 1] = { ...last, judged: tail };
  return segments.length < 2 ? segments : segments.map(markSub);
}

/** "Les 15 % restants récompensent la performance environnementale": the label follows. */
const REMAINDER = /^\s*(?:restant|dernier|autre)e?s\s(?:\p{L}+\s){1,4}?(?=l[ae]s?\s|l['’]|votre\s|vos\s)/iu;

function isBare(raw: string): boolean {
  return /(?:^|[.;,]\s*)(?:et\s|enfin,?\s)?les\s*$/iu.test(raw);
}

function markSub(segment: Segment): Segment {
  return segment.depth === undefined && SUB_MARK.test(fold(segment.text))
    ? { ...segment, depth: 1 }
    : segment;
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

function written({ value, unit, outOf }: Weight): Omit<Segment, "text"> {
  return { value, unit, ...(outOf === undefined ? {} : { outOf }) };
}
