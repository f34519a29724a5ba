import type { Report } from "../../model/report.js";
import { short } from "../place.js";
import { counted } from "../verdict-names.js";
import { type SheetAction, sheetActions } from "./actions.js";
import { fileLines } from "./files.js";
import { acceptedLines, axisRows, identificationRows } from "./identification.js";
import { axisLines, LIMITS, type Limits, ROOM, textLines, valueLines } from "./room.js";
import { type Beginning, beginningOf } from "./wording.js";

/** An action whose wording may be its first sentences only. */
export interface PageOneAction extends SheetAction {
  readonly wording: (Beginning & { readonly label: string }) | null;
}

/** What page one holds, cut so that the visas stay on it whatever the dossier: all of it is said in full further on. */
export interface PageOne {
  readonly identification: [name: string, value: string][];
  readonly filesRead: string;
  readonly unread: string[];
  readonly axes: (string | number)[][];
  readonly actions: PageOneAction[];
  /** Accepted gaps with their reasons, "" when there is none. */
  readonly accepted: string;
}

/** As much as page one can hold. */
export function pageOne(report: Report): PageOne {
  const [most, ...tighter] = LIMITS;
  let page = pageWithin(report, most);
  for (const limits of tighter) {
    if (heightOf(page) <= ROOM) break;
    page = pageWithin(report, limits);
  }
  return page;
}

function pageWithin(report: Report, most: Limits): PageOne {
  const { read, unread } = fileLines(report);
  const axes = axisRows(report);
  const lines = unread.map((line) => short(line, most.unreadLine));
  return {
    identification: identificationRows(report).map(([name, value]) => [name, short(value, most.value)]),
    filesRead: joined(read, most.files),
    unread: cut(lines, most.unread, elsewhere),
    axes: cut(
      axes.map(([name, ...counts]) => [short(String(name), most.axis), ...counts]),
      most.axes,
      (left) => [elsewhere(left)],
    ),
    actions: sheetActions(report).map((action) => shortened(action, most)),
    accepted: joined(acceptedLines(report), most.gaps),
  };
}

function shortened(action: SheetAction, most: Limits): PageOneAction {
  const { title, where, what, wording } = action;
  return {
    ...action,
    title: short(title, most.title),
    where: short(where, most.where),
    what: short(what, most.what),
    wording: wording && { ...wording, ...beginningOf(wording.text, most.wording) },
  };
}

/** Lines that the parts take, about. */
function heightOf({ identification, filesRead, unread, axes, actions, accepted }: PageOne): number {
  const heights = [
    ...identification.map(([, value]) => valueLines(value.length)),
    textLines(filesRead.length),
    ...unread.map((line) => textLines(line.length + NAMED)),
    ...axes.map(([name]) => axisLines(String(name).length)),
    ...actions.map(actionHeight),
    textLines(accepted.length),
  ];
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Characters of the names of the parts: "Non lu, en tout ou en partie", "Rédaction possible", "Suite". */
const NAMED = 30;

function actionHeight({ title, where, what, authority, wording }: PageOneAction): number {
  const words = wording === null ? 0 : wording.text.length + NAMED + (wording.whole ? 0 : title.length);
  return textLines(where.length + what.length + authority.length) + textLines(words);
}

/** The first items that hold in `most` characters, at least one, and how many are left. */
function joined(items: readonly string[], most: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const item of items) {
    length += item.length;
    if (kept.length > 0 && length > most) break;
    kept.push(short(item, most));
  }
  const left = items.length - kept.length;
  return [...kept, ...(left > 0 ? [elsewhere(left)] : [])].join(" ; ");
}

function cut<Item>(items: readonly Item[], most: number, rest: (left: number) => Item): Item[] {
  if (items.length <= most) return [...items];
  return [...items.slice(0, most - 1), rest(items.length - most + 1)];
}

const elsewhere = (left: number) => `… et ${counted(left, "autre")}, voir page suivante`;
