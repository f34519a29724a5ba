import { type Block, paragraph, type Run } from "./blocks.js";

/** Width between the margins of an A4 page, in twentieths of a point. */
const WIDTH = 9638;

interface Room {
  /** Least height of the rows, to write in, in twentieths of a point. */
  readonly height: number;
  /** A row of one cell under the others. */
  readonly last: { readonly runs: readonly Run[]; readonly height: number };
}

/** A table whose first row is repeated on each page, columns sharing the page by their parts. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  parts: readonly number[],
  room?: Room,
): Block {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((WIDTH * part) / whole));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const written = [
    ...(heads.length === 0 ? [] : [tableRow(cellsOf(heads, widths, "all"), "<w:tblHeader/>")]),
    ...rows.map((cells) =>
      tableRow(cellsOf(cells, widths, room === undefined ? "first" : "none"), heightOf(room?.height)),
    ),
    ...(room === undefined
      ? []
      : [tableRow(wideCell(room.last.runs, widths.length), heightOf(room.last.height))]),
  ];
  const look = `<w:tblLook w:firstRow="${heads.length > 0 ? 1 : 0}" w:firstColumn="${room === undefined ? 1 : 0}" w:lastRow="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join("")}</w:tbl>`;
}

const heightOf = (height: number | undefined): string =>
  height === undefined ? "" : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`;

const tableRow = (cells: string, properties: string): string =>
  `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells}</w:tr>`;

/** Cells of a row that are written as titles. */
type Titles = "all" | "first" | "none";

function cellsOf(cells: readonly (string | number)[], widths: readonly number[], titles: Titles): string {
  return widths
    .map((width, at) => {
      const content = paragraph(
        [{ text: String(cells[at] ?? ""), bold: titles === "all" || (titles === "first" && at === 0) }],
        "Note",
      );
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    })
    .join("");
}

const wideCell = (runs: readonly Run[], columns: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${WIDTH}" w:type="dxa"/><w:gridSpan w:val="${columns}"/></w:tcPr>${paragraph(runs, "Note")}</w:tc>`;
