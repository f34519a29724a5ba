import type { Heading, Nodes, Paragraph } from "mdast";
import { readNumber } from "../lines/number.js";

const LONGEST_TITLE = 150;

/** Moves the number typed before a title out of its text: "12.3 Contrôle" gives the label "12.3". */
export function numberHeading(heading: Heading): void {
  const text = visibleText(heading);
  const number = readNumber(text);
  if (number === null || !isTitle(number.title, number.separated, number.parts)) return;
  heading.data = { ...heading.data, label: number.label };
  dropStart(heading, text.length - number.title.length);
}

/** "3 lots distincts" and "12 mois" are no numbers of titles; "3 Objet", "3. objet" and "5.2 objet" are. */
function isTitle(title: string, separated: boolean, parts: readonly string[]): boolean {
  return title === "" || separated || parts.length > 1 || /^[\p{Lu}«"“(]/u.test(title);
}

/** A paragraph over a row of dashes is a title for Markdown; its author often meant a line across the page. */
export function isUnderlinedText(heading: Heading): boolean {
  const { position } = heading;
  if (position === undefined || position.start.line === position.end.line) return false;
  const text = visibleText(heading);
  return text.length > LONGEST_TITLE || /[.;,:!?]$/.test(text);
}

export function asParagraph({ children, position, data }: Heading): Paragraph {
  return { type: "paragraph", children, ...(position && { position }), ...(data && { data }) };
}

function visibleText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return "children" in node ? node.children.map(visibleText).join("") : "";
}

/** Takes away the first `length` characters of visible text; positions follow. Returns what is left to take. */
function dropStart(node: Nodes, length: number): number {
  let left = length;
  if (node.type === "text" || node.type === "inlineCode") {
    const taken = Math.min(left, node.value.length);
    node.value = node.value.slice(taken);
    if (node.position !== undefined)
      node.position = { ...node.position, start: later(node.position.start, taken) };
    return left - taken;
  }
  if (!("children" in node)) return left;
  for (const child of node.children) {
    if (left === 0) break;
    left = dropStart(child, left);
  }
  return left;
}

function later(
  { line, column, offset }: { line: number; column: number; offset?: number | undefined },
  by: number,
) {
  return { line, column: column + by, ...(offset !== undefined && { offset: offset + by }) };
}
