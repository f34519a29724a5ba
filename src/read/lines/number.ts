import { isCapitals } from "./shape.js";

/** How a printed number is built; two headings of the same scheme stand at the same depth. */
export type Scheme = "chapter" | "article" | "annex" | "decimal" | "roman" | "letter" | "small-letter";

/** The number printed before a title. */
export interface PrintedNumber {
  /** As printed, without the punctuation that separates it from the title: "ARTICLE 5", "3.1", "IV.2", "a)". */
  readonly label: string;
  /** What follows, "" when nothing does. */
  readonly title: string;
  readonly scheme: Scheme;
  /** Components, in order: ["3", "1"]. */
  readonly parts: readonly string[];
  /** True when punctuation stands between the number and the title. */
  readonly separated: boolean;
}

const NUMBER = String.raw`\d{1,2}(?:[.-]\d{1,2}){0,5}`;
const ROMAN = "[IVX]{1,6}";
const SEPARATOR = String.raw`(\s?\.?\)?\s?[-–—−:.°]{0,2}\s*)`;
const KEYWORD = new RegExp(
  String.raw`^((articles?|art\.|chapitre|titre|partie|section|annexe)\s(?:n\s?[°º]\s?)?(${NUMBER}(?:er)?|premier|première|unique|${ROMAN}(?:[.-]\d{1,2}){0,3}|[A-Z])(?![\p{L}\d]))${SEPARATOR}(.*)$`,
  "iu",
);
const DECIMAL = new RegExp(String.raw`^(${NUMBER})(?!\d|\s?[%€])${SEPARATOR}(.*)$`, "u");
const ROMAN_START = new RegExp(
  String.raw`^(${ROMAN}(?:[.-]\d{1,2}){0,4})(?![\p{L}\d])${SEPARATOR}(.*)$`,
  "u",
);
const LETTER = new RegExp(
  String.raw`^([A-Z](?:[.-]?\d{1,2}(?:[.-]\d{1,2}){0,3})?)(?![\p{L}\d])${SEPARATOR}(.*)$`,
  "u",
);
const SMALL_LETTER = /^([a-z])(\s?[).]\s?[-–—]?\s?)(.*)$/u;

const LONGEST = 400;

/** Reads the number printed at the start of a line, or null when there is none. Says nothing of the line being a title. */
export function readNumber(text: string): PrintedNumber | null {
  if (text.length > LONGEST) return null;
  return (
    readKeyword(text) ?? readDecimal(text) ?? readRoman(text) ?? readLetter(text) ?? readSmallLetter(text)
  );
}

function readKeyword(text: string): PrintedNumber | null {
  const match = KEYWORD.exec(text);
  if (match === null) return null;
  const [, label = "", word = "", number = "", separator = "", title = ""] = match;
  if (/^art/i.test(word) && /^[A-Z]$/.test(number)) return null;
  const scheme = /^art/i.test(word) ? "article" : /^annexe/i.test(word) ? "annex" : "chapter";
  return { label, title, scheme, parts: split(number), separated: /[-–—−:.)]/.test(separator) };
}

function readDecimal(text: string): PrintedNumber | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, label = "", separator = "", title = ""] = match;
  if (separator === "" && title !== "" && !/^\p{Lu}/u.test(title)) return null;
  if (separator.includes("°") || /^\d/.test(title)) return null;
  return { label, title, scheme: "decimal", parts: split(label), separated: /[-–—−:.)]/.test(separator) };
}

function readRoman(text: string): PrintedNumber | null {
  const match = ROMAN_START.exec(text);
  if (match === null) return null;
  const [, label = "", separator = "", title = ""] = match;
  const separated = /[-–—−:.)]/.test(separator);
  if (!separated && !label.includes(".") && !isCapitals(title)) return null;
  if (separated && separator.trim() === separator && title !== "" && !/[-–—)]/.test(separator)) return null;
  return { label, title, scheme: "roman", parts: split(label), separated };
}

function readLetter(text: string): PrintedNumber | null {
  const match = LETTER.exec(text);
  if (match === null) return null;
  const [, label = "", separator = "", title = ""] = match;
  const separated = /[-–—−:.)]/.test(separator);
  if (!/\s$/.test(separator) || (!separated && !/\d/.test(label))) return null;
  return { label, title, scheme: "letter", parts: split(label.replace(/^([A-Z])(\d)/, "$1.$2")), separated };
}

function readSmallLetter(text: string): PrintedNumber | null {
  const match = SMALL_LETTER.exec(text);
  if (match === null) return null;
  const [, letter = "", separator = "", title = ""] = match;
  const label = separator.includes(")") ? `${letter})` : letter;
  return { label, title, scheme: "small-letter", parts: [letter], separated: true };
}

const split = (number: string): string[] => number.replace(/er$/i, "").split(/[.-]/);
