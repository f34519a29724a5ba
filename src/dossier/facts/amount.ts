import type { Evidence } from "../../model/fact.js";
import type { Passage } from "../../model/passage.js";
import { quantities } from "../../text/numbers.js";
import { titlesOf } from "../context.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";

/** A maximum or an estimate, euros excluding tax. */
export interface FoundAmount {
  readonly value: number;
  readonly yearly: boolean;
  /** Number of the lot, "" for all. */
  readonly lot: string;
  readonly evidence: Evidence;
}

const ABOUT = /maxim(?:um|al)|montant max|valeur estimee|estim(?:e|ation|atif)|enveloppe/;
const OTHER =
  /avance|chiffre d'affaires|penalit|assuranc|prime|indemnit|retenue|garantie|600|sous-trait|superieure? a|inferieure? a|seuil|capital|franchise|par sinistre|cautionn|bon de commande (?:est|de)|minimum de commande|frais|pour information|affectee? aux travaux|90 ?000 eur/;
const LOT = /\blots? (?:n ?[°o] ?)?(\d{1,2})\b/;
const YEARLY = /annuel|par an\b|par periode|\/ ?an\b/;

/** Amounts of the whole contract: maximum or estimate, by lot or not. */
export function collectAmounts(view: DocumentView): FoundAmount[] {
  const found: FoundAmount[] = [];
  let table = { block: -1, header: [] as string[] };
  for (const passage of view.passages) {
    if (passage.cells !== undefined && passage.block !== table.block)
      table = { block: passage.block, header: passage.cells.map(fold) };
    found.push(...(passage.cells === undefined ? sentence(view, passage) : row(view, passage, table.header)));
  }
  return found;
}

function sentence(view: DocumentView, passage: Passage): FoundAmount[] {
  const folded = fold(passage.text);
  if (!ABOUT.test(folded) || OTHER.test(folded) || /prime|avance|penalit/.test(fold(passage.section.title)))
    return [];
  return quantities(passage.text).flatMap(({ kind, value, start, end }) => {
    const before = folded.slice(Math.max(0, start - 90), start);
    const after = folded.slice(end, end + 30);
    if (
      kind !== "euros" ||
      value < 1000 ||
      /^ ?ttc/.test(after) ||
      !ABOUT.test(before) ||
      /minim\w+[^.;\d]{0,40}$/.test(before)
    )
      return [];
    const lot = LOT.exec(folded)?.[1] ?? LOT.exec(titlesOf(passage))?.[1] ?? "";
    return [{ value, yearly: YEARLY.test(`${before} ${after}`), lot, evidence: evidenceOf(view, passage) }];
  });
}

function row(view: DocumentView, passage: Passage, header: readonly string[]): FoundAmount[] {
  const cells = passage.cells ?? [];
  if (passage.firstRow === true && cells.length > 2) return [];
  const labelled =
    cells.length === 2 && ABOUT.test(fold(cells[0] ?? "")) && !OTHER.test(fold(cells[0] ?? ""));
  const columns = labelled ? [1] : moneyColumns(header);
  const value = columns.reduce((sum, column) => sum + moneyIn(cells[column] ?? ""), 0);
  if (value < 1000) return [];
  if (/total|ensemble/.test(fold(cells[0] ?? ""))) return [];
  const lot = /(\d{1,2})/.exec(cells[0] ?? "")?.[1] ?? "";
  return [
    {
      value,
      yearly: columns.some((column) => YEARLY.test(header[column] ?? "")),
      lot: labelled ? "" : lot,
      evidence: evidenceOf(view, passage),
    },
  ];
}

function moneyIn(cell: string): number {
  const [amount] = quantities(cell);
  return amount !== undefined && (amount.kind === "euros" || amount.kind === "number") ? amount.value : 0;
}

/** The column of the maximum over the whole duration, else of any maximum or estimate; all of them when each is a part. */
function moneyColumns(header: readonly string[]): number[] {
  const named = (at: number, pattern: RegExp) => pattern.test(header[at] ?? "");
  const money = [...header.keys()].filter(
    (at) => named(at, ABOUT) && named(at, /ht|€|euro|montant|valeur/) && !named(at, /minimum(?!.*max)|ttc/),
  );
  const parts = money.filter((at) => named(at, /\bpart\b/));
  if (parts.length > 1) return parts;
  const best =
    money.find((at) => named(at, /total|duree/)) ?? money.find((at) => named(at, /max/)) ?? money[0];
  return best === undefined ? [] : [best];
}

/** The whole: the amount for all lots, else the sum of the lots; yearly amounts times the years. */
export function decideAmount(found: readonly FoundAmount[], months: number | null): FoundAmount | null {
  const years = months === null ? 1 : Math.max(1, months / 12);
  const whole = found.map((one) => (one.yearly ? { ...one, value: one.value * years } : one));
  const all = whole.filter(({ lot }) => lot === "");
  const byLot = new Map<string, FoundAmount>();
  for (const one of whole)
    if (one.lot !== "" && (byLot.get(one.lot)?.value ?? 0) < one.value) byLot.set(one.lot, one);
  const first = [...byLot.values()][0];
  const sum = [...byLot.values()].reduce((total, { value }) => total + value, 0);
  const largest = [...all].sort((a, b) => b.value - a.value)[0] ?? null;
  if (largest !== null && largest.value >= sum) return largest;
  return first === undefined ? largest : { ...first, value: sum };
}
