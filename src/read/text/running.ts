import type { SetAside } from "../../model/tree.js";
import type { Line } from "../lines/line.js";

const PAGE_NUMBER = /^[-–—\s]{0,3}(?:page\s?:?\s?)?\d{1,3}(?:\s?(?:\/|sur|of)\s?\d{1,3})?[-–—\s]{0,3}$/iu;
const PAGE_MENTION = /\bpage\s?:?\s?\d{1,3}(?:\s?(?:\/|sur)\s?\d{1,3})?$|\s\d{1,3}\s?\/\s?\d{1,3}$/iu;
const NUMBERED = /\p{L}.{10,150}\s\d{1,3}$/u;
const LEADERS = /\.{4}|…|_{4}/u;
const LONGEST = 160;

/** Marks the page numbers and the running headers left in a text drawn from a paginated file. */
export function setRunningAside(lines: readonly Line[]): Line[] {
  const forms = formsByKey(lines);
  const own = lines.map((_, at) => ownMark(lines, at, forms));
  const beside = besideMarks(lines, own, forms);
  const kept: Line[] = [];
  let cut = false;
  lines.forEach((line, at) => {
    const setAside = own[at] ?? (beside.has(keyOf(line.text)) ? "en-tete" : undefined);
    if (setAside !== undefined) {
      cut ||= line.before === "cut";
      kept.push({ ...line, setAside });
      return;
    }
    kept.push(cut ? { ...line, before: "cut" } : line);
    cut = false;
  });
  return kept;
}

/** Positions of the lines alike but for their figures. */
type Forms = ReadonlyMap<string, readonly number[]>;

function formsByKey(lines: readonly Line[]): Forms {
  const forms = new Map<string, number[]>();
  lines.forEach(({ text }, at) => {
    if (text.length > LONGEST) return;
    const positions = forms.get(keyOf(text));
    if (positions === undefined) forms.set(keyOf(text), [at]);
    else positions.push(at);
  });
  return forms;
}

const keyOf = (text: string): string => text.toLowerCase().replace(/\d+/g, "#");

function ownMark(lines: readonly Line[], at: number, forms: Forms): SetAside | undefined {
  const line = lines[at]!;
  const { text } = line;
  if (text.length > LONGEST || line.columns === true || LEADERS.test(text)) return undefined;
  const afterCut = line.before === "cut" || lines[at - 1]?.before === "cut";
  if (PAGE_NUMBER.test(text))
    return line.before !== "line" || afterCut || /[/a-z]/i.test(text) ? "numero-de-page" : undefined;
  if (PAGE_MENTION.test(text) && /^\p{Lu}/u.test(text)) return "en-tete";
  const next = lines[at + 1];
  if (line.before === "cut" && next?.before === "line" && isPageLine(next.text)) return "en-tete";
  return NUMBERED.test(text) && afterCut && differ(lines, forms.get(keyOf(text)) ?? [])
    ? "en-tete"
    : undefined;
}

const isPageLine = (text: string): boolean =>
  text.length <= LONGEST && (PAGE_NUMBER.test(text) || /\bpage\s?:?\s?\d{1,3}/iu.test(text));

function differ(lines: readonly Line[], positions: readonly number[]): boolean {
  return new Set(positions.map((at) => lines[at]?.text)).size > 1;
}

/** Lines repeated, each time within two lines of a mark: the other lines of the header. */
function besideMarks(
  lines: readonly Line[],
  own: readonly (SetAside | undefined)[],
  forms: Forms,
): Set<string> {
  const near = (at: number): boolean =>
    [at - 2, at - 1, at + 1, at + 2].some((index) => own[index] !== undefined);
  const found = new Set<string>();
  for (const [key, positions] of forms) {
    const long = (lines[positions[0]!]?.text.length ?? 0) > 5;
    if (long && positions.length >= 2 && positions.every(near)) found.add(key);
  }
  return found;
}
