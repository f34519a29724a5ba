import type { RawBlock } from "./block.js";
import type { BodyText } from "./titles.js";

/** Titles marked with a style from this number on: the author relies on styles. */
const STYLED_TITLES = 3;

/** The usual size and weight of the text outside tables, by number of characters. */
export function measureBody(blocks: readonly RawBlock[]): BodyText {
  const sizes = new Map<number, number>();
  let bold = 0;
  let all = 0;
  let styled = 0;
  for (const block of blocks) {
    if (block.kind !== "paragraph" || block.setAside !== undefined) continue;
    if (block.depth !== undefined) {
      styled++;
      continue;
    }
    const { length } = block.text;
    sizes.set(block.look.size, (sizes.get(block.look.size) ?? 0) + length);
    all += length;
    if (block.look.bold) bold += length;
  }
  const [size = 0] = [...sizes].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return { size, bold: bold * 2 > all, styled: styled >= STYLED_TITLES };
}
