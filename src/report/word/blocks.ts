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

/** A part of a paragraph. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Name of the bookmark that it leads to. */
  readonly link?: string;
}

/** Properties of a paragraph that begins a page, as Word orders them after the style. */
export const NEW_PAGE = "<w:pageBreakBefore/>";
export const KEEP_NEXT = "<w:keepNext/>";

/** A paragraph; texts apart are runs. */
export function paragraph(content: string | readonly Run[], style?: Style, more = ""): Block {
  const runs = typeof content === "string" ? [{ text: content }] : content;
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ""}${more}`;
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${runs.map(run).join("")}</w:p>`;
}

/** "Constat : text", the name in bold. */
export const named = (name: string, text: string, style?: Style): Block =>
  paragraph([{ text: `${name} : `, bold: true }, { text }], style);

/** A paragraph that links can lead to. */
export function bookmarked(block: Block, name: string, id: number): Block {
  const start = `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
  return block.replace(/<w:r>/, `${start}<w:r>`).replace(/<\/w:p>$/, `<w:bookmarkEnd w:id="${id}"/></w:p>`);
}

function run({ text, bold = false, italic = false, link }: Run): string {
  const look = `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${link ? '<w:u w:val="single"/>' : ""}`;
  const written = `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return link ? `<w:hyperlink w:anchor="${link}" w:history="1">${written}</w:hyperlink>` : written;
}
