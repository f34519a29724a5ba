import { ABBREVIATIONS, LABEL_WORDS, LETTERED, SENTENCE_OPENERS } from "./abbreviations.js";
import { isDigitCode, isLetterCode, isLowerCode, isUpperCode } from "./characters.js";
import { BULLETS, closeMarks, isGluedStop, isQuoted, LOOK_BACK, MARKS, opensItem } from "./sentence-marks.js";

/** Start and end of a sentence in UTF-16 code units, end excluded, without the space between two sentences. */
export type Span = [start: number, end: number];

const STOP = ".";
const LONGEST_LABEL = 40;
const CANDIDATES = candidateClasses();

/** Marks that may end a sentence, by UTF-16 code unit: a table, for this is tested on every character. */
function candidateClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const mark of [".", "!", "?", "…", ";", ":", ...BULLETS]) classes[mark.charCodeAt(0)] = 1;
  return classes;
}

/**
 * The sentences of one normalised paragraph, in order; linear in its length. A semicolon or a colon ends a sentence only
 * before an item of an enumeration ("; - le CCAP", "; b) le CCTP").
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpaces(text, 0);
  for (let at = start; at < text.length; at++) {
    if (CANDIDATES[text.charCodeAt(at)] === 0) continue;
    const end = endOfSentence(text, start, at);
    if (end === null || end <= start) {
      while (MARKS.includes(text.charAt(at + 1) || " ")) at++;
      continue;
    }
    pushTrimmed(spans, text, start, end);
    start = skipSpaces(text, end);
    at = Math.max(at, start - 1);
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** Where the sentence begun at `start` ends, when the mark at `at` ends it; else null. */
function endOfSentence(text: string, start: number, at: number): number | null {
  const mark = text[at] ?? "";
  if (mark === ";" || mark === ":") return text[at + 1] === " " && opensItem(text, at + 2) ? at + 1 : null;
  if (BULLETS.has(mark))
    return text[at - 1] === " " && text[at + 1] === " " && hasWord(text, start, at) ? at : null;
  const end = closeMarks(text, at + 1);
  if (end >= text.length) return text.length;
  if (text[end] !== " ") return isGluedStop(text, at) ? at + 1 : null;
  if (isQuoted(text, start, at, end)) return null;
  const next = nextWord(text, end + 1);
  if (mark !== STOP) return isLowerCode(next.code) || (mark === "…" && !opens(next.code)) ? null : end;
  if (text[at + 1] === STOP || text[at - 1] === "…") return isUpperCode(next.code) ? end : null;
  return stopEnds(text, start, at, next) ? end : null;
}

interface NextWord {
  readonly code: number;
  readonly word: string;
}

/** The word that follows, opening quotes and brackets passed over. */
function nextWord(text: string, from: number): NextWord {
  let at = from;
  while (at < text.length && at < from + 4 && '«“"([ '.includes(text[at] ?? "")) at++;
  let end = at;
  while (end < text.length && end < at + 20 && isLetterCode(text.charCodeAt(end))) end++;
  return { code: text.charCodeAt(at), word: text.slice(at, end) };
}

function opens(code: number): boolean {
  return isUpperCode(code) || isDigitCode(code);
}

function stopEnds(text: string, start: number, at: number, next: NextWord): boolean {
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

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = Math.max(start, end - LOOK_BACK); at < end; at++)
    if (isLetterCode(text.charCodeAt(at))) return true;
  return false;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  let to = end;
  while (to > start && text[to - 1] === " ") to--;
  if (to > start) spans.push([start, to]);
}
