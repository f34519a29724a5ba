import type { Mark } from "../package/block.js";
import { bulletGlyph } from "../package/symbols.js";
import type { ParagraphEnd } from "./flow.js";
import type { RtfState } from "./state.js";
import type { RtfStyles } from "./styles.js";

const TWIPS = 20;

/** What the state at its end says of a paragraph. */
export function paragraphEnd(state: RtfState, styles: RtfStyles): ParagraphEnd {
  const { outline, centred, left, table } = state;
  const { depth, contents } = styles.paragraph(state.style);
  return {
    depth: outline === undefined ? depth : outline < 9 ? outline + 1 : undefined,
    contents: state.contents || contents,
    centred,
    left: left / TWIPS,
    table,
    mark: markOf(state),
  };
}

function markOf({ flow, list, level }: RtfState): Mark | null {
  const label = flow.label.replace(/\s+/g, " ").trim();
  if (label === "") return null;
  const bullet = !/[\p{L}\d]/u.test(label) || label === "o";
  return { label: bullet ? bulletGlyph(label, "") : label, bullet, level, list: `rtf ${list}` };
}
