import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** A unified plugin: tables of GitHub Markdown, and nothing else of it. */
function tables(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

const plain = unified().use(remarkParse).freeze();
const withTables = unified().use(remarkParse).use(tables).freeze();

/** The row of dashes without which there is no table; linear on a row of any length. */
export const DELIMITER_ROW = /^(?=[ \t>|:]*-)[ \t>|:-]*$/m;

/** Parses Markdown; the extension for tables doubles the cost, so it is used only where a table may be. */
export function parse(text: string): Root {
  return (text.includes("|") && DELIMITER_ROW.test(text) ? withTables : plain).parse(text);
}
