import type { Passage } from "../../model/passage.js";
import type { RowSegment } from "./item.js";
import { isScale } from "./label.js";

/** A line that heads columns whose rules were lost. */
export const BARE_HEADER =
  /^(?:n° )?crit\S{0,4}(?: \S+){0,4} (?:ponderations?|poids|coefficients?|points)(?: \(?\S{1,8}\)?)?$/;

/** "2-Valeur technique 70.00" under "Critères Pondération": the columns of a table whose rules were lost. */
export function bareLine({ text, cells }: Passage): RowSegment | null {
  if (cells !== undefined || text.length > 200) return null;
  const match = /^(.*\p{L}.*?)\s(\d{1,3}(?:[.,]\d{1,2})?)$/u.exec(text);
  const value = Number((match?.[2] ?? "").replace(",", "."));
  return match === null || value > 100 || value <= 0 ? null : { text: match[1] ?? "", value, unit: "points" };
}

const OPEN_WEIGHT = /\([^()]{0,40}:$/;
const CLOSES_WEIGHT = /^\d{1,3}(?:[.,]\d{1,2})? ?(?:%|points?|pts?)?\)/u;
/** A weight and then the next label, or nothing. */
const STRAY_FRACTION = /^\d{1,3}(?:[.,]\d{1,2})? ?\/ ?\d{2,3} ?(?:points?|pts?)(?!\p{L})/u;
const STRAY_WEIGHT = /^\d{1,3}(?:[.,]\d{1,2})? ?(?:%|points?|pts?)\s*(?:$|[.;,)/]|\d{1,2}(?:\.\d)?\s?[-.)])/u;

/** Joins a weight to the label it was cut from: "Prix (pondération :" and "60)", "(qualification…)" and "35 % 3-Délai". */
export function mend(passages: readonly Passage[]): readonly Passage[] {
  const mended: Passage[] = [];
  for (const passage of passages) {
    const before = mended.at(-1);
    if (before === undefined || !isCutFrom(before, passage)) mended.push(passage);
    else mended[mended.length - 1] = { ...before, text: `${before.text} ${passage.text}` };
  }
  return mended.length === passages.length ? passages : mended;
}

function isCutFrom(before: Passage, { block, kind, text }: Passage): boolean {
  if (before.block !== block || before.kind !== kind || kind === "row" || before.text.length > 1200)
    return false;
  if (/\d/.test(text.charAt(0)) && (STRAY_WEIGHT.test(text) || STRAY_FRACTION.test(text))) return true;
  return OPEN_WEIGHT.test(before.text) && CLOSES_WEIGHT.test(text);
}

/** Leaves out the tables and lists that give a marking scale. */
export function withoutScales(passages: readonly Passage[]): Passage[] {
  const steps = new Map<number, number>();
  for (const passage of passages) {
    const label =
      passage.cells?.find((cell) => /\p{L}{3}/u.test(cell)) ?? passage.text.replace(/[:=(–-].*$/u, "");
    if (isScale(label)) steps.set(passage.block, (steps.get(passage.block) ?? 0) + 1);
  }
  return passages.filter(({ block, kind }) => kind === "heading" || (steps.get(block) ?? 0) < 2);
}
