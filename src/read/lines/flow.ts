import type { Line } from "./line.js";
import type { Measures } from "./measures.js";
import {
  endsOpen,
  endsSentence,
  endsWithWeight,
  firstWord,
  isUnclosed,
  isWeight,
  startsLower,
  startsUpper,
} from "./shape.js";

/** Blanks allowed before the margin of a justified or ragged text, in characters. */
const SLACK = 3;
const AMOUNT_START =
  /^\d[\d\s.,]{0,14}(?:€|%|euros?|HT|TTC|jours?|mois|semaines?|heures?|ans?|points?)(?!\p{L})/iu;

/**
 * Whether a line goes on with the paragraph of the line before. When in doubt it does: two sentences in one paragraph
 * cost less than one sentence in two.
 *
 * @param index position of `next` among the measured lines
 */
export function continues(previous: Line, next: Line, index: number, measures: Measures): boolean {
  if (next.before === "cut" || previous.columns === true || next.columns === true) return false;
  if (isWeight(next.text)) return !endsWithWeight(previous.text) && next.before === "line";
  if (startsLower(next.text) && !/[;:]$/.test(previous.text)) return true;
  if (endsOpen(previous.text) && next.before === "line" && !differs(previous, next)) return true;
  if (next.before === "blank" || differs(previous, next)) return false;
  if (endsWithWeight(previous.text) && !startsLower(next.text) && previous.text.length < 120) return false;
  if (!wouldHaveFitted(previous, next, measures.rightEdge(index - 1))) return true;
  if (isUnclosed(previous.text) && !/[.;:]$/.test(previous.text)) return true;
  return /:$/.test(previous.text) && AMOUNT_START.test(next.text) && !endsSentence(next.text);
}

/** A wrapped line is full: the first word of the next one had no room left. */
export function wouldHaveFitted(previous: Line, next: Line, rightEdge: number): boolean {
  const word = firstWord(next.text).length + 1;
  return previous.right + (word + SLACK) * previous.unit < rightEdge;
}

/** Another size or another weight of character. */
function differs({ layout: above }: Line, { layout: below, text }: Line): boolean {
  if (above === undefined || below === undefined) return false;
  if (Math.abs(above.size - below.size) > 0.15 * Math.max(above.size, below.size)) return true;
  return above.bold !== below.bold && startsUpper(text);
}
