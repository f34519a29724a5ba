import type { PhrasingContent, Table, TableCell, TableRow } from "mdast";
import type { Origin } from "../../model/origin.js";
import type { RawBlock, RawCell, RawParagraph, RawTable } from "./block.js";
import { printedLabel } from "./label.js";
import { cleanText } from "./phrasing.js";

export function buildTable({ rows, origin }: RawTable): Table {
  return { type: "table", children: rows.map((cells) => buildRow(cells, origin)), data: { origin } };
}

function buildRow(cells: readonly RawCell[], table: Origin): TableRow {
  const children = cells.map(buildCell);
  const origin = children.find(({ data }) => data?.origin !== undefined)?.data?.origin ?? table;
  return { type: "tableRow", children, data: { origin } };
}

function buildCell(cell: RawCell): TableCell {
  const paragraphs = [...paragraphsOf(cell.blocks)];
  const value = textOf(cell.blocks);
  const children: PhrasingContent[] = value === "" ? [] : [{ type: "text", value }];
  for (const { text, setAside } of paragraphs) {
    if (setAside !== undefined && cleanText(text) !== "")
      children.push({ type: "text", value: cleanText(text), data: { setAside } });
  }
  const origin = paragraphs[0]?.origin;
  return { type: "tableCell", children, ...(origin !== undefined && { data: { origin } }) };
}

/** The text of a cell, one line a paragraph; a table inside becomes lines, its cells separated by bars. */
function textOf(blocks: readonly RawBlock[]): string {
  const lines = blocks.map((block) =>
    block.kind === "paragraph"
      ? lineOf(block)
      : block.rows
          .map((cells) =>
            cells
              .map(({ blocks }) => textOf(blocks))
              .filter(Boolean)
              .join(" | "),
          )
          .filter(Boolean)
          .join("\n"),
  );
  return lines.filter(Boolean).join("\n");
}

function lineOf({ text, mark, setAside }: RawParagraph): string {
  const clean = cleanText(text);
  if (setAside !== undefined || clean === "" || mark === undefined)
    return setAside === undefined ? clean : "";
  return `${printedLabel(mark.label)} ${clean}`;
}

function* paragraphsOf(blocks: readonly RawBlock[]): Generator<RawParagraph> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block;
    else for (const row of block.rows) for (const cell of row) yield* paragraphsOf(cell.blocks);
  }
}

/** The blocks of a table used as a frame (one cell), or null. */
export function frameContent({ rows }: RawTable): readonly RawBlock[] | null {
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0]?.blocks ?? null) : null;
}
