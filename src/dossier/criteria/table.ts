import { fold } from "../fold.js";
import { headLine, inside, tailOf } from "./cell.js";
import type { Columns } from "./columns.js";
import type { RowSegment } from "./item.js";
import { segmentsOf } from "./segments.js";
import { findWeights, toNumber, type Unit } from "./weight.js";

const BARE_NUMBER = /^(\d{1,3}(?:[.,]\d{1,2})?)$/;
const RANK = /^(?:n[°o]?)?\s?\d{1,2}(?:[.-]\d{1,2})*[a-z]?[.)]?$|^[a-z][.)]?$/;
const SUB_RANK = /^[a-h]\d{1,2}[.):-]|^\d{1,2}(?:\.|-)?(?:\d{1,2}|[a-z])[.)]?(?= |$|[.)-])/;

/** The criteria of one row: a criterion, its sub-criterion beside it, or those written inside a cell. */
export function readRow(cells: readonly string[], columns: Columns | null): RowSegment[] {
  const read = cells.map((cell, at) => ({ cell: cell.trim(), at, value: cellWeight(cell, at, columns) }));
  const weights = read.filter(({ value }) => value !== null);
  const texts = read.filter(
    ({ cell, value }) => value === null && /\p{L}{3}/u.test(cell) && !RANK.test(fold(cell)),
  );
  const rank = read.find(({ cell }) => RANK.test(fold(cell)))?.cell ?? "";
  if (columns?.sub !== null && columns !== null) return withSub(columns, columns.sub, texts, weights);
  const label = texts[0];
  if (label === undefined) return [];
  if (columns !== null && columns.lots.size > 1) return perLot(label.cell, weights, columns);
  const details = texts.slice(1).map(({ cell }) => cell);
  const weight = weights.findLast(({ at }) => columns?.weights.includes(at)) ?? weights.at(-1);
  return alone(label.cell, rank, weight?.value ?? null, details.join(" ; "));
}

/** A criterion and its weight, with the sub-criteria its own cell or the next ones hold. */
function alone(label: string, rank: string, weight: Read | null, details: string): RowSegment[] {
  const depth = depthOf(rank === "" ? label : `${rank} ${label}`);
  const segments = segmentsOf(label);
  if (weight === null) {
    return segments.map((segment) => ({ ...segment, ...depth, judged: segment.judged ?? details }));
  }
  const written = segments.filter(({ value }) => value !== null);
  if (written.length > 1 && written[0]?.value === weight.value) {
    return written.map((segment, at) => ({ ...segment, ...(at === 0 ? depth : { depth: 1 as const }) }));
  }
  const judged = `${tailOf(label)} ${details}`.trim();
  return [{ text: headLine(label), ...weight, judged, ...depth }, ...inside(label, details)];
}

type Written = { readonly cell: string; readonly at: number };
type Read = { readonly value: number; readonly unit: Unit; readonly outOf?: number };
type Weighted = Written & { readonly value: Read | null };

function withSub(
  columns: Columns,
  sub: number,
  texts: readonly Written[],
  weights: readonly Weighted[],
): RowSegment[] {
  const criterion = texts.find(({ at }) => at < sub);
  const part = texts.find(({ at }) => at === sub);
  const details = texts
    .filter(({ at }) => at > sub)
    .map(({ cell }) => cell)
    .join(" ; ");
  const own = weights.find(
    ({ at }) =>
      at < sub ||
      at === columns.own ||
      (columns.own === null && weights.length > 1 && at === columns.weights[0]),
  );
  const last = weights.filter((weight) => weight !== own).at(-1);
  const segments: RowSegment[] = [];
  if (criterion !== undefined) {
    const whole = own?.value ?? (part === undefined ? last?.value : undefined);
    const written = segmentsOf(criterion.cell)[0] ?? { text: criterion.cell, value: null, unit: null };
    segments.push({ ...written, ...(whole ?? {}), depth: 0 });
  }
  if (part !== undefined) {
    const parts = segmentsOf(part.cell);
    if (last?.value || parts.length < 2)
      segments.push({
        ...(parts[0] ?? { text: part.cell, value: null, unit: null }),
        ...(last?.value ?? {}),
        judged: details,
        depth: 1,
      });
    else segments.push(...parts.map((segment) => ({ ...segment, depth: 1 as const })));
  }
  return segments;
}

function perLot(label: string, weights: readonly Weighted[], columns: Columns): RowSegment[] {
  return weights.flatMap(({ value, at }) =>
    value === null ? [] : [{ text: label, ...value, ...depthOf(label), lot: columns.lots.get(at) ?? "" }],
  );
}

/** A cell that holds a weight and next to nothing else. */
function cellWeight(cell: string, at: number, columns: Columns | null): Read | null {
  const folded = fold(cell).trim();
  const bare = BARE_NUMBER.exec(folded);
  if (bare !== null) {
    const value = toNumber(bare[1] ?? "");
    return columns?.weights.includes(at) && value <= 100 ? { value, unit: columns.unit } : null;
  }
  const [weight] = findWeights(folded);
  if (weight === undefined || (columns?.labels.includes(at) ?? false)) return null;
  const around = folded.slice(0, weight.start) + folded.slice(weight.end);
  if (
    (around.replace(/(?:pondere?e?|note|soit|sur|total|points?|max\w*)/g, "").match(/\p{L}/gu) ?? []).length >
    6
  )
    return null;
  return {
    value: weight.value,
    unit: weight.unit === "mark" ? "points" : weight.unit,
    ...(weight.outOf === undefined ? {} : { outOf: weight.outOf }),
  };
}

function depthOf(label: string): { depth?: 0 | 1 } {
  const folded = fold(label).trim();
  if (SUB_RANK.test(folded) || /^(?:[-–•○o*] ?)?(?:dont |sous.{0,2}crit)/.test(folded)) return { depth: 1 };
  return {};
}
