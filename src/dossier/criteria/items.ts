import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import { type Columns, readHeader } from "./columns.js";
import type { Item, RowSegment, Segment } from "./item.js";
import { cleanLabel, isPlausible } from "./label.js";
import { BARE_HEADER, bareLine, withoutScales } from "./lines.js";
import { LOT, partsByLot } from "./lot-parts.js";
import { near } from "./node.js";
import type { Region } from "./region.js";
import { segmentsOf } from "./segments.js";
import { readRow } from "./table.js";
import { transposed } from "./transposed.js";
import { findWeights } from "./weight.js";

const LONGEST_PASSAGE = 2500;
const MOST_ITEMS = 300;
/** From here on a sentence tells how a mark is computed. */
const COMPUTES =
  /formule|= ?\d{1,3}(?![\d ]*%)|\d ?[x×*] ?\(|montant de l'offre (?:la )?moins|regle de trois/;
/** Sentences that tell what becomes of marks. */
const MARKS_ONLY =
  /a egalite|en cas d'egalite|ex.?aequo|offres? anormalement|inferieure? (?:ou egale? )?a|reporte(?:es|s|e)? (?:alors )?sur|sera elimine|eliminatoire/;
const DONT = /^\W*(?:dont |sous.{0,2}crit)/;
/** "Critère n° 2", "3e critère": the writer calls it a criterion. */
const CALLED_CRITERION =
  /^\W*(?:critere ?(?:n ?[°o]? ?)?\d{1,2}(?![\d.-]\d)|(?:1er|\d{1,2}(?:e|eme)|premier|deuxieme|second|troisieme|quatrieme|cinquieme) critere)(?![\p{L}\d])/u;
const SUB_NUMBER = /^\W*(?:\d{1,2}[.-]\d{1,2}|\d{1,2}[a-z]\b)/;

/** The items of a part of the text that speaks of criteria, in reading order. */
export function itemsOf(region: Region): Item[] {
  const items: Item[] = [];
  let columns: Columns | null = null;
  let block = -1;
  /** A table cut by a page goes on with as many columns. */
  let width = 0;
  let bare = Number.NEGATIVE_INFINITY;
  let above: Passage | undefined;
  for (const { passage, lot } of partsByLot(withoutScales(region.passages))) {
    if (items.length > MOST_ITEMS) break;
    if (passage.block !== block && passage.cells !== undefined && passage.cells.length !== width)
      columns = null;
    block = passage.block;
    const aside = transposed(passage, above);
    if (aside.length > 0) {
      while (items.at(-1)?.passage === above) items.pop();
      items.push(...itemsFrom(aside, passage, items, lot));
      continue;
    }
    above = passage;
    const header = passage.cells === undefined ? null : readHeader(passage);
    if (header !== null) {
      columns = header;
      width = passage.cells?.length ?? 0;
      continue;
    }
    const text = passage.text;
    if (passage.cells === undefined && BARE_HEADER.test(fold(text))) bare = passage.index;
    const line = passage.index - bare < 14 ? bareLine(passage) : null;
    items.push(
      ...(line === null ? read(passage, columns, items, lot) : itemsFrom([line], passage, items, lot)),
    );
  }
  return items;
}

function read(passage: Passage, columns: Columns | null, before: Item[], about: string | null): Item[] {
  if (passage.text.length > LONGEST_PASSAGE) return [];
  const folded = fold(passage.text);
  const segments: RowSegment[] =
    passage.cells === undefined || passage.cells.length < 2
      ? textSegments(passage, folded)
      : readRow(passage.cells, columns);
  return itemsFrom(segments, passage, before, about);
}

function itemsFrom(
  segments: readonly RowSegment[],
  passage: Passage,
  before: Item[],
  about: string | null,
): Item[] {
  const lot = lotOf(passage, fold(passage.text), about);
  const found: Item[] = [];
  for (const segment of segments) {
    const item = itemOf(segment, passage, segment.lot ?? lot);
    if (item !== null) found.push(item);
    else closeOpen(segment, found.length > 0 ? found : before);
  }
  return found;
}

function textSegments(passage: Passage, folded: string): RowSegment[] {
  const told = explained(passage, folded);
  if (told.length > 0) return told;
  if (MARKS_ONLY.test(folded) && passage.text.length > 60) return [];
  const computed = passage.text.length > 60 ? COMPUTES.exec(folded) : null;
  const text = computed === null ? passage.text : passage.text.slice(0, computed.index);
  if (computed !== null && findWeights(folded.slice(0, computed.index)).length === 0) return [];
  const segments: Segment[] = segmentsOf(text);
  const depth =
    passage.kind !== "heading" && (DONT.test(folded) || (segments.length === 1 && SUB_NUMBER.test(folded)))
      ? { depth: 1 as const }
      : {};
  if (segments.length === 1 && segments[0]?.value === null && passage.kind === "sentence")
    return reference(passage);
  return segments.map((segment) => ({ ...segment, ...depth }));
}

/** "40 : coefficient de pondération accordé au critère de prix". */
function explained(passage: Passage, folded: string): RowSegment[] {
  const match = /(?<!\d)(\d{1,3}) ?: ?coefficient de ponderation .{0,25}critere (?:de |du |d')?/.exec(folded);
  if (match === null) return [];
  const from = match.index + match[0].length;
  return [{ text: passage.text.slice(from, from + 60), value: Number(match[1]), unit: "points" }];
}

/** A sentence that announces the parts of a criterion, without weight: "La valeur technique est appréciée selon :". */
function reference(passage: Passage): RowSegment[] {
  return /:$/.test(passage.text) && passage.text.length < 220
    ? [{ text: passage.text, value: null, unit: null }]
    : [];
}

function itemOf(segment: RowSegment, passage: Passage, lot: string): Item | null {
  const { text, judged } = cleanLabel(segment.text);
  if (!isPlausible(text)) return null;
  if (segment.value === 0 && segment.unit === "percent")
    return { ...base(segment, passage, lot), label: text, judged, value: null, unit: null };
  return {
    ...base(segment, passage, lot),
    ...(segment.depth === undefined && CALLED_CRITERION.test(fold(segment.text.trim())) ? { depth: 0 } : {}),
    label: text,
    judged: [judged, segment.judged ?? ""].join(" ").trim(),
    value: segment.value,
    unit: segment.unit,
  };
}

function base(
  { depth, outOf }: RowSegment,
  passage: Passage,
  lot: string,
): Pick<Item, "passage" | "lot" | "depth" | "outOf"> {
  return {
    passage,
    lot,
    ...(depth === undefined ? {} : { depth }),
    ...(outOf === undefined ? {} : { outOf }),
  };
}

/** ": 60 %" after a list of parts is the weight of what announced them. */
function closeOpen({ text, value, unit }: RowSegment, items: Item[]): void {
  if (value === null || /\p{L}{3}/u.test(text)) return;
  const open = items.findLastIndex((item) => item.value === null);
  const target = items[open];
  if (target === undefined || items.length - open > 12) return;
  const parts = items.slice(open + 1).reduce((total, item) => total + (item.value ?? 0), 0);
  if (parts > 0 && !near(parts, value) && !near(parts, 100)) return;
  items[open] = { ...target, value, unit };
}

function lotOf(passage: Passage, folded: string, about: string | null): string {
  const own = LOT.exec(folded)?.[0];
  if (own !== undefined && !/sauf|except/.test(folded)) return own.trim();
  if (about !== null) return about;
  return LOT.exec(fold(`${passage.section.label} ${passage.section.title}`))?.[0].trim() ?? "";
}
