import type { Line } from "./line.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** What is measured once on a whole document. */
export interface Measures {
  /** Size of the characters of the running text, 0 when unknown. */
  readonly bodySize: number;
  /** Whether the running text itself is bold. */
  readonly bodyBold: boolean;
  readonly vocabulary: Vocabulary;
  /** Right edge that the lines around this one reach. */
  rightEdge(index: number): number;
}

/** Lines looked at on each side to find where the text wraps. */
const WINDOW = 25;

/** Measures the lines that are content. */
export function measure(lines: readonly Line[]): Measures {
  const sizes = new Map<number, number>();
  let bold = 0;
  let total = 0;
  for (const { layout, text } of lines) {
    if (layout === undefined) continue;
    const size = Math.round(layout.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + text.length);
    total += text.length;
    if (layout.bold) bold += text.length;
  }
  const bodySize = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const typical = typicalEdge(lines);
  const edges: number[] = [];
  return {
    bodySize,
    bodyBold: bold * 2 > total,
    vocabulary: vocabularyOf(
      lines.flatMap((line) => line.cells?.flatMap((cell) => cell.lines) ?? [line.text]),
    ),
    rightEdge: (index) => {
      edges[index] ??= edgeAround(lines, index, typical);
      return edges[index];
    },
  };
}

/** Edge that nine lines in ten do not pass; used where too few lines stand around. */
function typicalEdge(lines: readonly Line[]): number {
  const edges = lines
    .filter((line) => line.layout === undefined && line.cells === undefined)
    .map((line) => line.right);
  edges.sort((a, b) => a - b);
  return edges[Math.floor(edges.length * 0.9)] ?? 0;
}

function edgeAround(lines: readonly Line[], index: number, typical: number): number {
  const line = lines[index];
  if (line === undefined) return typical;
  let edge = Math.max(line.right, typical);
  for (let at = Math.max(0, index - WINDOW); at <= index + WINDOW; at += 1) {
    const other = lines[at];
    if (other !== undefined && other.cells === undefined && sameColumn(line, other))
      edge = Math.max(edge, other.right);
  }
  return edge;
}

function sameColumn(line: Line, other: Line): boolean {
  if (line.layout === undefined) return true;
  if (other.layout === undefined || other.layout.page !== line.layout.page) return false;
  return other.left < line.right && line.left < other.right && other.left < line.left + 25 * line.unit;
}
