import type { Mark, RawParagraph } from "../package/block.js";
import { rawParagraphs } from "../package/raw-paragraphs.js";
import type { OpenParagraph } from "./body.js";
import type { OpenLists } from "./open-lists.js";
import type { OpenContext } from "./shared.js";
import type { ResolvedStyle } from "./styles.js";

interface Place {
  readonly inContents: boolean;
  readonly part: string | undefined;
}

/** Ends a paragraph: its visible text, then its hidden text, set aside. */
export function finishParagraph(
  paragraph: OpenParagraph,
  { styles, pages }: OpenContext,
  lists: OpenLists,
  { inContents, part }: Place,
): RawParagraph[] {
  const { text, outline, numbered } = paragraph;
  const style = styles.paragraph(paragraph.style);
  const contents = inContents || style.contents;
  const mark: Mark | null = numbered?.mark ?? titleMark(paragraph, lists);
  const page = pages.known && part === undefined ? { page: text.page ?? pages.page } : {};
  const origin = { paragraph: text.index, ...page, ...(part !== undefined && { part }) };
  const look = lookOf(paragraph, style);
  return rawParagraphs(text, { look, origin, contents, depth: outline ?? style.depth, mark });
}

/** A `text:h` outside any list is numbered by the outline of the document. */
function titleMark({ outline, numbered }: OpenParagraph, lists: OpenLists): Mark | null {
  return outline === undefined || numbered !== null ? null : lists.numberTitle(outline);
}

function lookOf({ text, numbered }: OpenParagraph, style: ResolvedStyle): RawParagraph["look"] {
  return {
    bold: text.bold,
    underlined: text.underlined,
    capitals: text.capitals,
    size: text.size,
    centred: style.centred ?? false,
    left: numbered?.left ?? style.left ?? 0,
  };
}
