import type { Nodes, Table } from "mdast";
import type { Origin } from "../model/origin.js";
import { normalise } from "./normalise.js";
import { LINE_BREAK } from "./plain-text.js";

/** The printed number of a paragraph; a bullet is no text. */
export function numberOf(node: Nodes): string {
  const label = normalise(node.data?.label ?? "").text;
  return /[\p{L}\p{N}]/u.test(label) ? label : "";
}

export function originOfRow(row: Nodes, table: Table): Origin {
  const cell = "children" in row ? row.children.find((child) => child.data?.origin !== undefined) : undefined;
  const base = row.data?.origin ?? cell?.data?.origin ?? table.data?.origin ?? {};
  const start = row.position?.start;
  return start === undefined ? base : { ...base, line: start.line, column: start.column };
}

/** The lines the author broke by hand, when the break stands between two statements; [start, end] in the raw text. */
export function splitLines(raw: string): Array<[start: number, end: number]> {
  const lines: Array<[number, number]> = [];
  let start = 0;
  for (let at = raw.indexOf(LINE_BREAK); at !== -1; at = raw.indexOf(LINE_BREAK, at + 1)) {
    if (!beginsStatement(raw.slice(at + 1, at + 12), raw.slice(Math.max(start, at - 12), at))) continue;
    lines.push([start, at]);
    start = at + 1;
  }
  lines.push([start, raw.length]);
  return lines;
}

/** A tick box answers the line before it, and an unfinished line goes on. */
function beginsStatement(next: string, before: string): boolean {
  if (/^\s*[☐☑☒]/.test(next)) return false;
  return /^\s*[\p{Lu}\p{N}\-–—•▪●]/u.test(next) || /[.;:!?…]\s*$/.test(before);
}
