import type { Evidence } from "../../model/fact.js";
import type { Passage } from "../../model/passage.js";
import { type Quantity, quantities } from "../../text/numbers.js";
import { titlesOf } from "../context.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";

/** Hours of insertion asked somewhere: for one lot or for all, for a year or for the whole. */
export interface InsertionHours {
  readonly hours: number;
  /** "lot 1", or "" for all. */
  readonly lot: string;
  readonly total: boolean;
  readonly yearly: boolean;
  readonly evidence: Evidence;
}

const INSERTION =
  /\binsertion\b|difficultes? d'acces a l'emploi|eloigne\w* de l'emploi|difficultes? (?:sociales|professionnelles|particulieres)|clauses? sociales?|publics? eligibles?|demandeurs? d'emploi/;
const OTHER_HOURS =
  /par (?:jour|semaine|salarie|personne|mois)|heures? (?:de )?formation|ouvre|ouvrable|astreinte|d'intervention|sous|delai|avant|apres le|ne (?:peut|pourra) (?:pas )?(?:exced|depass)|dans la limite|une heure|maximum par|telephone|permanence/;
/** "lots n° 1, 2 et 4"; in "lot n° 1, 960 heures" the second number is not a lot. */
const LOT =
  /\blots? (?:n ?[°o]s? ?)?\d{1,2}(?:(?:, ?| et )(?:n ?[°o] ?)?\d{1,2}(?![\d ]{0,8}(?:\d|heures?|h\b)))*/g;
/** "1 920 heures pour le lot n° 1": the lot comes after its hours. */
const FOR_LOT = /^(?: [a-z']+){0,3},? ?(?:pour|sur|au titre|dans|concernant|\() ?(?:le |du )?$/;
const YEARLY = /par an\b|annuel|par periode de (?:douze|12)|chaque annee|par annee/;

/** Hours of insertion, passage by passage and row by row. */
export function collectInsertion(view: DocumentView): InsertionHours[] {
  const found: InsertionHours[] = [];
  let table = { block: -1, columns: [] as string[], about: false };
  let last = -10;
  for (const passage of view.passages) {
    const folded = fold(passage.text);
    const about = INSERTION.test(folded) || INSERTION.test(titlesOf(passage));
    if (passage.cells !== undefined) {
      if (passage.block !== table.block)
        table = {
          block: passage.block,
          columns: passage.cells.map(fold),
          about: about || passage.index - last <= 2,
        };
      if (table.about || about) found.push(...rowHours(view, passage, table.columns));
    } else if (
      passage.kind !== "heading" &&
      (about || passage.index - last <= reachOf(passage)) &&
      /heure|\d ?h\b/.test(folded)
    ) {
      found.push(...sentenceHours(view, passage, folded));
    }
    if (INSERTION.test(folded)) last = passage.index;
  }
  return found;
}

/** A list goes on about what announces it. */
const reachOf = ({ kind }: Passage) => (kind === "item" ? 12 : 1);

/** The column of the whole duration is preferred to the yearly one. */
function rowHours(view: DocumentView, passage: Passage, columns: readonly string[]): InsertionHours[] {
  const cells = passage.cells ?? [];
  if (passage.firstRow === true && !cells.some((cell) => /\d{2}/.test(cell))) return [];
  const hourly = cells.flatMap((cell, at) => {
    const value = hoursOf(cell, columns[at] ?? "", at > 0);
    return value === null
      ? []
      : [{ value, yearly: YEARLY.test(columns[at] ?? "") || YEARLY.test(fold(cell)) }];
  });
  const chosen = hourly.findLast(({ yearly }) => !yearly) ?? hourly[0];
  if (chosen === undefined) return [];
  const first = fold(cells[0] ?? "");
  const total = /total|ensemble|tous/.test(first);
  const lot = total
    ? ""
    : (/^\W*(?:lots? (?:n ?[°o] ?)?)?\d{1,2}(?![\d ]*h)/.exec(first)?.[0].replace(/\D/g, "") ??
      first.slice(0, 40));
  return [
    {
      hours: chosen.value,
      lot: total ? "" : `lot ${lot}`,
      total,
      yearly: chosen.yearly,
      evidence: evidenceOf(view, passage),
    },
  ];
}

function hoursOf(cell: string, column: string, inside: boolean): number | null {
  const [quantity, more] = quantities(cell);
  if (quantity === undefined) return null;
  if (quantity.kind === "hours") return quantity.value;
  if (!inside || quantity.kind !== "number" || more !== undefined || !/heure|\bh\b/.test(column)) return null;
  return /\p{L}{4}/u.test(cell.replace(/heures?/i, "")) ? null : quantity.value;
}

function sentenceHours(view: DocumentView, passage: Passage, folded: string): InsertionHours[] {
  const hours = quantities(passage.text).filter(
    (quantity) => quantity.kind === "hours" && quantity.value >= 20 && !isOther(folded, quantity),
  );
  const lots = [...folded.matchAll(LOT)];
  return hours.map(({ value, start, end }, at) => {
    const from = hours[at - 1]?.end ?? 0;
    const to = hours[at + 1]?.start ?? folded.length;
    const before = lots.filter(({ index }) => index >= from && index < start).at(-1);
    const after = lots.find(({ index }) => index > end && index < to);
    const linked = after !== undefined && FOR_LOT.test(folded.slice(end, after.index)) ? after : undefined;
    const clause = folded.slice(Math.max(from, start - 80), Math.min(to, end + 60));
    const lot =
      (linked ?? before ?? (hours.length > 1 || before === undefined ? after : undefined))?.[0] ?? "";
    return {
      hours: value,
      lot: /\b(?:au )?total|ensemble des lots|tous lots/.test(clause) ? "" : lot,
      total: /\btotal/.test(clause),
      yearly: YEARLY.test(clause),
      evidence: evidenceOf(view, passage),
    };
  });
}

function isOther(folded: string, { start, end }: Quantity): boolean {
  return (
    OTHER_HOURS.test(folded.slice(Math.max(0, start - 25), start)) ||
    OTHER_HOURS.test(folded.slice(end, end + 25))
  );
}
