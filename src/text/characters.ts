const LETTER = 1;
const UPPER = 2;
const DIGIT = 4;

const CLASSES = buildClasses();

/** Classes of the characters below U+0250, computed once: the engine's own Unicode tables are too slow per character. */
function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x250);
  for (let code = 0; code < classes.length; code++) {
    const character = String.fromCharCode(code);
    if (/\p{L}/u.test(character)) classes[code] = /\p{Lu}/u.test(character) ? LETTER | UPPER : LETTER;
    else if (/\p{N}/u.test(character)) classes[code] = DIGIT;
  }
  return classes;
}

function classOf(code: number): number {
  if (code < 0x250) return CLASSES[code] ?? 0;
  if (!(code >= 0x250)) return 0;
  if (code >= 0x2000 && code < 0x2c00) return 0;
  const character = String.fromCharCode(code);
  if (/\p{Lu}/u.test(character)) return LETTER | UPPER;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : 0;
}

/** True for a letter; `code` is a UTF-16 code unit, NaN (past the end) is nothing. */
export function isLetterCode(code: number): boolean {
  return (classOf(code) & LETTER) !== 0;
}

export function isUpperCode(code: number): boolean {
  return (classOf(code) & UPPER) !== 0;
}

export function isLowerCode(code: number): boolean {
  return classOf(code) === LETTER;
}

export function isDigitCode(code: number): boolean {
  return (classOf(code) & DIGIT) !== 0;
}

export function isWordCode(code: number): boolean {
  return classOf(code) !== 0;
}
