import { ABBREVIATIONS, LABEL_WORDS, LETTERED, SENTENCE_OPENERS } from "./abbreviations.js";
import { isDigitCode, isLetterCode, isLowerCode, isUpperCode } from "./characters.js";

const STOP = ".";
const LONGEST_LABEL = 40;

/** The word after a stop and the code of its first character. */
export interface NextWord {
  readonly code: number;
  readonly word: string;
}

/** The word that follows, opening quotes and brackets passed over. */
export function nextWord(text: string, from: number): NextWord {
  let at = from;
  while (at < text.length && at < from + 4 && '«“"([ '.includes(text[at] ?? "")) at++;
  let end = at;
  while (end < text.length && end < at + 20 && isLetterCode(text.charCodeAt(end))) end++;
  return { code: text.charCodeAt(at), word: text.slice(at, end) };
}

/** A capital or a figure may begin a sentence. */
export function opens(code: number): boolean {
  return isUpperCode(code) || isDigitCode(code);
}

/** Whether the full stop at `at` ends the sentence begun at `start`, and not an abbreviation, a number or a label. */
export function stopEnds(text: string, start: number, at: number, next: NextWord): boolean {
  const word = wordBefore(text, start, at);
  if (word === "") return !isLowerCode(next.code);
  const lower = word.toLowerCase();
  if (isDigitCode(word.charCodeAt(word.length - 1))) return numberEnds(text, start, at, word, next);
  if (/^(?:\p{L}\.-?){1,12}\p{L}$/u.test(word)) return startsWithCapital(next) && isOpener(next);
  if (word.length === 1) return letterEnds(text, start, at, word, next);
  if (lower === "etc") return isUpperCode(next.code);
  if (ABBREVIATIONS.has(lower)) return false;
  if (lower === "no" && isDigitCode(next.code)) return false;
  if (isLowerCode(next.code))
    return word.length >= 4 && isOpener(next) && isLowerCode(word.charCodeAt(word.length - 1));
  return !isLabelOnly(text.slice(Math.max(start, at - 30), at), start >= at - 30);
}

/** The run of letters, digits, inner stops and hyphens just before the stop. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && from > at - 40) {
    const code = text.charCodeAt(from - 1);
    if (!isLetterCode(code) && !isDigitCode(code) && code !== 0x2e && code !== 0x2d) break;
    from--;
  }
  return text.slice(from, at);
}

/** After a number: "Art. 4.2. Le titulaire" and "1. Objet" are labels, "en 2027. Le titulaire" ends. */
function numberEnds(text: string, start: number, at: number, word: string, next: NextWord): boolean {
  if (isLowerCode(next.code)) return isOpener(next) && word.length >= 3 && !word.includes(STOP);
  if (at - start > LONGEST_LABEL) return true;
  const before = text
    .slice(start, at - word.length)
    .trim()
    .replace(/\.$/, "")
    .toLowerCase();
  return !(before === "" || LABEL_WORDS.has(before) || /^[\p{L}]\.?$/u.test(before));
}

/** After one letter: an initial or the code of a reference does not end, a unit or the name of a lot does. */
function letterEnds(text: string, start: number, at: number, word: string, next: NextWord): boolean {
  if (isDigitCode(next.code) || isLowerCode(next.code)) return false;
  const before = wordBefore(text, start, at - 2);
  if (isDigitCode(before.charCodeAt(before.length - 1))) return true;
  if (isLowerCode(word.charCodeAt(0)))
    return word === "s" || word === "t" ? false : isOpener(next) && before !== "";
  return LETTERED.has(before.toLowerCase()) && (isOpener(next) || !isUpperCode(next.code));
}

/** "I. Objet", "II.3. Durée", "Article premier. Objet": a label opens the sentence, it does not make one. */
function isLabelOnly(text: string, whole: boolean): boolean {
  return whole && /^(?:[IVXLC]{1,6}(?:\.\d{1,2})*|(?:Article|ARTICLE)(?: [IVXLC]{1,6})?)$/.test(text);
}

function isOpener(next: NextWord): boolean {
  return SENTENCE_OPENERS.has(next.word.toLowerCase());
}

function startsWithCapital(next: NextWord): boolean {
  return isUpperCode(next.code) && (next.word.length === 1 || next.word !== next.word.toUpperCase());
}
