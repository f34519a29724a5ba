import { composeBreaks, type OffsetMap, OffsetMapBuilder } from "./offsets.js";

/** A text ready to be matched, and the way back to the text it comes from. */
export interface Normalised {
  readonly text: string;
  /**
   * Offset in the source of an offset of `text`, both in UTF-16 code units; accepts 0 to `text.length` included,
   * never decreases, and `source.slice(toSource(start), toSource(end))` holds what was read between both.
   */
  toSource(offset: number): number;
}

const KEEP = 0;
const SPACE = 1;
const REMOVE = 2;
const REPLACE = 3;

const REPLACEMENTS = new Map<number, string>([
  ...[0x2018, 0x2019, 0x201b, 0x02bc, 0x2032, 0x00b4, 0xff07].map((code) => [code, "'"] as const),
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63, 0xff0d].map((code) => [code, "-"] as const),
  [0xfb00, "ff"],
  [0xfb01, "fi"],
  [0xfb02, "fl"],
  [0xfb03, "ffi"],
  [0xfb04, "ffl"],
  [0xfb05, "st"],
  [0xfb06, "st"],
]);

const CLASSES = buildClasses();

/** Every code above this one may compose with a neighbour in NFC; below, text is already composed. */
const FIRST_COMBINING = 0x300;

/**
 * NFC, straight apostrophes and hyphens, no soft hyphen nor zero-width character, ligatures of the typesetter
 * undone (œ and æ kept), white space folded to one space and trimmed.
 */
export function normalise(source: string): Normalised {
  if (isClean(source)) return { text: source, toSource: (offset) => offset };
  const folded = foldCharacters(source);
  const composed = compose(folded.text);
  if (composed === null) return folded;
  return { text: composed.text, toSource: (offset) => folded.toSource(composed.toSource(offset)) };
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const mark = (from: number, to: number, value: number) => classes.fill(value, from, to + 1);
  mark(0x00, 0x20, SPACE);
  mark(0x7f, 0xa0, SPACE);
  mark(0x2000, 0x200a, SPACE);
  for (const code of [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) classes[code] = SPACE;
  mark(0x200b, 0x200f, REMOVE);
  mark(0x202a, 0x202e, REMOVE);
  mark(0x2060, 0x206f, REMOVE);
  for (const code of [0x00ad, 0x180e, 0xfeff]) classes[code] = REMOVE;
  for (const code of REPLACEMENTS.keys()) classes[code] = REPLACE;
  return classes;
}

/** True when nothing has to change: only kept characters below U+0300 or of common punctuation, and lone spaces inside. */
function isClean(source: string): boolean {
  let afterSpace = true;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x20) {
      if (afterSpace) return false;
      afterSpace = true;
      continue;
    }
    if (CLASSES[code] !== KEEP || mayCompose(code)) return false;
    afterSpace = false;
  }
  return !afterSpace || source === "";
}

function mayCompose(code: number): boolean {
  return (
    code >= FIRST_COMBINING && !(code >= 0x2010 && code <= 0x20cf) && !(code >= 0x2190 && code <= 0x27bf)
  );
}

function foldCharacters(source: string): Normalised {
  const map = new OffsetMapBuilder();
  const pieces: string[] = [];
  let length = 0;
  let at = 0;
  while (at < source.length && isBlank(source.charCodeAt(at))) at++;
  map.add(0, at);
  while (at < source.length) {
    const kept = at;
    while (at < source.length && CLASSES[source.charCodeAt(at)] === KEEP) at++;
    if (at > kept) {
      pieces.push(source.slice(kept, at));
      length += at - kept;
    }
    const gap = at;
    let spaces = 0;
    while (at < source.length && isBlank(source.charCodeAt(at))) {
      if (CLASSES[source.charCodeAt(at)] === SPACE) spaces++;
      at++;
    }
    if (at === source.length) {
      map.add(length, gap);
      break;
    }
    if (spaces > 0) {
      map.add(length, gap);
      pieces.push(" ");
      length++;
    }
    if (at > gap) map.add(length, at);
    if (CLASSES[source.charCodeAt(at)] === REPLACE) {
      const replacement = REPLACEMENTS.get(source.charCodeAt(at)) ?? "";
      for (let index = 0; index < replacement.length; index++) map.add(length + index, at);
      pieces.push(replacement);
      length += replacement.length;
      at++;
      map.add(length, at);
    }
  }
  return withMap(pieces.join(""), map.build());
}

function isBlank(code: number): boolean {
  const kind = CLASSES[code];
  return kind === SPACE || kind === REMOVE;
}

/** NFC with its map, or null when the text is composed already. */
function compose(text: string): Normalised | null {
  const whole = text.normalize("NFC");
  if (whole === text) return null;
  return withMap(whole, composeBreaks(text));
}

function withMap(text: string, map: OffsetMap): Normalised {
  return { text, toSource: (offset) => map(offset) };
}
