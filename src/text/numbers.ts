import { foldKeepingLength } from "./fold.js";
import { NUMBER_WORDS, valueOfWords } from "./number-words.js";
import { type QuantityKind, type Unit, unitAt } from "./units.js";

/** A number written in a text, with its unit. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** In the unit of `kind`: 5 for "5,0 %", 90000 for "90 000,00 euros", 1500000 for "1,5 M€". */
  readonly value: number;
  /** The scale of a mark: 100 for "5/100", 20 for "15 sur 20"; "noté sur 20" gives value 20 and outOf 20. */
  readonly outOf?: number;
  /** Offsets in the text, in UTF-16 code units, unit included; end excluded. */
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly value: number;
  readonly start: number;
  /** End of the number itself. */
  readonly end: number;
  /** False for a number in words: it is reported only with a unit, for "un" and "neuf" are also other words. */
  readonly digits: boolean;
}

const DIGITS = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:,\d{1,6})?|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?`;
const NUMBER = new RegExp(
  `(?<![\\w.,/-])(?:(${DIGITS})|(${NUMBER_WORDS})(?![a-zœ])(?: ?\\( ?(${DIGITS}) ?\\))?)`,
  "g",
);
/** Fractions of a hundred or of a usual scale; "24/7" and "3/4" are none. */
const SCALES = new Set([
  5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 200, 300, 500, 1000, 2000, 3000, 5000,
]);
const MONTH_AFTER = /^ (?:jan|fev|mars|avr|mai |mai$|juin|juil|aout|sept|oct|nov|dec)/;
const MONTH_BEFORE =
  /(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) $/;
const PAGE_BEFORE = /(?:page|p\.) ?$/;
const CLOCK_BEFORE = /(?:\ba|avant|des|vers|jusqu'a) $/;

/**
 * The quantities of a normalised text, in order: "trente (30) jours", "1 260 heures", "50.000 € HT", "5/100", "48 mois".
 * Numbers of references, dates and hours of the day are left out.
 */
export function quantities(text: string): Quantity[] {
  if (!/\d| (?:ans?|mois|jours?|heures?|semaines?|annees?|euros?|points?|pour)/i.test(text)) return [];
  const folded = foldKeepingLength(text);
  const numbers = [...folded.matchAll(NUMBER)].map(read).filter((found) => found !== null);
  const units = numbers.map((found) => unitAt(folded, found.end));
  const results: Quantity[] = [];
  for (const [index, found] of numbers.entries()) {
    if (isReference(folded, found, units[index] ?? null)) continue;
    const last = results.at(-1);
    if (last !== undefined && found.start < last.end) continue;
    const unit = units[index] ?? sharedUnit(folded, found, numbers[index + 1], units[index + 1] ?? null);
    const quantity = toQuantity(folded, found, unit);
    if (quantity !== null) results.push(quantity);
  }
  return results;
}

function read(match: RegExpMatchArray): Found | null {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const digits = match[1] ?? match[3];
  if (digits !== undefined) return { value: parseDigits(digits), start, end, digits: true };
  const value = valueOfWords(match[2] ?? "");
  return value === null ? null : { value, start, end, digits: false };
}

/** "1 260" and "50.000" are thousands, "5,0" and "5.0" decimals. */
function parseDigits(digits: string): number {
  const whole = /^\d{1,3}(?:[ .]\d{3})+(?:,|$)/.test(digits) ? digits.replaceAll(/[ .]/g, "") : digits;
  return Number(whole.replace(",", "."));
}

/** A piece of a code, of a date or of an ordinal, an hour of the day, "24h/24". */
function isReference(folded: string, { value, end, start, digits }: Found, unit: Unit | null): boolean {
  const after = folded.slice(end, end + 12);
  if (digits && value >= 1900 && MONTH_BEFORE.test(folded.slice(Math.max(0, start - 12), start))) return true;
  if (digits && unit === null) {
    if (/^(?:[-./]\w|[a-z°]|:\d)/.test(after)) return scaleAfter(folded, end) === null;
    if (MONTH_AFTER.test(after)) return true;
    return /\d ?h ?$/.test(folded.slice(Math.max(0, start - 4), start));
  }
  if (unit !== null && /^ ?\/ ?\d/.test(folded.slice(unit.end, unit.end + 3))) return unit.kind !== "points";
  if (unit?.kind !== "hours" || value > 24) return false;
  return (
    /^ ?\d\d/.test(folded.slice(unit.end, unit.end + 3)) ||
    CLOCK_BEFORE.test(folded.slice(Math.max(0, start - 9), start))
  );
}

function toQuantity(folded: string, found: Found, unit: Unit | null): Quantity | null {
  const { value, start, end } = found;
  if (unit !== null) {
    const scaled = {
      kind: unit.kind,
      value: round(value * unit.factor),
      start,
      end: Math.max(end, unit.end),
    };
    if (unit.kind !== "points") return scaled;
    const scale = scaleAfter(folded, unit.end);
    if (scale !== null) return { ...scaled, outOf: scale.value, end: scale.end };
    return isScale(folded, start) ? { ...scaled, outOf: value } : scaled;
  }
  if (!found.digits) return null;
  const scale = scaleAfter(folded, end);
  if (scale !== null && PAGE_BEFORE.test(folded.slice(Math.max(0, start - 6), start))) return null;
  if (scale !== null) {
    return {
      kind: scale.value > 200 ? "number" : "points",
      value,
      outOf: scale.value,
      start,
      end: scale.end,
    };
  }
  if (isScale(folded, start) && SCALES.has(value)) return { kind: "points", value, outOf: value, start, end };
  return { kind: "number", value, start, end };
}

/** The scale after a mark: "/100", "sur 20", "sur 100 points"; not "sur 3 ans". */
function scaleAfter(folded: string, end: number): { value: number; end: number } | null {
  const match = /^(?: ?\/ ?| sur )(\d{1,4})(?![\d/.,-]\d|\d)( points?| pts?)?/.exec(
    folded.slice(end, end + 20),
  );
  if (match === null || !SCALES.has(Number(match[1]))) return null;
  const after = end + match[0].length;
  return match[2] === undefined && unitAt(folded, after) !== null
    ? null
    : { value: Number(match[1]), end: after };
}

/** "noté sur 20": the number is a scale. */
function isScale(folded: string, start: number): boolean {
  return /\bsur $/.test(folded.slice(Math.max(0, start - 5), start));
}

/** "de 10 à 20 %", "24 ou 36 mois": the first number has the unit of the second. */
function sharedUnit(folded: string, found: Found, next: Found | undefined, unit: Unit | null): Unit | null {
  if (next === undefined || unit === null || unit.kind === "points") return null;
  const between = folded.slice(found.end, next.start);
  return /^ (?:a|ou|et) $/.test(between) ? { ...unit, end: found.end } : null;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
