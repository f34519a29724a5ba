import type { Line } from "./line.js";
import { readNumber } from "./number.js";

const LEADERS_PAGE = /(?:(?:\.\s?){4}|…\s?…|_{5}|(?:·\s?){4})[.\s…_·]*\d{1,4}$/u;
const LOST_BOOKMARK = /erreur\s?!\s?(?:signet non défini|source du renvoi introuvable)/iu;
const TITLE = /^(?:sommaire|table des matières|index des articles)\s?:?$/iu;
const SPACED_TITLE = /^SOMMAIRE:?$/;
const PAGE_END = /\s(\d{1,3})$/;
const LONGEST = 200;
/** Lines that are no entry and may stand between two entries: the end of a long one, a page number alone. */
const MOST_BETWEEN = 3;
/** Entries in a row that make a table of contents by themselves, and the highest page of the first one. */
const FEWEST_ENTRIES = 4;
const HIGHEST_FIRST_PAGE = 15;

/** Says, line by line, what belongs to a table of contents. */
export function findContents(lines: readonly Line[]): boolean[] {
  const marks = lines.map(({ text }) => isEntry(text));
  const keys = lines.map(({ text }) => keyOf(text));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  lines.forEach(({ text }, at) => {
    if (isTitle(text)) markAfterTitle(lines, at, marks, (index) => (counts.get(keys[index]!) ?? 0) > 1, keys);
  });
  markRuns(lines, marks);
  fillGaps(lines, marks);
  return marks;
}

const isTitle = (text: string): boolean =>
  text.length < 40 && (TITLE.test(text) || SPACED_TITLE.test(text.replace(/\s/g, "")));

function isEntry(text: string): boolean {
  if (LOST_BOOKMARK.test(text)) return true;
  return text.length > 8 && LEADERS_PAGE.test(text.slice(-LONGEST)) && /\p{L}/u.test(text.slice(0, 40));
}

/** The title of an entry without its leaders and its page. */
const keyOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[.\s…_·]*\d{0,3}$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Under "Sommaire", an entry is a line written again further on, or one whose page number does not go down. */
function markAfterTitle(
  lines: readonly Line[],
  title: number,
  marks: boolean[],
  isRepeated: (at: number) => boolean,
  keys: readonly string[],
): void {
  let page = 0;
  let last = title;
  for (let at = title + 1; at < lines.length && at - last <= MOST_BETWEEN + 1; at += 1) {
    const { text } = lines[at]!;
    if (keys[at] !== "" && keys.indexOf(keys[at]!, title + 1) < last && last > title + 1) break;
    const found = pageOf(text);
    if (!marks[at] && !(found !== null && found >= page) && !(isRepeated(at) && text.length < LONGEST))
      continue;
    page = found ?? page;
    for (let index = last; index <= at; index += 1) marks[index] = true;
    last = at;
  }
}

/** Numbered lines in a row that end with page numbers in order. */
function markRuns(lines: readonly Line[], marks: boolean[]): void {
  let run: number[] = [];
  let page = 0;
  const close = (): void => {
    if (run.length >= FEWEST_ENTRIES) for (const at of run) marks[at] = true;
    run = [];
    page = 0;
  };
  lines.forEach(({ text, cells, columns }, at) => {
    const isRow = cells !== undefined || columns === true;
    const found = isRow || readNumber(text) === null ? null : pageOf(text);
    if (found === null || found < page) close();
    if (found === null || (run.length === 0 && found > HIGHEST_FIRST_PAGE)) return;
    run.push(at);
    page = found;
  });
  close();
}

function pageOf(text: string): number | null {
  if (text.length > LONGEST || /[%€]/.test(text)) return null;
  const page = Number(PAGE_END.exec(text)?.[1] ?? (/^\d{1,3}$/.exec(text) ? text : "0"));
  return page === 0 ? null : page;
}

/** The lines of an entry written on several, between two entries. */
function fillGaps(lines: readonly Line[], marks: boolean[]): void {
  let last = Number.NEGATIVE_INFINITY;
  marks.forEach((mark, at) => {
    if (!mark) return;
    if (startsEntry(lines[at - 1], lines[at])) marks[at - 1] = true;
    const between = lines.slice(Math.max(0, last + 1), at);
    if (at - last > 1 && at - last <= MOST_BETWEEN && between.every(isShort)) {
      for (let index = last + 1; index < at; index += 1) marks[index] = true;
    }
    last = at;
  });
}

/** "4.2 A long title that goes on" then "on the next line ........ 12". */
function startsEntry(line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next?.before !== "line" || !isShort(line)) return false;
  return readNumber(line.text) !== null && readNumber(next.text) === null;
}

const isShort = ({ text, cells }: Line): boolean =>
  text.length < LONGEST && cells === undefined && !/[.;:]$/.test(text);
