import { isLetterCode, isLowerCode, isWordCode } from "./characters.js";

/** What stands between two tokens, as bits of `Tokens.gaps`. */
export const GAP = {
  SPACE: 1,
  COLON: 2,
  SEMICOLON: 4,
  COMMA: 8,
  OPEN: 16,
  CLOSE: 32,
  STOP: 64,
  HYPHEN: 128,
  APOSTROPHE: 256,
  CELL: 512,
  QUOTE: 1024,
  OTHER: 2048,
} as const;

/**
 * The words of a text, as parallel arrays. Tokens are words, numbers, "%", "€" and tick boxes; other punctuation is in
 * `gaps`: `gaps[i]` holds the bits of what stands before token i, and `gaps[count]` what follows the last one.
 */
export interface Tokens {
  readonly count: number;
  /** Offsets in the text, in UTF-16 code units; end excluded. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Lower case, accents kept: "l'Insertion" gives "l", "insertion". */
  readonly forms: readonly string[];
  readonly gaps: readonly number[];
}

const APOSTROPHE = 0x27;
/** "aujourd'hui", "prud'hommes", "presqu'île" are one word. */
const JOINED_BY_APOSTROPHE = new Set(["aujourd", "prud", "presqu", "entr"]);
const GAP_OF = buildGaps();

/** The tokens of a normalised text (see `normalise`), in one linear pass. */
export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: string[] = [];
  const gaps: number[] = [];
  const lowered = text.toLowerCase();
  const lower = lowered.length === text.length ? lowered : null;
  let gap = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const single = isSymbol(code);
    if (!single && !isWordCode(code) && !isSurrogate(code)) {
      gap |= gapOf(code);
      at++;
      continue;
    }
    const end = single ? at + 1 : endOfWord(text, at);
    starts.push(at);
    forms.push(lower === null ? text.slice(at, end).toLowerCase() : lower.slice(at, end));
    gaps.push(gap);
    gap = 0;
    at = single ? end : skipInclusiveEnding(text, end);
    ends.push(at);
  }
  gaps.push(gap);
  return { count: starts.length, starts, ends, forms, gaps };
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === APOSTROPHE) {
      if (!JOINED_BY_APOSTROPHE.has(text.slice(start, at).toLowerCase())) break;
      if (!isLetterCode(text.charCodeAt(at + 1))) break;
    } else if (!isWordCode(code) && !isSurrogate(code)) break;
    at++;
  }
  return at;
}

/** "candidat(e)s", "lot(s)", "salarié·e·s": the ending belongs to the token, its form does not hold it. */
function skipInclusiveEnding(text: string, end: number): number {
  const code = text.charCodeAt(end);
  if (code === 0x28) {
    const close = text.indexOf(")", end);
    if (close === -1 || close - end > 5 || close - end < 2) return end;
    for (let at = end + 1; at < close; at++) if (!isLowerCode(text.charCodeAt(at))) return end;
    return text[close + 1] === "s" && !isWordCode(text.charCodeAt(close + 2)) ? close + 2 : close + 1;
  }
  if (code !== 0xb7 && code !== 0x2022) return end;
  let at = end;
  while (
    (text.charCodeAt(at) === 0xb7 || text.charCodeAt(at) === 0x2022) &&
    isLowerCode(text.charCodeAt(at + 1))
  ) {
    at++;
    while (isLowerCode(text.charCodeAt(at))) at++;
  }
  return at;
}

/** "%", "€", "☐", "☑", "☒". */
function isSymbol(code: number): boolean {
  return code === 0x25 || code === 0x20ac || (code >= 0x2610 && code <= 0x2612);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function gapOf(code: number): number {
  return code < GAP_OF.length ? (GAP_OF[code] ?? GAP.OTHER) : code === 0x2026 ? GAP.STOP : GAP.OTHER;
}

function buildGaps(): Uint16Array {
  const gaps = new Uint16Array(0x100).fill(GAP.OTHER);
  const set = (characters: string, value: number) => {
    for (const character of characters) gaps[character.charCodeAt(0)] = value;
  };
  set(" ", GAP.SPACE);
  set(":", GAP.COLON);
  set(";", GAP.SEMICOLON);
  set(",", GAP.COMMA);
  set("([{", GAP.OPEN);
  set(")]}", GAP.CLOSE);
  set(".!?", GAP.STOP);
  set("-", GAP.HYPHEN);
  set("'", GAP.APOSTROPHE);
  set("|", GAP.CELL);
  set('"«»', GAP.QUOTE);
  return gaps;
}
