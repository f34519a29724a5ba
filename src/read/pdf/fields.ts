import type { Field } from "./annotations.js";
import type { Frame } from "./frame.js";
import type { Piece } from "./pieces.js";

/** What stands for a place left empty, as in a form on paper. */
const BLANK = "……";
const PRINTED_BLANK = /(?:\.{3}|…|_{3})\s?$/u;
const PRINTED_BOX = /^[☐□▢❏❐❑❒]/u;
/** Distance between a box and its words, in sizes of character. */
const NEAR = 3;
const SIZE = 10;

/** Writes what a form holds where it is seen: after the words that ask, before those that a box ticks. */
export function placeFields(
  pieces: readonly Piece[],
  fields: readonly Field[],
  { page, frame }: { readonly page: number; readonly frame: Frame },
): Piece[] {
  const placed = [...pieces];
  for (const field of fields) {
    const done = field.kind === "box" ? tick(placed, field) : answer(placed, field);
    if (!done && field.value !== "") insert(placed, pieceOf(field, page, frame));
  }
  return placed;
}

/** Draws a box before the words at its right, else after those at its left. */
function tick(pieces: Piece[], { value, place }: Field): boolean {
  const line = onLine(pieces, place);
  const printed = line.find(
    ({ text, left, size }) => PRINTED_BOX.test(text) && Math.abs(left - place.left) < size,
  );
  if (printed !== undefined) {
    printed.text = value + printed.text.slice(1);
    return true;
  }
  const after = nearest(line, ({ left, size }) => inReach(left - place.right, size));
  if (after !== undefined) {
    after.text = `${value} ${after.text}`;
    for (const cut of after.breaks) cut.at += 2;
    return true;
  }
  const before = nearest(line, ({ right, size }) => inReach(place.left - right, size));
  if (before !== undefined) before.text += ` ${value}`;
  return before !== undefined;
}

const inReach = (gap: number, size: number): number =>
  gap > -size / 2 && gap < NEAR * size ? Math.abs(gap) : Number.POSITIVE_INFINITY;

/** Writes an answer after its question; dots already printed there say by themselves that nothing was written. */
function answer(pieces: Piece[], { value, place }: Field): boolean {
  const question = nearest(onLine(pieces, place), ({ left, right }) =>
    left < place.left ? Math.max(0, place.left - right) : Number.POSITIVE_INFINITY,
  );
  if (question === undefined) return value === "";
  const asks = /[:?]\s?$/u.test(question.text) || PRINTED_BLANK.test(question.text);
  if (!asks && place.left - question.right > NEAR * question.size) return value === "";
  if (value !== "") question.text += ` ${value}`;
  else if (!PRINTED_BLANK.test(question.text)) question.text += ` ${BLANK}`;
  question.right = Math.max(question.right, place.right);
  return true;
}

/** The words whose line crosses the field. */
function onLine(pieces: readonly Piece[], { top, bottom }: Field["place"]): Piece[] {
  return pieces.filter(
    ({ base, size, turned, hidden }) =>
      !turned && !hidden && base + size / 3 < top && base + size / 3 > bottom,
  );
}

function nearest(pieces: readonly Piece[], distanceOf: (piece: Piece) => number): Piece | undefined {
  let best: Piece | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const distance = distanceOf(piece);
    if (distance < least) best = piece;
    least = Math.min(least, distance);
  }
  return best;
}

function pieceOf({ value, place: { left, right, top } }: Field, page: number, frame: Frame): Piece {
  const piece = { page, text: value, left, right, base: top - 1.2 * SIZE, size: SIZE, frame };
  return { ...piece, fonts: new Map(), turned: false, artifact: false, hidden: false, breaks: [] };
}

/** After the last words that stand above. */
function insert(pieces: Piece[], piece: Piece): void {
  const above = pieces.findLastIndex(({ base }) => base > piece.base + SIZE / 2);
  pieces.splice(above + 1, 0, piece);
}
