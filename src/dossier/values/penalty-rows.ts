import { quantities } from "../../text/numbers.js";
import { fold } from "../fold.js";
import { figuresBesideUnits } from "./figures.js";
import type { ReadPenalty } from "./penalty-sentences.js";
import { cleanCause, FRACTION, OTHER_AMOUNT, perOf } from "./penalty-words.js";

/** Where the columns of a table of penalties stand; -1 for one that it has not. */
export interface PenaltyColumns {
  readonly heads: readonly string[];
  readonly cause: number;
  readonly amount: number;
  readonly lot: number;
  readonly per: number;
}

const AMOUNT_HEAD = /penalit|montant|sanction|retenue|tarif|valeur/;
const CAUSE_HEAD =
  /manquement|cause|fait|objet|nature|motif|infraction|evenement|designation|description|type|obligation|cas\b|intitule/;
const PER_HEAD = /unite|frequence|periodicite|decompte|application/;

/** The columns, from the first row of the table. */
export function columnsOf(cells: readonly string[]): PenaltyColumns {
  const heads = cells.map((cell) => fold(cell).trim());
  const isHead = !heads.some((head) => /\d ?(?:€|eur|%)/.test(head));
  const amount = isHead
    ? heads.findLastIndex((head, at) => AMOUNT_HEAD.test(head) && (at > 0 || !CAUSE_HEAD.test(head)))
    : -1;
  const lot = heads.findIndex((head) => /^\W*lots?\b/.test(head));
  const per = heads.findIndex((head, at) => at !== amount && PER_HEAD.test(head));
  const named = heads.findIndex((head, at) => at !== amount && CAUSE_HEAD.test(head));
  const cause = named >= 0 ? named : heads.findIndex((_, at) => at !== amount && at !== lot && at !== per);
  return { heads: isHead ? cells : [], cause, amount, lot, per };
}

/** The penalties of a row: one, or one for each column of amounts; none when the row is not made of a cause and amounts. */
export function rowPenalties(cells: readonly string[], columns: PenaltyColumns): ReadPenalty[] {
  const { heads, lot, per } = columns;
  const cause = cleanCause(cells[columns.cause] ?? "");
  if (!/\p{L}{3}/u.test(cause)) return [];
  const isAmount = (at: number) => at !== columns.cause && at !== lot && at !== per;
  const chosen =
    columns.amount >= 0 ? [columns.amount] : cells.map((_, at) => at).filter((at) => isAmount(at));
  const found = chosen.flatMap((at) => {
    const read = amountIn(cells[at] ?? "", fold(heads[at] ?? ""));
    return read === null ? [] : [{ ...read, at }];
  });
  const written = per < 0 ? "" : (cells[per] ?? "").trim();
  const lotCell = lot < 0 ? "" : (cells[lot] ?? "").trim();
  return found.map(({ at, ...read }) => ({
    ...read,
    cause: found.length > 1 && heads[at] ? `${cause} (${heads[at].trim()})` : cause,
    per: read.per || written,
    ...(/\d/.test(lotCell) && { lot: /lot/i.test(lotCell) ? lotCell : `lot ${lotCell}` }),
  }));
}

const FURTHEST = 40;

/** The amount a cell begins with, after a few words at most ("pénalité de", "soit"); its unit may be in the head. */
function amountIn(cell: string, head: string): Pick<ReadPenalty, "amount" | "unit" | "per"> | null {
  const folded = fold(cell);
  const fraction = FRACTION.exec(folded);
  if (fraction !== null && fraction.index <= FURTHEST) {
    const place = { from: 0, start: fraction.index, end: fraction.index + fraction[0].length };
    return { amount: null, unit: "formule", per: perOf(cell, folded, { ...place, to: folded.length }) };
  }
  const inHead = /€|euro/.test(head) ? "euros" : head.includes("%") ? "percent" : null;
  const first = quantities(figuresBesideUnits(cell)).find(
    ({ kind }) => kind === "euros" || kind === "percent" || kind === "number",
  );
  if (first === undefined || first.value <= 0 || first.start > FURTHEST) return null;
  const { kind, start, end, value } = first;
  const unit = kind === "euros" || kind === "percent" ? kind : inHead;
  if (unit === null || OTHER_AMOUNT.test(folded.slice(0, start))) return null;
  return { amount: value, unit, per: perOf(cell, folded, { from: 0, start, end, to: folded.length }) };
}
