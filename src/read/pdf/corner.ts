import type { Origin } from "../../model/origin.js";
import { fileBox, frameOf, readHeight } from "./frame.js";
import type { PdfPage } from "./pdfjs.js";

type Box = NonNullable<Origin["box"]>;

/** In points. */
const MARGIN = 14;
const SIDE = 20;
/** Lines left white, so that the square is seen as a note: their height from its foot, and where they end. */
const LINES = [
  { foot: 12.5, end: 16 },
  { foot: 8.5, end: 16 },
  { foot: 4.5, end: 11 },
];
const LINE_START = 4;
const THICKNESS = 2;

/** What a note is drawn as, in the file's own points. */
export interface Drawing {
  readonly box: Box;
  /** What is filled, then what is left white in it: corners of each, one after another. */
  readonly outlines: readonly (readonly number[])[];
  /** 0 to 1. */
  readonly opacity: number;
}

/** A small sheet at the top left of a page as it is read. */
export function cornerSheet(page: Pick<PdfPage, "rotate" | "view">): Drawing {
  const frame = frameOf(page);
  const foot = readHeight(frame) - MARGIN - SIDE;
  const rectangle = (left: number, bottom: number, right: number, height: number): Box =>
    fileBox(MARGIN + left, foot + bottom + 0.22 * height, MARGIN + right, height, frame);
  const box = rectangle(0, 0, SIDE, SIDE);
  const lines = LINES.map(({ foot: bottom, end }) => rectangle(LINE_START, bottom, end, THICKNESS));
  return { box, outlines: [box, ...lines].map(outlineOf), opacity: 1 };
}

/** The corners of a box. */
export const outlineOf = ([x0, y0, x1, y1]: Box): number[] => [x0, y0, x0, y1, x1, y1, x1, y0];
