import { escapeXml } from "../xml.js";

/** WordprocessingML already safe: made here, its texts escaped. */
export type Block = string;

export type Style =
  | "Title"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "Quote"
  | "ListNumber"
  | "Note"
  | "Model";

/** A part of a paragraph, bold or not. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

/** A paragraph; texts apart are runs. */
export function paragraph(content: string | readonly Run[], style?: Style, more = ""): Block {
  const runs = typeof content === "string" ? [{ text: content }] : content;
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ""}${more}`;
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${runs.map(run).join("")}</w:p>`;
}

/** "Constat : text", the name in bold. */
export const named = (name: string, text: string, style?: Style): Block =>
  paragraph([{ text: `${name} : `, bold: true }, { text }], style);

export const pageBreak: Block = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

function run({ text, bold = false }: Run): string {
  return `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** Width between the margins of an A4 page, in twentieths of a point. */
const WIDTH = 9638;

/** A table whose first row is repeated on each page, columns sharing the page by their parts; `height` leaves room to write. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  parts: readonly number[],
  height = 0,
): Block {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((WIDTH * part) / whole));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const head =
    heads.length === 0 ? "" : tableRow(heads, widths, true, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
  const room = height > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : "";
  const body = rows.map((cells) => tableRow(cells, widths, false, `<w:trPr><w:cantSplit/>${room}</w:trPr>`));
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLook w:firstRow="${heads.length > 0 ? 1 : 0}" w:firstColumn="1" w:lastRow="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body.join("")}</w:tbl>`;
}

function tableRow(
  cells: readonly (string | number)[],
  widths: readonly number[],
  bold: boolean,
  properties: string,
): string {
  const written = widths.map((width, at) => {
    const content = paragraph([{ text: String(cells[at] ?? ""), bold: bold || at === 0 }], "Note");
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr>${properties}${written.join("")}</w:tr>`;
}
