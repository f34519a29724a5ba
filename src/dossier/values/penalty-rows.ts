import type { Passage } from "../../model/passage.js";
import { type Quantity, quantities } from "../../text/numbers.js";
import { fold } from "../fold.js";
import type { ReadPenalty } from "./penalty-sentences.js";
import { cleanCause, OTHER_AMOUNT, perOf } from "./penalty-words.js";

/** Where the columns of a table of penalties stand. */
export interface PenaltyColumns {
  readonly cause: number;
  readonly amount: number;
  readonly lot: number;
  readonly per: number;
  /** The head of the amounts gives their unit. */
  readonly unit: "euros" | "percent" | null;
}

/** The columns, from the first row; null when that row is no head. */
export function columnsOf(cells: readonly string[]): PenaltyColumns | null {
  const heads = cells.map(fold);
  const amount = heads.findLastIndex(
    (head) => /penalit|montant|sanction|retenue|tarif|valeur/.test(head) && !/\d/.test(head),
  );
  if (amount < 0 || cells.length < 2) return null;
  const lot = heads.findIndex((head) => /^\W*lots?\b/.test(head));
  const per = heads.findIndex(
    (head, at) => at !== amount && /unite|frequence|periodicite|decompte|application/.test(head),
  );
  const named = heads.findIndex(
    (head, at) =>
      at !== amount &&
      /manquement|cause|fait|objet|nature|motif|infraction|evenement|designation|description|type|obligation|cas\b|intitule/.test(
        head,
      ),
  );
  const cause = named >= 0 ? named : heads.findIndex((_, at) => at !== amount && at !== lot && at !== per);
  const head = heads[amount] ?? "";
  return { cause, amount, lot, per, unit: /€|euro/.test(head) ? "euros" : /%/.test(head) ? "percent" : null };
}

/** The penalty of a row, null when the row is not made of a cause and an amount. */
export function rowPenalty(passage: Passage, columns: PenaltyColumns | null): ReadPenalty | null {
  const cells = passage.cells ?? [];
  const at = columns?.amount ?? amountCell(cells);
  const cell = cells[at];
  if (cell === undefined) return null;
  const quantity = leading(cell, columns?.unit ?? null);
  if (quantity === null) return null;
  const cause = cleanCause(cells[columns?.cause ?? cells.findIndex((_, index) => index !== at)] ?? "");
  if (!/\p{L}{3}/u.test(cause) || OTHER_AMOUNT.test(fold(cell).slice(0, quantity.start))) return null;
  const folded = fold(cell);
  const written = columns === null || columns.per < 0 ? "" : (cells[columns.per] ?? "").trim();
  const lot = columns === null || columns.lot < 0 ? "" : (cells[columns.lot] ?? "").trim();
  return {
    cause,
    amount: quantity.value,
    unit: quantity.unit,
    per:
      perOf(cell, folded, { from: 0, start: quantity.start, end: quantity.end, to: folded.length }) ||
      written,
    ...(/\d/.test(lot) && { lot: /lot/i.test(lot) ? lot : `lot ${lot}` }),
  };
}

const amountCell = (cells: readonly string[]) =>
  cells.findLastIndex((cell, at) => at > 0 && leading(cell, null) !== null);

/** The amount a cell begins with, after a few words at most ("pénalité de", "soit"). */
function leading(
  cell: string,
  unit: PenaltyColumns["unit"],
): (Pick<Quantity, "start" | "end" | "value"> & { unit: "euros" | "percent" }) | null {
  const first = quantities(cell).find(
    ({ kind }) => kind === "euros" || kind === "percent" || kind === "number",
  );
  if (first === undefined || first.value <= 0 || first.start > 40) return null;
  const { kind, start, end, value } = first;
  if (kind === "euros" || kind === "percent") return { start, end, value, unit: kind };
  return unit === null || kind !== "number" ? null : { start, end, value, unit };
}
