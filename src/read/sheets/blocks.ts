import type { Heading, Paragraph, RootContent, Table, TableRow } from "mdast";
import type { SetAside } from "../../model/tree.js";
import type { Row } from "./rows.js";

/** The title and the rows of a sheet. A row with one filled cell is a paragraph; rows that follow each other make a table. */
export function sheetToBlocks(
  sheet: string,
  rows: readonly Row[],
  texts: readonly string[],
  setAside?: SetAside,
): RootContent[] {
  const aside = setAside !== undefined && { setAside };
  const title: Heading = {
    type: "heading",
    depth: 1,
    children: [{ type: "text", value: sheet }],
    data: { origin: { sheet }, ...aside },
  };
  const blocks: RootContent[] = [title];
  let last = 0;
  for (const row of rows) {
    const hidden = setAside ?? (row.hidden ? ("texte-masque" as const) : undefined);
    const before = blocks.at(-1);
    if (row.cells.filter(({ text }) => text !== "").length === 1)
      blocks.push(paragraphOf(sheet, row, hidden));
    else if (before?.type === "table" && row.number <= last + 1)
      before.children.push(rowOf(sheet, row, hidden));
    else blocks.push(tableOf(sheet, row, hidden));
    last = row.number;
  }
  for (const value of texts) {
    blocks.push({
      type: "paragraph",
      children: [{ type: "text", value }],
      data: { origin: { sheet, part: "zone de texte" }, ...aside },
    });
  }
  return blocks;
}

function paragraphOf(sheet: string, { cells }: Row, setAside: SetAside | undefined): Paragraph {
  const { address: cell = "A1", text: value = "" } = cells.find(({ text }) => text !== "") ?? {};
  return {
    type: "paragraph",
    children: [{ type: "text", value }],
    data: { origin: { sheet, cell }, ...(setAside !== undefined && { setAside }) },
  };
}

function tableOf(sheet: string, row: Row, setAside: SetAside | undefined): Table {
  const first = rowOf(sheet, row, setAside);
  return {
    type: "table",
    children: [first],
    data: { ...(first.data?.origin && { origin: first.data.origin }) },
  };
}

function rowOf(sheet: string, { cells }: Row, setAside: SetAside | undefined): TableRow {
  const first = cells.find(({ text }) => text !== "")?.address ?? "A1";
  return {
    type: "tableRow",
    children: cells.map(({ address, text }) => ({
      type: "tableCell" as const,
      children: text === "" ? [] : [{ type: "text" as const, value: text }],
      data: { origin: { sheet, cell: address } },
    })),
    data: { origin: { sheet, cell: first }, ...(setAside !== undefined && { setAside }) },
  };
}
