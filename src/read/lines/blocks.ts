import type { Heading, Paragraph, RootContent } from "mdast";
import { type Chunk, chunk } from "./chunks.js";
import { Depths } from "./depth.js";
import { joinLines } from "./join.js";
import type { Line } from "./line.js";
import { buildLists, type ItemChunk } from "./lists.js";
import { type Measures, measure } from "./measures.js";
import { readNumber } from "./number.js";
import { originOf } from "./origin.js";
import { tableOf } from "./table.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * Makes the blocks of a tree from printed lines: titles with the number printed before them, paragraphs whose wrapped
 * lines are joined, lists, rows of tables; running headers and tables of contents set aside and kept.
 */
export function linesToBlocks(lines: readonly Line[]): RootContent[] {
  const measures = measure(lines.filter((line) => line.setAside === undefined));
  const chunks = chunk(lines, alignMeasures(lines, measures));
  const depths = new Depths();
  const blocks: RootContent[] = [];
  for (let at = 0; at < chunks.length; ) {
    const run = runOf(chunks, at);
    blocks.push(...blocksOf(run, depths, measures.vocabulary));
    at += run.length;
  }
  return blocks;
}

/** Positions among all the lines, set aside included, seen as positions among the measured ones. */
function alignMeasures(lines: readonly Line[], measures: Measures): Measures {
  const positions: number[] = [];
  let content = -1;
  for (const line of lines) {
    if (line.setAside === undefined) content += 1;
    positions.push(content);
  }
  return { ...measures, rightEdge: (index) => measures.rightEdge(positions[index] ?? 0) };
}

/** The chunk at this place, with the ones that make the same list or table. */
function runOf(chunks: readonly Chunk[], start: number): Chunk[] {
  const first = chunks[start]!;
  if (first.kind !== "item" && first.kind !== "row") return [first];
  let end = start + 1;
  while (chunks[end]?.kind === first.kind) end += 1;
  return chunks.slice(start, end);
}

function blocksOf(run: readonly Chunk[], depths: Depths, vocabulary: Vocabulary): RootContent[] {
  const first = run[0]!;
  switch (first.kind) {
    case "heading":
      return [headingOf(first, depths, vocabulary)];
    case "item":
      return buildLists(run as ItemChunk[], (item) => itemParagraph(item, vocabulary));
    case "row":
      return [
        tableOf(
          run.flatMap(({ lines }) => lines),
          vocabulary,
        ),
      ];
    case "aside":
      return [aside(first.lines, first.reason)];
    case "paragraph":
      return [paragraph(textsOf(first.lines), first.lines, vocabulary)];
  }
}

const textsOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);

function headingOf(
  chunk: Extract<Chunk, { kind: "heading" }>,
  depths: Depths,
  vocabulary: Vocabulary,
): Heading {
  const whole = joinLines(
    chunk.lines.map(({ text }) => text),
    vocabulary,
  );
  const number = chunk.heading.number === null ? null : readNumber(whole);
  const label = number?.label;
  const value = number?.title ?? whole;
  const depth = depths.next(chunk.heading, chunk.lines[0]!);
  return {
    type: "heading",
    depth,
    children: [{ type: "text", value }],
    data: { origin: originOf(chunk.lines), ...(label !== undefined && { label }) },
  };
}

function itemParagraph(item: ItemChunk, vocabulary: Vocabulary): Paragraph {
  const texts = [item.marker.rest, ...item.lines.slice(1).map(({ text }) => text)];
  return paragraph(texts, item.lines, vocabulary);
}

function paragraph(texts: readonly string[], lines: readonly Line[], vocabulary: Vocabulary): Paragraph {
  const value = joinLines(texts, vocabulary);
  return { type: "paragraph", children: [{ type: "text", value }], data: { origin: originOf(lines) } };
}

function aside(lines: readonly Line[], reason: Extract<Chunk, { kind: "aside" }>["reason"]): Paragraph {
  const value = lines.map(({ text }) => text).join("\n");
  return {
    type: "paragraph",
    children: [{ type: "text", value }],
    data: { origin: originOf(lines), setAside: reason },
  };
}
