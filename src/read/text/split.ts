import type { Line } from "../lines/line.js";

const CUT = /^\s*-{2,}\s*$|^\s*[=_*~]{3,}\s*$/;
const COLUMNS = /\S(?:\t|\s{3,})\S/;
const TAB = 8;

/** Lines of a text that hold something; "--" alone and a form feed are cuts. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let before: Line["before"] = "cut";
  text.split("\n").forEach((source, index) => {
    if (CUT.test(source)) {
      before = "cut";
      return;
    }
    if (source.startsWith("\f")) before = "cut";
    const content = source.replace(/\s+/g, " ").trim();
    if (content === "") {
      if (before !== "cut") before = "blank";
      return;
    }
    lines.push(lineOf(source, content, index, before));
    before = "line";
  });
  return lines;
}

function lineOf(source: string, text: string, index: number, before: Line["before"]): Line {
  const indent = source.length - source.trimStart().length;
  const left = [...source.slice(0, indent)].reduce((width, sign) => width + (sign === "\t" ? TAB : 1), 0);
  const columns = COLUMNS.test(source.trim()) && !/^\S{1,8}\s{3,}/.test(source.trim());
  return {
    text,
    origin: { line: index + 1, column: indent + 1 },
    before,
    left,
    right: left + text.length,
    unit: 1,
    ...(columns && { columns }),
  };
}
