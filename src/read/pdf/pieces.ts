import type { SetAside } from "../../model/tree.js";
import { type Frame, frameOf, placeItem } from "./frame.js";
import type { MarkItem, PdfPage, TextItem } from "./pdfjs.js";

/** A place inside a piece where a column of a table may begin. */
export interface Break {
  /** Position in the text. */
  readonly at: number;
  /** Right edge of what comes before, left edge of what comes after. */
  readonly right: number;
  readonly left: number;
}

/** Text printed without a wide gap on one line. Points, origin at the bottom left of the page as it is read. */
export interface Piece {
  readonly page: number;
  text: string;
  readonly left: number;
  right: number;
  base: number;
  size: number;
  /** Characters printed in each font. */
  readonly fonts: Map<string, number>;
  readonly frame: Frame;
  /** Written along another direction than the page. */
  readonly turned: boolean;
  readonly artifact: boolean;
  readonly breaks: Break[];
  setAside?: SetAside;
}

/** Gaps, in sizes of character. */
const SPACE = 0.2;
const MAYBE_COLUMN = 0.75;
const COLUMN = 1.8;
const OVERLAP = -0.6;

/** Groups the items of a page into pieces, in the order in which the file gives them. */
export async function readPieces(page: PdfPage, number: number): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const frame = frameOf(page);
  const pieces: Piece[] = [];
  const marks: boolean[] = [];
  let spaced = false;
  for (const item of items) {
    if (isMark(item)) {
      followMark(item, marks);
      continue;
    }
    if (item.str === "" || item.str === " ") {
      spaced ||= item.str !== "";
      continue;
    }
    add(pieces, item, { page: number, frame, artifact: marks.includes(true), spaced });
    spaced = false;
  }
  return pieces;
}

const isMark = (item: TextItem | MarkItem): item is MarkItem => "type" in item;

function followMark({ type, tag }: MarkItem, marks: boolean[]): void {
  if (type === "endMarkedContent") marks.pop();
  else marks.push(tag === "Artifact");
}

interface Context {
  readonly page: number;
  readonly frame: Frame;
  readonly artifact: boolean;
  readonly spaced: boolean;
}

function add(pieces: Piece[], item: TextItem, { page, frame, artifact, spaced }: Context): void {
  const placed = placeItem(item, frame);
  const last = pieces.at(-1);
  const text = isRaised(last, placed) ? raise(item.str) : item.str.normalize("NFC");
  if (last !== undefined && last.artifact === artifact && follows(last, placed)) {
    extend(last, text, placed, item.fontName, spaced);
    return;
  }
  if (last !== undefined && last.text === text && overprints(last, placed)) return;
  const { left, base, size, turned } = placed;
  const fonts = new Map([[item.fontName, text.length]]);
  pieces.push({
    page,
    text,
    left,
    right: left + item.width,
    base,
    size,
    fonts,
    frame,
    turned,
    artifact,
    breaks: [],
  });
}

type Placed = ReturnType<typeof placeItem>;

/** On the same line, right after; a smaller sign above or below it (1er, m²) is on the line. */
function follows(last: Piece, { left, base, size, turned }: Placed): boolean {
  if (turned !== last.turned || turned) return false;
  const large = Math.max(size, last.size);
  const shift = Math.abs(base - last.base);
  const script = Math.min(size, last.size) < 0.8 * large && shift < 0.6 * large;
  if (shift > 0.25 * large && !script) return false;
  const gap = (left - last.right) / large;
  return gap > OVERLAP && gap < COLUMN;
}

/** Small and above the line: an exponent or the call of a note. */
function isRaised(last: Piece | undefined, { base, size, left }: Placed): boolean {
  if (last === undefined || size > 0.8 * last.size || left < last.right - last.size) return false;
  return base > last.base + 0.15 * last.size && base < last.base + 0.6 * last.size;
}

const raise = (text: string): string => text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));

/** The same text printed twice to look bold. */
function overprints(last: Piece, { left, base }: Placed): boolean {
  return Math.abs(left - last.left) < 1.5 && Math.abs(base - last.base) < 1.5;
}

function extend(last: Piece, text: string, placed: Placed, font: string, spaced: boolean): void {
  const gap = (placed.left - last.right) / last.size;
  if (gap > MAYBE_COLUMN) last.breaks.push({ at: last.text.length, right: last.right, left: placed.left });
  const space = (spaced || gap > SPACE) && !last.text.endsWith(" ") && !text.startsWith(" ");
  if (
    /^\d{1,2}$/.test(last.text) &&
    last.size < 0.8 * placed.size &&
    last.base > placed.base + 0.15 * placed.size
  ) {
    last.text = raise(last.text);
  }
  if (text.length > last.text.length) {
    last.size = placed.size;
    last.base = placed.base;
  }
  last.text += space ? ` ${text}` : text;
  last.right = Math.max(last.right, placed.left + placed.width);
  last.fonts.set(font, (last.fonts.get(font) ?? 0) + text.length);
}
