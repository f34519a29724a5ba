import type { BlockContent, List, ListItem, RootContent, Table } from "mdast";
import type { AnalysedDocument } from "../../src/dossier/index.js";
import { buildPassages } from "../../src/text/passages.js";

/** A document from a short notation: "# title", "- item", "| cell | cell |", anything else is a paragraph. */
export function documentOf(file: string, source: string): AnalysedDocument {
  const children: RootContent[] = [];
  for (const line of source.split("\n").map((text) => text.trim())) {
    if (line === "") children.push({ type: "thematicBreak" });
    else if (line.startsWith("#")) addHeading(children, line);
    else if (line.startsWith("- ")) addItem(children, line.slice(2));
    else if (line.startsWith("|")) addRow(children, line);
    else children.push(paragraph(line));
  }
  const kept = children.filter(({ type }) => type !== "thematicBreak");
  return { file, format: "text", size: source.length, ...buildPassages({ type: "root", children: kept }) };
}

function paragraph(value: string): BlockContent {
  return { type: "paragraph", children: [{ type: "text", value }] };
}

function addHeading(children: RootContent[], line: string): void {
  const depth = Math.min(6, /^#+/.exec(line)?.[0].length ?? 1) as 1 | 2 | 3 | 4 | 5 | 6;
  children.push({ type: "heading", depth, children: [{ type: "text", value: line.replace(/^#+\s*/, "") }] });
}

function addItem(children: RootContent[], text: string): void {
  const item: ListItem = { type: "listItem", children: [paragraph(text)] };
  const last = children.at(-1);
  if (last?.type === "list") last.children.push(item);
  else children.push({ type: "list", children: [item] } satisfies List);
}

function addRow(children: RootContent[], line: string): void {
  const cells = line.replace(/^\||\|$/g, "").split("|");
  const row = {
    type: "tableRow" as const,
    children: cells.map((cell) => ({
      type: "tableCell" as const,
      children: [{ type: "text" as const, value: cell.trim() }],
    })),
  };
  const last = children.at(-1);
  if (last?.type === "table") last.children.push(row);
  else children.push({ type: "table", children: [row] } satisfies Table);
}
