import type { Heading, Paragraph, RootContent } from "mdast";
import type { RawBlock } from "./block.js";
import { classify } from "./classify.js";
import { setContentsAside } from "./contents.js";
import { buildList } from "./lists.js";
import { cleanText, phrasing } from "./phrasing.js";
import type { ItemPiece, ParagraphPiece, Piece } from "./piece.js";
import { buildTable, frameContent } from "./tables.js";

/** Makes the blocks of a tree from the paragraphs and tables of a word processor: titles, lists, tables, the rest. */
export function assemble(blocks: readonly RawBlock[]): RootContent[] {
  const pieces = classify(setContentsAside(withoutFrames(blocks)));
  const nodes: RootContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = runOf(pieces, at);
    nodes.push(nodeOf(run));
    at += run.length;
  }
  return nodes;
}

/** Empty paragraphs go; the content of a table used as a frame takes its place. */
function withoutFrames(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return cleanText(block.text) === "" ? [] : [block];
    const inside = frameContent(block);
    return inside === null ? [block] : withoutFrames(inside);
  });
}

/** The pieces that make one node: the items of a list, with the paragraphs that stand between two of them. */
function runOf(pieces: readonly Piece[], start: number): Piece[] {
  const first = pieces[start]!;
  if (first.kind !== "item") return [first];
  let end = start + 1;
  while (end < pieces.length && (pieces[end]?.kind === "item" || continuesItem(pieces, end))) end++;
  return pieces.slice(start, end);
}

/** An indented paragraph between two items of one list belongs to the first. */
function continuesItem(pieces: readonly Piece[], at: number): boolean {
  const [before, here, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (before?.kind !== "item" || here?.kind !== "paragraph" || after?.kind !== "item") return false;
  if (here.setAside !== undefined || here.label !== undefined || before.left <= 0) return false;
  return after.family === before.family && here.left >= before.left - 1;
}

function nodeOf(run: readonly Piece[]): RootContent {
  const first = run[0]!;
  switch (first.kind) {
    case "heading":
      return headingOf(first);
    case "item":
      return buildList(run as Array<ItemPiece | ParagraphPiece>);
    case "table":
      return buildTable(first.table);
    case "paragraph":
      return paragraphOf(first);
  }
}

function headingOf({ depth, text, label, origin }: Extract<Piece, { kind: "heading" }>): Heading {
  const data = { origin, ...(label !== undefined && { label }) };
  return { type: "heading", depth, children: phrasing(text), data };
}

function paragraphOf({ text, label, origin, setAside }: ParagraphPiece): Paragraph {
  const data = { origin, ...(label !== undefined && { label }), ...(setAside !== undefined && { setAside }) };
  return { type: "paragraph", children: phrasing(text), data };
}
