import type { List, ListItem, Paragraph } from "mdast";
import type { Chunk } from "./chunks.js";

export type ItemChunk = Extract<Chunk, { kind: "item" }>;

interface Level {
  readonly kind: string;
  readonly left: number;
  readonly list: List;
}

/** Makes one list, with its lists inside, from items that follow each other. */
export function buildList(items: readonly ItemChunk[], paragraphOf: (item: ItemChunk) => Paragraph): List {
  const levels: Level[] = [];
  for (const item of items) {
    const level = levelFor(item, levels);
    level.list.children.push(listItem(item, paragraphOf(item)));
  }
  return levels[0]!.list;
}

function levelFor(item: ItemChunk, levels: Level[]): Level {
  const left = item.lines[0]?.left ?? 0;
  const unit = item.lines[0]?.unit ?? 1;
  const known = levels.findLastIndex(
    (level) => level.kind === item.marker.kind && Math.abs(level.left - left) <= 1.2 * unit,
  );
  const same =
    known >= 0
      ? known
      : levels.findLastIndex((level) => level.kind === item.marker.kind && level.left >= left);
  const found = same >= 0 ? same : levels.findLastIndex((level) => level.left > left + unit);
  if (found > 0 || (found === 0 && same === 0)) {
    levels.length = found + 1;
    return levels[found]!;
  }
  if (found === 0) {
    levels.length = 1;
    return levels[0]!;
  }
  const list: List = { type: "list", ordered: item.marker.rank !== undefined, spread: false, children: [] };
  levels.at(-1)?.list.children.at(-1)?.children.push(list);
  levels.push({ kind: item.marker.kind, left, list });
  return levels.at(-1)!;
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
