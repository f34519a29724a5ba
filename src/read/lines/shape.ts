/** Small questions about the shape of a line of French text. All linear, on lines of any length. */

const LOWER_START = /^[«"'(\s]{0,4}\p{Ll}/u;
const UPPER_START = /^[«"“'(\s]{0,4}\p{Lu}/u;
const SENTENCE_END = /[.!?…][»”")\s]{0,3}$/u;
const FUNCTION_WORD_END =
  /(?:^|[\s'’])(?:de|du|des|le|la|les|un|une|à|au|aux|et|ou|en|par|pour|dans|sur|avec|sans|sous|dont|que|qui|ne|se|son|sa|ses|leur|leurs|ce|cette|ces|est|sont|si|entre|selon|lors|afin|ainsi|notamment|[ldnscjm]['’]|qu['’])$/iu;
const WEIGHT_END =
  /(?:\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|pour cent|points?|pts?)|\s\/\s?\d{2,3}|\s\d{1,3}[.,]\d{1,2}|\s\d{1,3}\/\d{2,3})[\s.;)]{0,3}$/iu;
const WEIGHT_ONLY = /^[\s(]{0,2}\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|points?|pts?|\/\s?\d{2,3})[\s.;)]{0,3}$/iu;

export const startsLower = (text: string): boolean => LOWER_START.test(text) || /^[,;)»%]/.test(text);
export const startsUpper = (text: string): boolean => UPPER_START.test(text);
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-6));
/** Ends with an article, a preposition…: the sentence goes on. */
export const endsOpen = (text: string): boolean =>
  FUNCTION_WORD_END.test(text.slice(-12)) || /[,(-]$/.test(text);
/** Opens a parenthesis and does not close it. */
export const isUnclosed = (text: string): boolean => text.lastIndexOf("(") > text.lastIndexOf(")");
/** Ends with a mark or a share, as a row of a table of award criteria does. */
export const endsWithWeight = (text: string): boolean => WEIGHT_END.test(text.slice(-16));
export const isWeight = (text: string): boolean => text.length < 16 && WEIGHT_ONLY.test(text);

export const wordCount = (text: string): number => (text === "" ? 0 : text.split(" ").length);
export const firstWord = (text: string): string => text.slice(0, 60).split(" ", 1)[0] ?? "";

/** Written in capitals: at least three letters, nearly no small one ("N°", "TVAi" allowed). */
export function isCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 3 && lower * 8 <= upper;
}
