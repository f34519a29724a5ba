import { capitalised } from "../../text/capital.js";
/** How a counter is written. */
export type NumeralFormat =
  | "decimal"
  | "decimal-zero"
  | "ordinal"
  | "ordinal-text"
  | "cardinal-text"
  | "upper-roman"
  | "lower-roman"
  | "upper-letter"
  | "lower-letter"
  | "none";

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
const LARGEST_ROMAN = 3999;

/** Writes a counter as a word processor prints it. */
export function writeNumeral(value: number, format: NumeralFormat): string {
  switch (format) {
    case "decimal":
      return String(value);
    case "decimal-zero":
      return String(value).padStart(2, "0");
    case "ordinal":
      return value === 1 ? "1er" : `${value}e`;
    case "ordinal-text":
      return ordinalText(value);
    case "cardinal-text":
      return cardinalText(value);
    case "upper-roman":
      return roman(value);
    case "lower-roman":
      return roman(value).toLowerCase();
    case "upper-letter":
      return letters(value).toUpperCase();
    case "lower-letter":
      return letters(value);
    case "none":
      return "";
  }
}

const SMALL =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(" ");

/** In letters up to sixteen, in figures beyond: no document numbers so many parts in letters. */
const cardinalText = (value: number): string => capitalised(SMALL[value] ?? String(value));

function ordinalText(value: number): string {
  if (value === 1) return "Premier";
  const cardinal = SMALL[value];
  if (value < 1 || cardinal === undefined) return `${value}e`;
  return capitalised(`${cardinal.replace(/e$/, "").replace(/cinq$/, "cinqu").replace(/neuf$/, "neuv")}ième`);
}

function roman(value: number): string {
  if (value < 1 || value > LARGEST_ROMAN) return String(value);
  let rest = value;
  let written = "";
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      written += sign;
      rest -= amount;
    }
  }
  return written;
}

/** a … z, aa, bb … : the letter is doubled, not followed by another. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 9) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
