import type { Weight } from "./weight.js";

const HEADER =
  /crit\S{0,4}(?: \S+){0,6} ponderations?(?: \(?(?:%|points)\)?)?|criteres? (?:%|points|poids|coefficients?) /;
const UNDER_HEADER =
  /(?<![\d.,\p{L}/])(\d{1,3}(?:[.,]\d{1,2})?)(?=\s+\d{1,2}\s?[-–.)]|\s+\d{1,2} \p{L}|\s*$|\s+total)/gu;
const ANNOUNCED =
  /(?:ponder\w*|criteres?|notation|notee?s?|sur 100|total|classement|offres?)(?: [^:.%]{0,80})?(?<!\d) ?: ?(?=\S{0,4}\p{L})/u;
/** "prix 50, qualité 30": a number at the end of what it weighs. */
const ANNOUNCED_NUMBER =
  /(?<=\p{L}[)»"]? ?[:=(]? ?)(?<![\d.,/°])(\d{1,3}(?:[.,]\d{1,2})?)(?=\s*(?:[;),]|\.?\s*$|\.\s)|\s+(?:\d{1,2}(?:\.\d{1,2})?\s?[-–.)]|et |puis |[-–/] ))/gu;

/** "Prix : 40.0 - Délai : 20.0": a decimal that says nothing is written for a weight. */
const DECIMAL = /(?<=: ?)(\d{1,3}[.,]0{1,2})(?=\s*(?:[-–;/,)]|$|\.\s)|\s+\p{L})/gu;

export interface BareWeights {
  readonly weights: readonly Weight[];
  /** Where the first label begins. */
  readonly from: number;
}

/**
 * Weights written as bare numbers: "Critères Pondération 1-Prix 30.00 2-Valeur technique 70.00", a table whose lines were run
 * together; "pondérés ainsi : prix 50, qualité 50", when they make 100. Null when there are none. The text is folded.
 */
export function bareWeights(folded: string): BareWeights | null {
  const header = HEADER.exec(folded);
  if (header !== null) {
    const from = header.index + header[0].length;
    const weights = read(folded, from, UNDER_HEADER);
    return weights.length < 2 ? null : { weights, from };
  }
  const decimals = /crit|prix/.test(folded) ? read(folded, 0, DECIMAL) : [];
  if (decimals.length > 1 && makesWhole(decimals, /sous.{0,2}crit/.test(folded)))
    return { weights: decimals, from: 0 };
  const announced = folded.length < 1500 ? ANNOUNCED.exec(folded) : null;
  if (announced === null) return null;
  const from = announced.index + announced[0].length;
  const weights = read(folded, from, ANNOUNCED_NUMBER);
  const numbered = /\d ?- ?\p{L}.*\d\.\d ?- ?\p{L}/u.test(folded.slice(from));
  return weights.length > 1 && makesWhole(weights, numbered) ? { weights, from } : null;
}

/** The weights make 100; with those of parts counted too, up to 200. */
function makesWhole(weights: readonly Weight[], withParts: boolean): boolean {
  const total = weights.reduce((sum, { value }) => sum + value, 0);
  return Math.abs(total - 100) < 0.6 || (withParts && total > 100 && total <= 200);
}

function read(folded: string, from: number, pattern: RegExp): Weight[] {
  return [...folded.slice(from).matchAll(pattern)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    value: Number((match[1] ?? "").replace(",", ".")),
    unit: "points",
  }));
}
