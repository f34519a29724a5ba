import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import type { Segment } from "./item.js";
import { segmentsOf } from "./segments.js";
import { findWeights, toNumber, type Unit } from "./weight.js";

/** What each column of a table of criteria holds. */
export interface Columns {
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  /** Column of the sub-criteria, when there is one. */
  readonly sub: number | null;
  /** Unit said by the header, for cells that hold a bare number. */
  readonly unit: Unit;
  /** Lots named by the header over each column of weights. */
  readonly lots: ReadonlyMap<number, string>;
}

export interface RowSegment extends Segment {
  readonly lot?: string;
}

const WEIGHT_TITLE =
  /ponder|\bpoids|\bpoints?\b|\bpts\b|%|coef|bareme|\bnote (?:max|sur)|valeur max|^note$|notation|pourcentage/;
const LABEL_TITLE = /crit|libelle|designation|element|intitule|objet|rubrique|theme/;
const BARE_NUMBER = /^(\d{1,3}(?:[.,]\d{1,2})?)$/;
const RANK = /^(?:n[°o]?)?\s?\d{1,2}(?:[.-]\d{1,2})*[a-z]?[.)]?$|^[a-z][.)]?$/;
const SUB_RANK = /^\d{1,2}(?:\.|-)?(?:\d{1,2}|[a-z])[.)]?(?= |$|[.)-])/;

/** The columns, from the header row; null when the row is no header of criteria. */
export function readHeader(row: Passage): Columns | null {
  const cells = (row.cells ?? []).map(fold);
  if (cells.some((cell) => findWeights(cell).length > 0)) return null;
  const weights = positions(cells, (cell) => cell.length < 60 && WEIGHT_TITLE.test(cell));
  const labels = positions(cells, (cell) => LABEL_TITLE.test(cell)).filter((at) => !weights.includes(at));
  const lots = new Map(weights.flatMap((at) => lotIn(cells[at] ?? "", at)));
  const perLot = positions(cells, (cell) => /^lots? (?:n ?° ?)?\d/.test(cell));
  if (weights.length === 0 && perLot.length > 1 && labels.length > 0) {
    for (const at of perLot) lots.set(at, cells[at] ?? "");
    return { labels, weights: perLot, sub: null, unit: "percent", lots };
  }
  if (weights.length === 0 || (labels.length === 0 && !cells.some((cell) => /crit/.test(cell)))) return null;
  const sub = cells.findIndex((cell, at) => /sous.{0,2}crit/.test(cell) && !weights.includes(at));
  const named = cells.join(" ");
  const unit = /%|pourcent/.test(named) ? "percent" : /coef/.test(named) ? "coefficient" : "points";
  const alone =
    sub >= 0 &&
    !/crit.*sous.{0,2}crit|sous.{0,2}crit.*\bcrit/.test(cells[sub] ?? "") &&
    labels.some((at) => at < sub);
  return { labels, weights, sub: alone ? sub : null, unit, lots };
}

function lotIn(cell: string, at: number): Array<[number, string]> {
  const match = /lots? (?:n ?° ?)?\d[\d, et]*/.exec(cell);
  return match === null ? [] : [[at, match[0].trim()]];
}

function positions(cells: readonly string[], test: (cell: string) => boolean): number[] {
  return cells.flatMap((cell, at) => (test(cell) ? [at] : []));
}

/** The criteria of one row: a criterion, its sub-criterion beside it, or those written inside a cell. */
export function readRow(cells: readonly string[], columns: Columns | null): RowSegment[] {
  const written = cells.map((cell, at) => ({ cell: cell.trim(), at, value: cellWeight(cell, at, columns) }));
  const weights = written.filter(({ value }) => value !== null);
  const texts = written.filter(
    ({ cell, value }) => value === null && /\p{L}{3}/u.test(cell) && !RANK.test(fold(cell)),
  );
  const rank = written.find(({ cell }) => RANK.test(fold(cell)))?.cell ?? "";
  if (columns?.sub !== null && columns !== null) return withSub(columns, columns.sub, texts, weights);
  const label = texts[0];
  if (label === undefined) return [];
  const details = texts
    .slice(1)
    .map(({ cell }) => cell)
    .join(" ; ");
  if (columns !== null && columns.lots.size > 1) return perLot(label.cell, weights, columns);
  const weight = weights.at(-1)?.value ?? null;
  const depth = depthOf(rank === "" ? label.cell : `${rank} ${label.cell}`);
  if (weight === null)
    return segmentsOf(label.cell).map((segment) => ({
      ...segment,
      ...depth,
      judged: segment.judged ?? details,
    }));
  return [
    { text: headLine(label.cell), ...weight, judged: `${tailOf(label.cell)} ${details}`.trim(), ...depth },
    ...inside(label.cell, details),
  ];
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
  const own = weights.find(({ at }) => at < sub || (weights.length > 1 && at === columns.weights[0]));
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

const BULLET = /\s[-–•●▪■◦○►➢\uf0b7\uf02d]\s?(?=\p{L})/u;

/** "Valeur technique - Méthode : 15 pts - Moyens : 20 pts": the line before the first bullet. */
function headLine(cell: string): string {
  const cut = cell.search(BULLET);
  return cut > 3 ? cell.slice(0, cut) : cell;
}

function tailOf(cell: string): string {
  const cut = cell.search(BULLET);
  return cut > 3 ? cell.slice(cut).trim() : "";
}

/** Sub-criteria written in the cells of a weighted row: each bullet with its weight, or all of them without. */
function inside(cell: string, details: string): RowSegment[] {
  const bulleted = [tailOf(cell), details]
    .flatMap((text) => text.split(new RegExp(BULLET, "u")))
    .map((text) => text.replace(/^[-–•●▪■◦○►➢\uf0b7\uf02d\s]+/u, "").trim());
  const parts = bulleted.filter((text) => /\p{L}{3}/u.test(text)).flatMap(segmentsOf);
  if (parts.some(({ value }) => value !== null))
    return parts.filter(({ value }) => value !== null).map((part) => ({ ...part, depth: 1 }));
  const listed = tailOf(cell) === "" ? [] : parts.filter(({ text }) => text.length < 100);
  return listed.length >= 2 ? listed.map((part) => ({ ...part, depth: 1 })) : [];
}
