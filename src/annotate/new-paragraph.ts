import type { ParagraphPlace, Span } from "./places.js";

type Open = { -readonly [Key in keyof ParagraphPlace]: ParagraphPlace[Key] };

/** A paragraph whose first tag was just met: what it holds is still to be noted. */
export function newParagraph(
  index: number,
  tag: Span,
  host: ParagraphPlace | null,
  more: Partial<Pick<ParagraphPlace, "parent" | "note">> = {},
): Open {
  return {
    index,
    parent: 0,
    host,
    note: undefined,
    style: { id: "", numbered: false },
    properties: [],
    pieces: [],
    children: [],
    atoms: [],
    start: tag.start,
    inside: tag.end,
    end: tag.end,
    ...more,
  };
}
