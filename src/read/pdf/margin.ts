/** Box on a page in points, origin at the bottom left. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** A mark in the margin, the space between two, and what is left free at the edges of the page, in points. */
const SIZE = 12;
const STEP = 18;
const EDGE = { side: 36, top: 14 };

/** The place of the mark of this rank in the top margin of a page: from the right to the left, then line under line. */
export function marginBox([x0 = 0, , x1 = 595, y1 = 842]: readonly number[], rank: number): Box {
  const perLine = Math.max(1, Math.floor((x1 - x0 - 2 * EDGE.side) / STEP));
  const right = x1 - EDGE.side - (rank % perLine) * STEP;
  const top = y1 - EDGE.top - Math.floor(rank / perLine) * STEP;
  return [right - SIZE, top - SIZE, right, top];
}
