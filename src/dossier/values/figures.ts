const SPELT_AFTER =
  /(?<![\p{L}\d.,/-])(\d{1,3}(?:[ .]\d{3}){0,3}(?:,\d{1,2})?)( ?\([\p{L} '’-]{2,60}\))(?= ?(?:[\p{L}€%]))/gu;

/**
 * "5 (cinq) mois" as "       5 mois": the figure is put next to its unit. The length stays, so that offsets are those of
 * the text.
 */
export function figuresBesideUnits(text: string): string {
  if (!text.includes("(")) return text;
  return text.replace(SPELT_AFTER, (_, figure: string, words: string) => " ".repeat(words.length) + figure);
}
