import { DELIMITER_ROW } from "./parse.js";

/** Columns of marks of lists and quotations read at the start of a line: some fifty levels. */
const DEEPEST = 100;
/** Marks of emphasis and links read in one paragraph: the parser's work grows with their square. */
const MOST_MARKS = 1_000;
/** Unclosed openings left to one paragraph. */
const MOST_OPENINGS = 100;
const OPENINGS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<!", ">"],
  ["<?", "?>"],
] as const;

const DEEP_START = new RegExp(`^[ \\t>*+\\-\\d.)]{${DEEPEST},}`, "gm");
const MARKS = /[*_[\]]/g;
const BREAK = /^(?:\s*$|#{1,6}\s|\s*[-+*]\s)/;

/**
 * Makes a hostile text harmless for the parser, without moving any character: marks that nest beyond reason and
 * paragraphs made of marks lose them. A text people write comes out as it went in.
 */
export function tame(text: string): string {
  const shallow = text.replace(
    DEEP_START,
    (start) => start.slice(0, DEEPEST) + start.slice(DEEPEST).replace(/[>*+\-.)]/g, " "),
  );
  const open = tameOpenings(shallow);
  return count(open) > MOST_MARKS ? tameParagraphs(open) : open;
}

/** Comments and the like, opened in a paragraph, that nothing closes there: the end of each is sought up to its end. */
function tameOpenings(text: string): string {
  if ((text.match(/<[!?]/g)?.length ?? 0) <= MOST_OPENINGS) return text;
  return text
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => OPENINGS.reduce(withoutUnclosed, paragraph))
    .join("");
}

function withoutUnclosed(text: string, [opening, closing]: readonly [string, string]): string {
  const last = text.lastIndexOf(closing);
  const after = text.slice(last + 1);
  if (after.split(opening, MOST_OPENINGS + 2).length <= MOST_OPENINGS) return text;
  return text.slice(0, last + 1) + after.replaceAll(opening, ` ${opening.slice(1)}`);
}

function tameParagraphs(text: string): string {
  const lines = text.split("\n");
  for (let start = 0; start < lines.length; ) {
    const end = endOfParagraph(lines, start);
    const paragraph = lines.slice(start, end);
    if (count(paragraph.join("\n")) > MOST_MARKS)
      paragraph.forEach((line, index) => {
        lines[start + index] = line.replace(MARKS, " ");
      });
    start = end;
  }
  return lines.join("\n");
}

/** A line that starts a block, and those that go on with it; each row of a table is by itself. */
function endOfParagraph(lines: readonly string[], start: number): number {
  let end = start + 1;
  if (
    lines[start]?.startsWith("|") &&
    (DELIMITER_ROW.test(lines[end] ?? "") || lines[start - 1]?.startsWith("|"))
  )
    return end;
  while (end < lines.length && !BREAK.test(lines[end] ?? "")) end++;
  return end;
}

const count = (text: string): number => text.match(MARKS)?.length ?? 0;
