import type { List, ListItem, Paragraph } from "mdast";
import type { Chunk } from "./chunks.js";

export type ItemChunk = Extract<Chunk, { kind: "item" }>;

interface Level {
  readonly kind: string;
  readonly left: number;
  readonly list: List;
}

/** Makes lists, with the lists inside them, from items that follow each other. */
export function buildLists(items: readonly ItemChunk[], paragraphOf: (item: ItemChunk) => Paragraph): List[] {
  const lists: List[] = [];
  const levels: Level[] = [];
  for (const item of items) {
    const depth = depthOf(item, levels);
    levels.length = Math.min(levels.length, depth + 1);
    if (levels[depth]?.kind !== item.marker.kind) levels[depth] = open(item, levels[depth - 1], lists);
    levels[depth]!.list.children.push(listItem(item, paragraphOf(item)));
  }
  return lists;
}

/** Depth of the item, from its marker and its left edge. */
function depthOf({ lines, marker }: ItemChunk, levels: readonly Level[]): number {
  const { left, unit, layout } = lines[0]!;
  const near = (level: Level): boolean => Math.abs(level.left - left) <= 1.2 * unit;
  const same = levels.findLastIndex((level) => level.kind === marker.kind && near(level));
  if (same >= 0) return same;
  const kind = levels.findLastIndex((level) => level.kind === marker.kind && level.left >= left);
  if (kind >= 0) return kind;
  const beside = levels.findLastIndex(
    (level) => level.left > left + unit || (layout !== undefined && near(level)),
  );
  return beside >= 0 ? beside : levels.length;
}

function open(item: ItemChunk, parent: Level | undefined, lists: List[]): Level {
  const { kind, rank } = item.marker;
  const list: List = { type: "list", ordered: rank !== undefined, spread: false, children: [] };
  const owner = parent?.list.children.at(-1)?.children ?? lists;
  owner.push(list);
  return { kind, left: item.lines[0]?.left ?? 0, list };
}

function listItem(item: ItemChunk, paragraph: Paragraph): ListItem {
  const { label } = item.marker;
  const origin = item.lines[0]?.origin;
  return {
    type: "listItem",
    spread: false,
    children: [paragraph],
    data: { ...(origin && { origin }), ...(label !== undefined && { label }) },
  };
}
