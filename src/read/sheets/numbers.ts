import { frenchNumber } from "../../text/french-number.js";
/** How a number is shown, as far as it changes what is read. */
export type Shown = "number" | "percent" | "date" | "euro";

/** Formats known by their number that are not plain numbers (ECMA-376, part 1, 18.8.30). */
export const BUILT_IN = new Map<number, Shown>([
  [9, "percent"],
  [10, "percent"],
  [14, "date"],
  [15, "date"],
  [16, "date"],
  [17, "date"],
  [22, "date"],
]);

/** How the numbers of a format code ("0.00 %", "dd/mm/yyyy") are shown. */
export function shownBy(code: string): Shown {
  const signs = code.replace(/"[^"]*"/g, (quoted) => (quoted.includes("€") ? "€" : "")).replace(/\\./g, "");
  if (signs.includes("%")) return "percent";
  if (signs.includes("€")) return "euro";
  return /[dy]|m{3}/i.test(signs.replace(/\[[^[\]]*\]/g, "")) ? "date" : "number";
}

/** A number as a French reader sees it: "12,5", "40 %", "22/08/2026", "1200 €". */
export function showNumber(raw: string, shown: Shown): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  switch (shown) {
    case "number":
      return decimal(value);
    case "percent":
      return `${decimal(value * 100)} %`;
    case "euro":
      return `${decimal(value)} €`;
    case "date":
      return dateOf(value) ?? decimal(value);
  }
}

/** Twelve digits: the last ones of a computed number are noise. */
const decimal = (value: number): string => frenchNumber(Number(value.toPrecision(12)));

/** Days since 30 December 1899, which makes the dates after February 1900 right. */
function dateOf(days: number): string | null {
  if (days < 61 || days > 2_958_465) return null;
  const [year = "", month = "", day = ""] = new Date((Math.floor(days) - 25_569) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return `${day}/${month}/${year}`;
}
