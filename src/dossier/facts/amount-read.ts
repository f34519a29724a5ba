import type { Evidence } from "../../model/fact.js";
import { quantities } from "../../text/numbers.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { type Line, lotOfFile } from "./line.js";

/** What an amount is of the contract. */
export type Bound = "minimum" | "maximum" | "estimate";

/** A minimum, a maximum or an estimate, euros excluding tax. */
export interface FoundAmount {
  readonly bound: Bound;
  readonly value: number;
  readonly yearly: boolean;
  /** Number of the lot, "" for all. */
  readonly lot: string;
  readonly evidence: Evidence;
}

const ABOUT = /maxim(?:um|al)|montant max|valeur estimee|estim(?:e|ation|atif)|enveloppe/;
const ANY = /maxim(?:um|al)|minim(?:um|al)|montant max|valeur estimee|estim(?:e|ation|atif)|enveloppe/;
const OTHER =
  /avance|chiffre d'affaires|penalit|assuranc|prime|indemnit|retenue|garantie|600|sous-trait|superieure? a|inferieure? a|seuil|capital|franchise|par sinistre|cautionn|bon de commande (?:est|de)|minimum de commande|frais|pour information|affectee? aux travaux|90 ?000 eur/;
const LOT = /\blots? (?:n ?[°o] ?)?(\d{1,2})\b/;
const YEARLY = /annuel|par an\b|par periode|\/ ?an\b|pour (?:une|chaque) annee/;
/** No minimum is written as such: "sans minimum", "pas de montant minimum", "Minimum : sans". */
const NO_MINIMUM =
  /\b(?:sans|aucun|pas de|ni) (?:engagement (?:de|sur un) )?(?:montants? |seuil |quantite )?minim(?:um|al)(?!\w* de commande)|\bminim(?:um|al) ?(?:ht)? ?[:|] ?(?:sans|neant|aucun|non)\b|sans montant,? ni (?:de )?minim/;
const NONE = /\b(?:sans|aucun|pas de) (?:\w+ ){0,3}$/;
const CONTRACT = /accord|marche|bons? de commande|maxim|montant|conclu|lot/;

/** Amounts of the whole contract: minimum, maximum or estimate, by lot or not. */
export function collectAmounts(view: DocumentView, lines: readonly Line[]): FoundAmount[] {
  const found: FoundAmount[] = [];
  let table = { block: -1, header: [] as string[] };
  for (const line of lines) {
    const { passage } = line;
    if (passage.cells !== undefined && passage.block !== table.block)
      table = { block: passage.block, header: passage.cells.map(fold) };
    if (passage.cells === undefined) found.push(...sentence(view, line));
    else found.push(...row(view, line, table.header));
  }
  const own = lotOfFile(view.file);
  return own === "" ? found : found.map((one) => ({ ...one, lot: one.lot || own }));
}

function sentence(view: DocumentView, { passage, folded, titles }: Line): FoundAmount[] {
  if (!ANY.test(folded)) return [];
  const evidence = () => evidenceOf(view, passage);
  const lot = LOT.exec(folded)?.[1] ?? LOT.exec(titles)?.[1] ?? "";
  const none =
    NO_MINIMUM.test(folded) && CONTRACT.test(folded) && !/penalit|avance/.test(folded)
      ? [{ bound: "minimum" as const, value: 0, yearly: false, lot, evidence: evidence() }]
      : [];
  if (OTHER.test(folded) || /prime|avance|penalit/.test(fold(passage.section.title))) return none;
  let previous = 0;
  const amounts = quantities(passage.text).flatMap(({ kind, value, start, end }) => {
    if (kind !== "euros") return [];
    const before = folded.slice(Math.max(0, start - 90), start);
    const after = folded.slice(end, end + 30);
    const between = folded.slice(Math.max(previous, start - 90), start);
    previous = end;
    const bound = /^[^.;,\d]{0,25}\bmaxim/.test(after) ? "maximum" : boundBefore(before);
    if (bound === null || value < 1000 || /^ ?ttc/.test(after)) return [];
    return [{ bound, value, yearly: isYearly(before, between, after), lot, evidence: evidence() }];
  });
  return [...none, ...amounts];
}

/** "50 000 € par an, soit 200 000 € sur la durée totale": what is between two amounts is said of the second. */
function isYearly(before: string, between: string, after: string): boolean {
  if (/duree|total|global/.test(between) && !YEARLY.test(between)) return false;
  if (/^[^.;,]{0,14}(?:duree|total)/.test(after)) return false;
  return YEARLY.test(`${before} ${after}`);
}

/** What the nearest word before an amount makes of it. */
function boundBefore(before: string): Bound | null {
  const minimum = before.lastIndexOf("minim");
  if (minimum > before.lastIndexOf("max") && NONE.test(before.slice(0, minimum))) return null;
  if (minimum > before.lastIndexOf("max") && /^\w+[^.;\d]{0,40}$/.test(before.slice(minimum)))
    return "minimum";
  if (!ABOUT.test(before)) return null;
  return /maxim|montant max/.test(before) && !/enveloppe/.test(before) ? "maximum" : "estimate";
}

function row(view: DocumentView, { passage, folded }: Line, header: readonly string[]): FoundAmount[] {
  const cells = passage.cells ?? [];
  if ((passage.firstRow === true && cells.length > 2) || !/\d/.test(folded)) return [];
  const label = fold(cells[0] ?? "");
  const labelled = cells.length === 2 && ANY.test(label) && !OTHER.test(label);
  if (/total|ensemble/.test(label)) return [];
  const lot = labelled ? "" : (/(\d{1,2})/.exec(cells[0] ?? "")?.[1] ?? "");
  const bounds: readonly Bound[] = labelled ? [boundBefore(label) ?? "estimate"] : ["minimum", "maximum"];
  return bounds.flatMap((bound) => {
    const columns = labelled ? [1] : bound === "minimum" ? minimumColumns(header) : moneyColumns(header);
    const value = columns.reduce((sum, column) => sum + moneyIn(cells[column] ?? ""), 0);
    if (value < 1000) return [];
    const named = labelled ? [label] : columns.map((column) => header[column] ?? "");
    const read =
      bound === "maximum" && !named.some((name) => /max/.test(name)) ? ("estimate" as const) : bound;
    const yearly = named.some((name) => YEARLY.test(name));
    return [{ bound: read, value, yearly, lot, evidence: evidenceOf(view, passage) }];
  });
}

function moneyIn(cell: string): number {
  const [amount] = quantities(cell);
  return amount !== undefined && (amount.kind === "euros" || amount.kind === "number") ? amount.value : 0;
}

/** The column of the minimum, that over the whole duration when there are several. */
function minimumColumns(header: readonly string[]): number[] {
  const named = [...header.keys()].filter(
    (at) => /minim/.test(header[at] ?? "") && !/max|ttc/.test(header[at] ?? ""),
  );
  const best = named.find((at) => /total|duree/.test(header[at] ?? "")) ?? named[0];
  return best === undefined ? [] : [best];
}

/** The column of the maximum over the whole duration, else of any maximum or estimate; all of them when each is a part. */
function moneyColumns(header: readonly string[]): number[] {
  const named = (at: number, pattern: RegExp) => pattern.test(header[at] ?? "");
  const money = [...header.keys()].filter(
    (at) =>
      named(at, ABOUT) && named(at, /ht|€|euro|montant|valeur/) && !named(at, /minimum(?!.{0,200}max)|ttc/),
  );
  const parts = money.filter((at) => named(at, /\bpart\b/));
  if (parts.length > 1) return parts;
  const best =
    money.find((at) => named(at, /total|duree/)) ?? money.find((at) => named(at, /max/)) ?? money[0];
  return best === undefined ? [] : [best];
}
