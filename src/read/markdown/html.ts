import type { Heading, Paragraph, RootContent, Table, TableCell, TableRow } from "mdast";
import type { Origin } from "../../model/origin.js";
import { decodeEntities } from "./entities.js";

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?\/?>/g;
const INLINE = new Set(
  "a abbr b big cite code del em font i ins kbd label mark q s small span strike strong sub sup tt u wbr".split(
    " ",
  ),
);

/** The text of a block of raw HTML: paragraphs, titles and rows of tables; tags, comments and scripts are dropped. */
export function htmlToBlocks(html: string, line: number): RootContent[] {
  const builder = new HtmlBlocks(line);
  const source = dropBetween(
    dropBetween(dropBetween(html, "<!--", "-->"), "<script", "</script>"),
    "<style",
    "</style>",
  );
  let at = 0;
  for (const match of source.matchAll(TAG)) {
    builder.text(source.slice(at, match.index));
    at = match.index + match[0].length;
    builder.tag((match[2] ?? "").toLowerCase(), match[1] === "/");
  }
  builder.text(source.slice(at));
  return builder.finish();
}

/** Removes what stands between two marks, both included; the line ends stay so that lines can be counted. */
function dropBetween(text: string, from: string, to: string): string {
  const small = text.toLowerCase();
  let kept = "";
  let at = 0;
  for (let start = small.indexOf(from); start !== -1; start = small.indexOf(from, at)) {
    const end = small.indexOf(to, start);
    const after = end === -1 ? text.length : end + to.length;
    kept += text.slice(at, start) + text.slice(start, after).replace(/[^\n]+/g, "");
    at = after;
  }
  return kept + text.slice(at);
}

class HtmlBlocks {
  readonly #blocks: RootContent[] = [];
  #line: number;
  #text = "";
  #textLine: number;
  #depth = 0;
  #row: TableRow | null = null;

  constructor(line: number) {
    this.#line = line;
    this.#textLine = line;
  }

  text(source: string): void {
    if (this.#text.trim() === "") {
      const blank = source.slice(0, source.length - source.trimStart().length);
      this.#textLine = this.#line + lineEnds(blank);
    }
    this.#text += source;
    this.#line += lineEnds(source);
  }

  tag(name: string, closing: boolean): void {
    if (name === "br") this.#text += "\n";
    if (name === "br" || INLINE.has(name)) return;
    if (this.#row !== null && (name === "p" || name === "div" || name === "li")) {
      this.#text += "\n";
      return;
    }
    this.#flush();
    if (name === "tr") this.#row = closing ? null : this.#openRow();
    if (/^h[1-6]$/.test(name)) this.#depth = closing ? 0 : Number(name.charAt(1));
  }

  finish(): RootContent[] {
    this.#flush();
    return this.#blocks;
  }

  #openRow(): TableRow {
    const last = this.#blocks.at(-1);
    const origin: Origin = { line: this.#line };
    const row: TableRow = { type: "tableRow", children: [], data: { origin } };
    if (last?.type === "table") last.children.push(row);
    else this.#blocks.push({ type: "table", children: [row], data: { origin } } satisfies Table);
    return row;
  }

  #flush(): void {
    const value = decodeEntities(this.#text).trim();
    const data = { origin: { line: this.#textLine } };
    this.#text = "";
    if (value === "") return;
    const children = [{ type: "text" as const, value }];
    if (this.#row !== null)
      this.#row.children.push({ type: "tableCell", children, data } satisfies TableCell);
    else if (this.#depth > 0)
      this.#blocks.push({ type: "heading", depth: this.#depth as Heading["depth"], children, data });
    else this.#blocks.push({ type: "paragraph", children, data } satisfies Paragraph);
  }
}

const lineEnds = (text: string): number => text.split("\n").length - 1;
