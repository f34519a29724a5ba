import { type PrintedNumber, readNumber } from "../lines/number.js";

/** The number before a title, and what it tells of its place. */
export interface TitleNumber extends Pick<PrintedNumber, "scheme" | "parts"> {
  readonly label: string;
  /** The text after the number. */
  readonly rest: string;
  readonly separated: boolean;
}

/** The dash or colon that ties a number to its title; it is no part of "Article 4" or "5.1". */
const TIE = /\s?[-–—−:]{1,3}\s?$/u;

/** A number as kept in `data.label`: "Article 4 –" gives "Article 4"; "V." and "A –" stay as they are. */
export function printedLabel(label: string): string {
  const printed = label.replace(/\s+/g, " ").trim();
  return /\d/.test(printed) && /[\p{L}\d]/u.test(printed) ? printed.replace(TIE, "") : printed;
}

/** Reads a number typed at the start of a text, or null. */
export function typedNumber(text: string): TitleNumber | null {
  const number = readNumber(text);
  if (number === null) return null;
  const { scheme, parts, title, separated } = number;
  const label = printedLabel(text.slice(0, text.length - title.length));
  return { label, rest: title, scheme, parts, separated };
}

/** What an automatic number tells of its place: "4.2" stands under "4". */
export function automaticNumber(label: string): Pick<TitleNumber, "scheme" | "parts"> | null {
  const number = readNumber(`${label.trim()} Titre`);
  return number === null ? null : { scheme: number.scheme, parts: number.parts };
}
