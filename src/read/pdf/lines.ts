import type { Origin } from "../../model/origin.js";
import type { SetAside } from "../../model/tree.js";
import type { Cell, Line } from "../lines/line.js";
import { readMarker } from "../lines/marker.js";
import { fileBox } from "./frame.js";
import type { Piece } from "./pieces.js";
import { isLabel, onOneLine, type Printed } from "./rows.js";

/** Gap between two pieces of a line that are no sentence together, in sizes of character. */
const WIDE = 2;

/** Makes the lines of the document's text from what is printed. */
export function toLine(printed: Printed, isBold: (piece: Piece) => boolean): Line {
  const pieces = printed.kind === "line" ? printed.pieces : printed.cells.flat();
  const first = pieces[0]!;
  const { left, right } = extentOf(pieces);
  const text = textOf(pieces);
  const line = {
    text,
    origin: originOf(pieces),
    before: "line" as const,
    left,
    right,
    unit: (right - left) / Math.max(text.length, 1),
    layout: {
      page: first.page,
      left,
      right,
      base: first.base,
      size: sizeOf(pieces),
      bold: pieces.every(isBold),
    },
  };
  if (printed.kind === "row") return { ...line, cells: printed.cells.map((cell) => toCell(cell, first)) };
  return hasWideGap(pieces) ? { ...line, columns: true } : line;
}

/** A line that is no content, kept as it is. */
export function toAside(piece: Piece, setAside: SetAside): Line {
  return { ...toLine({ kind: "line", pieces: [piece] }, () => false), setAside };
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best)).size;
}

function hasWideGap(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, at) => {
    const before = pieces[at - 1];
    if (before === undefined || (at === 1 && isLabel(before.text))) return false;
    return piece.left - before.right > WIDE * piece.size;
  });
}

function toCell(pieces: readonly Piece[], first: Piece): Cell {
  if (pieces.length === 0) return { lines: [], origin: { page: first.page }, left: 0, right: 0 };
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && onOneLine(last.at(-1)!, piece)) last.push(piece);
    else lines.push([piece]);
  }
  const { left, right } = extentOf(pieces);
  return { lines: lines.map(textOf).map(drawBullet), origin: originOf(pieces), left, right };
}

/** The private signs of symbol fonts mean nothing in a text. */
function drawBullet(text: string): string {
  const marker = /^[\uF000-\uF0FF]/.test(text) ? readMarker(text) : null;
  if (marker === null) return text;
  return marker.kind === "☐" ? marker.rest : `• ${marker.rest}`;
}

function originOf(pieces: readonly Piece[]): Origin {
  const { page, frame } = pieces[0]!;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { left, base, right, size } of pieces) {
    const [x0, y0, x1, y1] = fileBox(left, base, right, size, frame);
    box[0] = Math.min(box[0], x0);
    box[1] = Math.min(box[1], y0);
    box[2] = Math.max(box[2], x1);
    box[3] = Math.max(box[3], y1);
  }
  return { page, box };
}

function extentOf(pieces: readonly Piece[]): { left: number; right: number } {
  return pieces.reduce(
    (extent, piece) => ({
      left: Math.min(extent.left, piece.left),
      right: Math.max(extent.right, piece.right),
    }),
    { left: Infinity, right: -Infinity },
  );
}
