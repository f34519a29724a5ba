import type { RawBlock, RawParagraph } from "./block.js";
import { measureBody } from "./body-text.js";
import { Depths } from "./depths.js";
import { printedLabel } from "./label.js";
import { cleanText } from "./phrasing.js";
import type { Piece } from "./piece.js";
import { readTitle } from "./titles.js";
import { typedItems } from "./typed-items.js";

/** Says what each block is: a title, an item, a table, or text. */
export function classify(blocks: readonly RawBlock[]): Piece[] {
  const body = measureBody(blocks);
  const depths = new Depths();
  const typed = typedItems(blocks);
  return blocks.map((block, index): Piece => {
    if (block.kind === "table") return { kind: "table", table: block };
    const around = { previous: blocks[index - 1], next: blocks[index + 1], body };
    const title = readTitle(block, around);
    if (title !== null) {
      const { text, label } = title;
      const depth = depths.next(title);
      return { kind: "heading", depth, text, origin: block.origin, ...(label !== undefined && { label }) };
    }
    return typed.get(block) ?? itemOrParagraph(block);
  });
}

function itemOrParagraph({ text, mark, look, origin, setAside }: RawParagraph): Piece {
  const clean = cleanText(text);
  const { left } = look;
  if (mark === undefined || setAside !== undefined)
    return { kind: "paragraph", text: clean, left, origin, ...(setAside !== undefined && { setAside }) };
  const family = `${mark.list} ${mark.level}`;
  return {
    kind: "item",
    label: printedLabel(mark.label),
    text: clean,
    ordered: !mark.bullet,
    family,
    left,
    origin,
  };
}
