import type { SetAside } from "../../model/tree.js";
import { type Frame, frameOf, placeItem } from "./frame.js";
import { hiddenMarks } from "./layers.js";
import type { MarkItem, PdfPage, TextItem } from "./pdfjs.js";

/** A place inside a piece where a column of a table may begin. */
export interface Break {
  /** Position in the text. */
  at: number;
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
  /** In a layer that is not shown. */
  readonly hidden: boolean;
  readonly breaks: Break[];
  setAside?: SetAside;
}

/** Gaps, in sizes of character. */
const SPACE = 0.2;
const MAYBE_COLUMN = 0.75;
const COLUMN = 1.8;
const OVERLAP = -0.6;

/** Groups the items of a page into pieces, in the order in which the file gives them. */
export async function readPieces(
  page: PdfPage,
  number: number,
  layers: ReadonlySet<string> = new Set(),
): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const frame = frameOf(page);
  const pieces: Piece[] = [];
  const marks = new Marks(items.some(isLayerMark) ? await hiddenMarks(page, layers) : []);
  let spaced = false;
  for (const item of items) {
    if (isMark(item)) {
      marks.follow(item);
      continue;
    }
    if (item.str === "" || item.str === " ") {
      spaced ||= item.str !== "";
      continue;
    }
    add(pieces, item, { page: number, frame, ...marks.state, spaced });
    spaced = false;
  }
  return pieces;
}

const isMark = (item: TextItem | MarkItem): item is MarkItem => "type" in item;

const isLayerMark = (item: TextItem | MarkItem): boolean => isMark(item) && item.tag === "OC";

/** Marked parts of the page open at this point. */
class Marks {
  readonly #open: Array<"artifact" | "hidden" | "other"> = [];
  readonly #layers: readonly boolean[];
  #met = 0;

  /** `layers` says of each mark of a layer, in order, whether it is hidden. */
  constructor(layers: readonly boolean[]) {
    this.#layers = layers;
  }

  follow({ type, tag }: MarkItem): void {
    if (type === "endMarkedContent") this.#open.pop();
    else if (tag === "OC") this.#open.push(this.#layers[this.#met++] === true ? "hidden" : "other");
    else this.#open.push(tag === "Artifact" ? "artifact" : "other");
  }

  get state(): { artifact: boolean; hidden: boolean } {
    return { artifact: this.#open.includes("artifact"), hidden: this.#open.includes("hidden") };
  }
}

interface Context {
  readonly page: number;
  readonly frame: Frame;
  readonly artifact: boolean;
  readonly hidden: boolean;
  readonly spaced: boolean;
}

function add(pieces: Piece[], item: TextItem, { page, frame, artifact, hidden, spaced }: Context): void {
  const placed = placeItem(item, frame);
  const last = pieces.at(-1);
  const text = isRaised(last, placed) ? raise(item.str) : item.str.normalize("NFC");
  if (last !== undefined && isAlike(last, artifact, hidden) && follows(last, placed)) {
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
    hidden,
    breaks: [],
    ...(hidden && { setAside: "texte-masque" as const }),
  });
}

const isAlike = (last: Piece, artifact: boolean, hidden: boolean): boolean =>
  last.artifact === artifact && last.hidden === hidden;

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
