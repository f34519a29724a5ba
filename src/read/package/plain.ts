import type { Paragraph } from "mdast";
import type { SetAside } from "../../model/tree.js";
import type { RawBlock, RawParagraph } from "./block.js";
import { printedLabel } from "./label.js";
import { cleanText, phrasing } from "./phrasing.js";

/**
 * Blocks that stand beside the main text (notes, headers, footers) as plain paragraphs, a row of a table being one.
 * The same text printed by several headers is kept once.
 */
export function plainParagraphs(blocks: readonly RawBlock[], setAside?: SetAside): Paragraph[] {
  const seen = new Set<string>();
  const paragraphs: Paragraph[] = [];
  for (const line of blocks.flatMap(linesOf)) {
    if (line.text === "" || (setAside !== undefined && seen.has(line.text))) continue;
    seen.add(line.text);
    const aside = setAside ?? line.setAside;
    const data = { origin: line.origin, ...(aside !== undefined && { setAside: aside }) };
    paragraphs.push({ type: "paragraph", children: phrasing(line.text), data });
  }
  return paragraphs;
}

type Line = Pick<RawParagraph, "text" | "origin" | "setAside">;

function linesOf(block: RawBlock): Line[] {
  if (block.kind === "paragraph") {
    const { mark, origin, setAside } = block;
    const label = mark === undefined || mark.bullet ? "" : `${printedLabel(mark.label)} `;
    return [{ text: label + cleanText(block.text), origin, ...(setAside !== undefined && { setAside }) }];
  }
  return block.rows.map((cells) => {
    const lines = cells.map(({ blocks }) => blocks.flatMap(linesOf));
    const text = lines
      .map((cell) =>
        cell
          .map((line) => line.text)
          .join(" ")
          .trim(),
      )
      .filter(Boolean)
      .join(" | ");
    return { text, origin: lines.flat()[0]?.origin ?? block.origin };
  });
}
