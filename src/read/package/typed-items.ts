import { readMarker } from "../lines/marker.js";
import type { RawBlock, RawParagraph } from "./block.js";
import { cleanText } from "./phrasing.js";
import type { ItemPiece } from "./piece.js";

interface Candidate {
  readonly block: RawParagraph;
  readonly item: ItemPiece;
  readonly rank: number | undefined;
}

/** Items whose bullet or number was typed by hand; numbers only where at least two follow each other in order. */
export function typedItems(blocks: readonly RawBlock[]): Map<RawBlock, ItemPiece> {
  const candidates = blocks.map(readCandidate);
  const items = new Map<RawBlock, ItemPiece>();
  candidates.forEach((candidate, index) => {
    if (candidate === null) return;
    const follows = isNext(candidates[index - 1], candidate) || isNext(candidate, candidates[index + 1]);
    if (candidate.rank === undefined || follows) items.set(candidate.block, candidate.item);
  });
  return items;
}

function readCandidate(block: RawBlock): Candidate | null {
  if (block.kind !== "paragraph" || block.mark !== undefined || block.depth !== undefined) return null;
  if (block.setAside !== undefined) return null;
  const text = cleanText(block.text);
  const marker = readMarker(text);
  if (marker === null || marker.rest === "") return null;
  const { kind, rank, rest } = marker;
  const label = marker.label ?? (rest.startsWith("☐") || rest.startsWith("☒") ? undefined : bulletOf(text));
  const item: ItemPiece = {
    kind: "item",
    text: rest,
    ordered: rank !== undefined,
    family: `typed ${kind} ${Math.round(block.look.left)}`,
    left: block.look.left,
    origin: block.origin,
    ...(label !== undefined && { label }),
  };
  return { block, item, rank };
}

function bulletOf(text: string): string {
  const sign = text.charAt(0);
  return /[\uf000-\uf0ff]/.test(sign) ? "•" : sign;
}

function isNext(before: Candidate | null | undefined, after: Candidate | null | undefined): boolean {
  if (before?.rank === undefined || after?.rank === undefined) return false;
  return before.item.family === after.item.family && after.rank === before.rank + 1;
}
