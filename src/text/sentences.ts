import { isLetterCode, isLowerCode, isUpperCode } from "./characters.js";
import { BULLETS, closeMarks, isGluedStop, isQuoted, LOOK_BACK, MARKS, opensItem } from "./sentence-marks.js";
import { nextWord, opens, stopEnds } from "./sentence-stops.js";

/** Start and end of a sentence in UTF-16 code units, end excluded, without the space between two sentences. */
export type Span = [start: number, end: number];

const STOP = ".";
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
