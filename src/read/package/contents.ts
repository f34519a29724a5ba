import type { RawBlock, RawParagraph } from "./block.js";
import { cleanText } from "./phrasing.js";

const TITLE = /^(?:sommaire|table des mati[èe]res|table des articles|index des articles)\s?:?$/iu;
const LEADERS = /(?:(?:\.\s?){4}|…\s?…|_{5})[.\s…_]*\d{1,3}$/u;
const TAB_PAGE = /\t\s?\d{1,3}\s*$/;

/** Sets aside a table of contents typed by hand, and the title above any table of contents. */
export function setContentsAside(blocks: readonly RawBlock[]): RawBlock[] {
  const marks = blocks.map(isEntry);
  blocks.forEach((block, index) => {
    if (block.kind !== "paragraph" || !TITLE.test(cleanText(block.text))) return;
    const next = blocks[index + 1];
    marks[index] ||=
      marks[index + 1] === true || (next?.kind === "paragraph" && next.setAside === "sommaire");
  });
  return blocks.map((block, index) =>
    marks[index] && block.kind === "paragraph" ? { ...block, setAside: "sommaire" } : block,
  );
}

function isEntry(block: RawBlock): boolean {
  if (block.kind !== "paragraph" || block.setAside !== undefined) return false;
  return isContentsLine(block);
}

function isContentsLine({ text }: RawParagraph): boolean {
  const tail = text.slice(-200);
  return (
    text.length > 6 &&
    text.length < 400 &&
    /\p{L}/u.test(text) &&
    (LEADERS.test(tail.trim()) || TAB_PAGE.test(tail))
  );
}
