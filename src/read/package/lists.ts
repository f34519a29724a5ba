import type { List, ListItem, Paragraph } from "mdast";
import { phrasing } from "./phrasing.js";
import type { ItemPiece, ParagraphPiece } from "./piece.js";

/** Two left edges closer than this, in points, are the same. */
const SAME_EDGE = 4;
const DEEPEST = 9;

interface Level {
  readonly family: string;
  readonly left: number;
  readonly list: List;
}

/** Makes one list, with its lists inside, from items that follow each other; a paragraph belongs to the item before it. */
export function buildList(pieces: ReadonlyArray<ItemPiece | ParagraphPiece>): List {
  const levels: Level[] = [];
  const root: List[] = [];
  for (const piece of pieces) {
    if (piece.kind === "paragraph") {
      levels.at(-1)?.list.children.at(-1)?.children.push(paragraphOf(piece));
      continue;
    }
    const { list } = levelFor(piece, levels);
    root[0] ??= list;
    list.children.push(itemOf(piece));
  }
  return root[0] ?? newList(false);
}

function levelFor(item: ItemPiece, levels: Level[]): Level {
  while (levels.length > 1 && item.left < (levels.at(-1)?.left ?? 0) - SAME_EDGE) levels.pop();
  const known = levels.findLastIndex(({ family }) => family === item.family);
  const last = levels.at(-1);
  if (known !== -1) levels.length = known + 1;
  else if (last === undefined)
    levels.push({ family: item.family, left: item.left, list: newList(item.ordered) });
  else if (item.left > last.left + SAME_EDGE && levels.length < DEEPEST) {
    const list = newList(item.ordered);
    last.list.children.at(-1)?.children.push(list);
    levels.push({ family: item.family, left: item.left, list });
  }
  return levels.at(-1)!;
}

function newList(ordered: boolean): List {
  return { type: "list", ordered, spread: false, children: [] };
}

function itemOf(piece: ItemPiece): ListItem {
  const { origin, label } = piece;
  return {
    type: "listItem",
    spread: false,
    children: [paragraphOf(piece)],
    data: { origin, ...(label !== undefined && { label }) },
  };
}

function paragraphOf({ text, origin }: ItemPiece | ParagraphPiece): Paragraph {
  return { type: "paragraph", children: phrasing(text), data: { origin } };
}
