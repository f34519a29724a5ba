/** percent and points are weights; coefficient a relative one; mark ("noté sur 20") is one only for want of better. */
export type Unit = "percent" | "points" | "coefficient" | "mark";

export interface Weight {
  /** Offsets in the text, in UTF-16 code units, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: Unit;
  /** The total it is given out of: 100 in "40/100", "40 points sur 100". */
  readonly outOf?: number;
}

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const POINT = String.raw`(?:points?|pts?)(?![\p{L}\d])`;
const START = String.raw`(?<![\d.,/\p{L}])`;

interface Form {
  readonly pattern: RegExp;
  readonly unit: Unit;
}

/** From the most to the least telling; a form never reads again what a former one has read. Texts are folded. */
const FORMS: readonly Form[] = [
  {
    unit: "mark",
    pattern: form(String.raw`not[ea]\w{0,4}(?: est| sont)?(?: etabli\w*)? ?de 0 a ${NUMBER}(?: ${POINT})?`),
  },
  { unit: "points", pattern: form(String.raw`\(?(?:de )?0 (?:a|-) ${NUMBER} ${POINT}`) },
  { unit: "percent", pattern: form(`${NUMBER} ?(?:%|pour ?cents?)(?: de la note)?`) },
  {
    unit: "points",
    pattern: form(String.raw`${NUMBER} ?(?:${POINT} ?)?(?:/|sur) ?(\d{2,3}) ?(?:${POINT})?(?![/.,]?\d)`),
  },
  {
    unit: "mark",
    pattern: form(
      String.raw`not[ea]\w{0,4} ?(?:\([^()]{0,20}\) ?)?sur (?:un total de )?${NUMBER}(?: ${POINT})?`,
    ),
  },
  { unit: "points", pattern: form(String.raw`(?:sur |/ ?)?${NUMBER} ?(?:${POINT})(?: max\w*)?`) },
  { unit: "points", pattern: /(?<![\d/]\s?)\/ ?(\d{2,3})(?![\d/])/gu },
  {
    unit: "coefficient",
    pattern: form(String.raw`coef(?:\.|ficients?)? ?(?:de ponderation ?)?[:=]? ?(?:de )?${NUMBER}`),
  },
  {
    unit: "points",
    pattern: form(`ponder(?:ation|ee?s?) ?[:=]? ?(?:a |de )?${NUMBER}(?! ?(?:jour|mois|an|page))`),
  },
];

function form(source: string): RegExp {
  return new RegExp(`${START}${source}`, "gu");
}

/** "Les offres sont jugées sur 100 points : 50 pour le prix, 50 pour la qualité." */
const SHARED: Form = {
  unit: "points",
  pattern: form(`${NUMBER}(?= (?:points )?pour (?:le |la |les |l'|vos |votre |leurs? |son |sa |ses ))`),
};

/** The weights written in a folded text, in order, never overlapping. */
export function findWeights(folded: string): Weight[] {
  const found: Weight[] = [];
  const forms = /\d ?points? ?(?::|pour)|\bsur (?:100|20|10)\b/.test(folded) ? [...FORMS, SHARED] : FORMS;
  for (const { pattern, unit } of forms) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const value = toNumber(match[1] ?? "");
      const outOf = match[2] === undefined ? undefined : Number(match[2]);
      if (
        value > (unit === "points" && spelled(match[0]) ? 900 : 100) ||
        isSaidAgain(folded, start, found) ||
        isNoWeight(folded, start, end, outOf, value, unit)
      )
        continue;
      found.push({ start, end, value, unit, ...(outOf === undefined ? {} : { outOf }) });
    }
  }
  const large = found.some(({ value }) => value > 100);
  const parts = found.filter(({ value, unit }) => large || value !== 100 || unit === "percent");
  const told =
    parts.length > 1 || (parts.length === 1 && found.every((one) => one === parts[0] || one.unit === "mark"));
  return (told ? parts : found).sort((a, b) => a.start - b.start);
}

/** "400 points": only the word tells that so large a number is a weight. */
const spelled = (written: string) => /points?|pts?/.test(written);

/** "40 % de la note (ramené à 40 points sur 100)", "40 %, soit 40 points": the same weight in other words. */
function isSaidAgain(folded: string, start: number, found: readonly Weight[]): boolean {
  return (
    /(?:ramene\w* (?:a|sur)|\bsoit) ?$/.test(folded.slice(Math.max(0, start - 16), start)) &&
    found.some(({ end }) => end <= start && start - end < 40)
  );
}

/** "40", "40,0", "06". */
export function toNumber(written: string): number {
  return Number(written.replace(",", "."));
}

/** Formulas ("40 x", "= 20 % du"), dates ("10/13" pages, "12/2025"), shares of something else than the mark. */
function isNoWeight(
  folded: string,
  start: number,
  end: number,
  outOf: number | undefined,
  value: number,
  unit: Unit,
): boolean {
  const after = folded.slice(end, end + 40);
  if (
    /^ ?[x×*] ?[([\d\p{L}]/u.test(after) ||
    (unit === "mark" && /^ ?: ?\d{1,2} (?:points? )?pour /.test(after)) ||
    (unit === "percent" && /^ d(?:e |')(?!la (?:note|ponder)|ponder)/.test(after)) ||
    /^ (?:du|des) (?:prix|montant|budget|cout|chiffre|marche|candidat|moyen|ecart)/.test(after)
  ) {
    return true;
  }
  const before = folded.slice(Math.max(0, start - 12), start);
  if (outOf !== undefined && /\bp(?:ages?|\.) ?$/.test(before)) return true;
  if (/(?:(?<!\p{L})x|[×*]) ?$/u.test(before) || (/= ?$/.test(before) && !/\p{L}{3} ?= ?$/u.test(before)))
    return true;
  return outOf !== undefined && (outOf < value || outOf > 1000 || outOf < 5);
}
