import type { Origin } from "../../model/origin.js";
import type { Line } from "./line.js";

/** The place of the first line; its box grows with the following lines of the same page. */
export function originOf(lines: readonly Line[]): Origin {
  const first = lines[0]!.origin;
  if (first.box === undefined) return first;
  let [x0, y0, x1, y1] = first.box;
  for (const { origin } of lines) {
    if (origin.box === undefined || origin.page !== first.page) continue;
    x0 = Math.min(x0, origin.box[0]);
    y0 = Math.min(y0, origin.box[1]);
    x1 = Math.max(x1, origin.box[2]);
    y1 = Math.max(y1, origin.box[3]);
  }
  return { ...first, box: [x0, y0, x1, y1] };
}
