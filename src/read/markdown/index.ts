import type { Nodes, Root } from "mdast";
import type { ReadResult } from "../../model/document.js";
import { decodeText } from "../text/decode.js";
import { cutIntoChunks } from "./chunks.js";
import { finish } from "./finish.js";
import { readFrontMatter } from "./front-matter.js";
import { parse } from "./parse.js";
import { tame } from "./tame.js";

/**
 * Reads a Markdown file (UTF-8, windows-1252 or UTF-16): CommonMark, with the tables of GitHub. The numbers typed before
 * titles become their label, HTML goes and its text stays. Blocks carry their line and column, counted from 1.
 *
 * @throws UnreadableError `fichier-vide` when there is no text, `format-inconnu` when the bytes are no text
 */
export async function readMarkdown(bytes: Uint8Array): Promise<ReadResult> {
  const text = decodeText(bytes);
  const front = readFrontMatter(text);
  const tree =
    front === null ? parseMarkdown(text) : parseMarkdown(text.slice(front.end), front.lines, front.end);
  finish(tree);
  if (front !== null) tree.children.unshift(front.block);
  return { tree, unreadable: [] };
}

/** The tree remark makes of a whole text, in time proportional to its length; positions start after what is skipped. */
export function parseMarkdown(text: string, skippedLines = 0, skippedLength = 0): Root {
  const tree: Root = { type: "root", children: [] };
  for (const chunk of cutIntoChunks(text)) {
    const part = parse(tame(chunk.text));
    const [line, offset] = [skippedLines + chunk.line, skippedLength + chunk.offset];
    for (const child of part.children) {
      if (offset > 0) shift(child, line, offset);
      tree.children.push(child);
    }
  }
  return tree;
}

function shift(node: Nodes, lines: number, offset: number): void {
  if (node.position !== undefined) {
    for (const point of [node.position.start, node.position.end]) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + offset;
    }
  }
  if ("children" in node) for (const child of node.children) shift(child, lines, offset);
}
