import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import { findWeights, type Unit } from "./weight.js";

/** What each column of a table of criteria holds. */
export interface Columns {
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  /** Column of the sub-criteria, when there is one. */
  readonly sub: number | null;
  /** Column of the weight of whole criteria, when the sub-criteria have one of their own. */
  readonly own: number | null;
  /** Unit said by the header, for cells that hold a bare number. */
  readonly unit: Unit;
  /** Lots named by the header over each column of weights. */
  readonly lots: ReadonlyMap<number, string>;
}

const WEIGHT_TITLE =
  /ponder|\bpoids|\bpoints?\b|\bpts\b|%|coef|bareme|\bnote (?:max|sur)|valeur max|^note$|notation|pourcentage/;
/** A column of weights goes before one of marks. */
const SURE_TITLE = /ponder|\bpoids|%|coef|pourcentage|max/;
const LABEL_TITLE = /crit|libelle|designation|element|intitule|objet|rubrique|theme/;
/** "Note sur 100", "Points / 20": the title of a column, not a weight. */
const OUT_OF_TITLE =
  /^(?:notes?|points?|bareme|notation)(?: max\w*)? ?\(?(?:sur|\/) ?\d{2,3}(?: points?)?\)?$/;
/** "Pondération du critère" beside "Points". */
const OF_CRITERION = /(?<!sous.{0,2})crit/;
/** The columns, from the header row; null when the row is no header of criteria. */
export function readHeader(row: Passage): Columns | null {
  const cells = (row.cells ?? []).map(fold);
  if (cells.some((cell) => !OUT_OF_TITLE.test(cell) && findWeights(cell).length > 0)) return null;
  const titled = positions(cells, (cell) => cell.length < 60 && WEIGHT_TITLE.test(cell));
  const surely = titled.filter((at) => SURE_TITLE.test(cells[at] ?? ""));
  const own = titled.length === 2 ? titled.find((at) => OF_CRITERION.test(cells[at] ?? "")) : undefined;
  const weights = own !== undefined || surely.length === 0 ? titled : surely;
  const labels = positions(cells, (cell) => LABEL_TITLE.test(cell)).filter((at) => !weights.includes(at));
  const lots = new Map(weights.flatMap((at) => lotIn(cells[at] ?? "", at)));
  const perLot = positions(cells, (cell) => /^lots? (?:n ?° ?)?\d/.test(cell));
  if (weights.length === 0 && perLot.length > 1 && (labels.length > 0 || cells[0] === "")) {
    for (const at of perLot) for (const [column, lot] of lotIn(cells[at] ?? "", at)) lots.set(column, lot);
    return { labels, weights: perLot, sub: null, own: null, unit: "percent", lots };
  }
  if (weights.length === 0 || (labels.length === 0 && !cells.some((cell) => /crit/.test(cell)))) return null;
  const sub = cells.findIndex((cell, at) => /sous.{0,2}crit/.test(cell) && !weights.includes(at));
  const named = cells.join(" ");
  const unit = /%|pourcent/.test(named) ? "percent" : /coef/.test(named) ? "coefficient" : "points";
  const alone =
    sub >= 0 &&
    !/crit.*sous.{0,2}crit|sous.{0,2}crit.*\bcrit/.test(cells[sub] ?? "") &&
    labels.some((at) => at < sub);
  return { labels, weights, sub: alone ? sub : null, own: own ?? null, unit, lots };
}

function lotIn(cell: string, at: number): Array<[number, string]> {
  const match = /lots? (?:n ?° ?)?\d[\d, et]*/.exec(cell);
  return match === null ? [] : [[at, match[0].trim()]];
}

function positions(cells: readonly string[], test: (cell: string) => boolean): number[] {
  return cells.flatMap((cell, at) => (test(cell) ? [at] : []));
}
