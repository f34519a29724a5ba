import type { Piece } from "./pieces.js";
import { isBeside, isTight, type Printed } from "./rows.js";

/** Lines of a first cell looked at when a second one begins higher on the page. */
const TALLEST_CELL = 12;

/**
 * Number of the last lines that make a cell at the left of this piece, 0 when it is beside none. A piece that stands
 * beside the middle of some lines is centred on them: as many are above it as below.
 */
export function cellBeside(printed: readonly Printed[], piece: Piece): number {
  let count = 0;
  let below = 0;
  let beside = 0;
  for (; count < TALLEST_CELL; count += 1) {
    const line = lineBack(printed, count + 1);
    if (line === undefined || line.turned || line.right > piece.left - 2) break;
    if (count > 0 && !isTight(line, lineBack(printed, count)!)) break;
    if (isBeside(line, piece)) beside = 1;
    else if (line.base < piece.base) below += 1;
    else if (count >= 2 * below + beside) break;
  }
  return below > 0 && count > below ? count : 0;
}

function lineBack(printed: readonly Printed[], count: number): Piece | undefined {
  const line = printed.at(-count);
  return line?.kind === "line" ? line.pieces.at(-1) : undefined;
}
