import type { Line } from "../lines/line.js";

/** White between two paragraphs, compared with the usual distance between two lines. */
const PARAGRAPH = 1.3;
const USUAL = 1.2;

/** Says which lines stand after more white than the lines of a paragraph do. */
export function markBlanks(pages: readonly (readonly Line[])[]): Line[][] {
  const gaps = pages.map((lines) => lines.map((line, at) => gapBefore(lines[at - 1], line)));
  const sorted = gaps
    .flat()
    .filter((gap) => gap > 0.6 && gap < 3)
    .sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length * 0.4)] ?? USUAL;
  return pages.map((lines, page) =>
    lines.map((line, at) =>
      (gaps[page]?.[at] ?? 0) > usual * PARAGRAPH ? { ...line, before: "blank" } : line,
    ),
  );
}

/** Distance between the baselines, in sizes of character; 0 for a line that is higher. */
function gapBefore(above: Line | undefined, below: Line): number {
  if (above?.layout === undefined || above.setAside !== undefined || below.layout === undefined) return 0;
  const bottom = above.cells === undefined ? above.layout.base : lowest(above);
  return Math.max(0, (bottom - below.layout.base) / Math.max(below.layout.size, 1));
}

const lowest = ({ origin, layout }: Line): number => origin.box?.[1] ?? layout?.base ?? 0;
