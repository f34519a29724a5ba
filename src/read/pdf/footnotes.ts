import type { Line } from "../lines/line.js";

const CALL = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,3}|\(\d{1,2}\)|\d{1,2}(?=\s?\p{Lu}))/u;
const SENTENCE_END = /[.;:!?…»]$/u;
/** Notes are smaller than the text above them. */
const SMALLER = 0.93;
/** Lines of the next page within which the sentence that a note cuts must end. */
const REACH = 10;

/** Puts the notes of the foot of a page after the sentence that goes on on the next page. */
export function moveFootnotes(pages: readonly (readonly Line[])[]): Line[] {
  const result: Line[] = [];
  let waiting: Line[] = [];
  for (const page of pages) {
    const content = page.filter(({ setAside }) => setAside === undefined);
    const start = notesStart(content);
    const notes = content.slice(start).map((line, at) => (at === 0 ? cut(line) : line));
    const body = page.filter((line) => !content.slice(start).includes(line));
    result.push(...insert(body, waiting));
    const last = content[start - 1];
    const isCut = last !== undefined && last.cells === undefined && !SENTENCE_END.test(last.text);
    waiting = isCut ? notes : [];
    if (!isCut) result.push(...notes);
  }
  return [...result, ...waiting];
}

/** Position of the first note, the number of lines when there is none. */
function notesStart(lines: readonly Line[]): number {
  let start = lines.length;
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at]!;
    const size = line.layout?.size ?? 0;
    if (line.cells !== undefined || size !== lines.at(-1)!.layout?.size) break;
    const above = lines[at - 1]!.layout?.size ?? 0;
    if (CALL.test(line.text) && size < above * SMALLER) start = at;
  }
  return start;
}

function insert(lines: readonly Line[], notes: readonly Line[]): Line[] {
  if (notes.length === 0) return [...lines];
  const first = lines.findIndex(({ setAside }) => setAside === undefined);
  const end = lines.slice(first, first + REACH).findIndex(({ text }) => SENTENCE_END.test(text));
  const at = first < 0 || end < 0 ? 0 : first + end + 1;
  return [
    ...lines.slice(0, at),
    ...notes,
    ...lines.slice(at).map((line, rank) => (rank === 0 ? cut(line) : line)),
  ];
}

const cut = (line: Line): Line => ({ ...line, before: "cut" });
