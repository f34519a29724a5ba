import type { Origin } from "../../model/origin.js";
import type { PdfPage, TextItem } from "./pdfjs.js";

/** How a page is turned before it is read, and its size once turned. */
export interface Frame {
  readonly rotate: 0 | 90 | 180 | 270;
  /** Width and height as written in the file, and the corner they start from. */
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

export function frameOf({ rotate, view }: PdfPage): Frame {
  const [x = 0, y = 0, x1 = 595, y1 = 842] = view;
  const turn = (((rotate % 360) + 360) % 360) as Frame["rotate"];
  return { rotate: [90, 180, 270].includes(turn) ? turn : 0, width: x1 - x, height: y1 - y, x, y };
}

/** Height of the page as it is read, in points. */
export const readHeight = ({ rotate, width, height }: Frame): number => (rotate % 180 === 0 ? height : width);

/** Where an item stands on the page as it is read. */
export function placeItem(item: TextItem, frame: Frame) {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const [left, base] = turnPoint(x - frame.x, y - frame.y, frame);
  const [along, across] = turnVector(a, b, frame.rotate);
  const size = Math.abs(frame.rotate % 180 === 0 ? d : c) || Math.hypot(c, d) || 1;
  return { left, base, size, width: item.width, turned: along <= 0 || Math.abs(across) > 0.2 * along };
}

/** A rectangle of the page as it is read, in points. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The place on the page as it is read of a rectangle given in the file's own points. */
export function readRectangle([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], frame: Frame): Rectangle {
  const [left, bottom] = turnPoint(x0 - frame.x, y0 - frame.y, frame);
  const [right, top] = turnPoint(x1 - frame.x, y1 - frame.y, frame);
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.max(top, bottom),
    bottom: Math.min(top, bottom),
  };
}

/** Box in the file's own points of a rectangle of the page as it is read. */
export function fileBox(
  left: number,
  base: number,
  right: number,
  size: number,
  frame: Frame,
): NonNullable<Origin["box"]> {
  const low = turnBack(left, base - 0.22 * size, frame);
  const high = turnBack(right, base + 0.78 * size, frame);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [
    round(Math.min(low[0], high[0]) + frame.x),
    round(Math.min(low[1], high[1]) + frame.y),
    round(Math.max(low[0], high[0]) + frame.x),
    round(Math.max(low[1], high[1]) + frame.y),
  ];
}

function turnPoint(x: number, y: number, { rotate, width, height }: Frame): readonly [number, number] {
  if (rotate === 90) return [y, width - x];
  if (rotate === 180) return [width - x, height - y];
  return rotate === 270 ? [height - y, x] : [x, y];
}

function turnBack(x: number, y: number, { rotate, width, height }: Frame): readonly [number, number] {
  if (rotate === 90) return [width - y, x];
  if (rotate === 180) return [width - x, height - y];
  return rotate === 270 ? [y, height - x] : [x, y];
}

function turnVector(a: number, b: number, rotate: Frame["rotate"]): readonly [number, number] {
  if (rotate === 90) return [b, -a];
  if (rotate === 180) return [-a, -b];
  return rotate === 270 ? [-b, a] : [a, b];
}
