import { foldKeepingLength } from "./fold.js";

/** A date written in a text. */
export interface FoundDate {
  /** "2026-10-17". */
  readonly iso: string;
  /** Offsets in the text, in UTF-16 code units; end excluded. */
  readonly start: number;
  readonly end: number;
}

const MONTHS = ["janv", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];
const MONTH = String.raw`(janvier|janv\.?|fevrier|fevr?\.?|mars|avril|avr\.?|mai|juin|juillet|juil\.?|aout|septembre|sept\.?|octobre|oct\.?|novembre|nov\.?|decembre|dec\.?)`;
const DATE = new RegExp(
  String.raw`(?<![\w/.-])(?:(\d{1,2})(?:er)? ${MONTH} (\d{4})|(\d{1,2})([/.-])(\d{1,2})\5(\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))(?![\d]|[/-]\d)`,
  "g",
);

/** The French dates of a normalised text, in order: "1er mars 2026", "17/10/2026", "17.10.26", "2026-10-17"; impossible ones are left out. */
export function dates(text: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const found: FoundDate[] = [];
  for (const match of foldKeepingLength(text).matchAll(DATE)) {
    const iso = toIso(match);
    if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function toIso(match: RegExpMatchArray): string | null {
  const [, day, month, year, day2, , month2, year2, year3, month3, day3] = match;
  if (month !== undefined) return isoDate(Number(year), monthNumber(month), Number(day));
  if (month2 !== undefined) return isoDate(fullYear(year2 ?? ""), Number(month2), Number(day2));
  return isoDate(Number(year3), Number(month3), Number(day3));
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((start) => name.startsWith(start)) + 1;
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return valid ? date.toISOString().slice(0, 10) : null;
}
