import type { Origin } from "../../model/origin.js";
import type { NumberCounters } from "../docx/counters.js";
import type { RawParagraph } from "../package/block.js";
import type { ParagraphText } from "../package/paragraph-text.js";
import { rawParagraphs } from "../package/raw-paragraphs.js";
import type { ParagraphFormat } from "./properties.js";
import type { WordStyle } from "./styles.js";

interface Formats {
  /** Its own format over that of its style. */
  readonly format: ParagraphFormat;
  readonly own: ParagraphFormat;
  readonly style: WordStyle;
}

interface Place {
  readonly contents: boolean;
  readonly part: string | undefined;
}

const TWIPS = 20;
const DEEPEST_LEVEL = 8;
/** Ranks above it mean something else than a list. */
const LAST_LIST = 0x7ff;

/** Ends a paragraph: its visible text, then its hidden text, set aside. An empty one is numbered all the same. */
export function finishParagraph(
  text: ParagraphText,
  { format, own, style }: Formats,
  counters: NumberCounters,
  { contents, part }: Place,
): RawParagraph[] {
  const list = format.list ?? 0;
  const level = Math.min(DEEPEST_LEVEL, format.level ?? 0);
  const numbered = list > 0 && list <= LAST_LIST;
  const mark = numbered ? counters.next(String(list), level) : null;
  const origin: Origin = { paragraph: text.index, ...(part !== undefined && { part }) };
  const left = own.left ?? (numbered ? counters.leftOf(String(list), level) : undefined) ?? format.left ?? 0;
  const { bold, underlined, capitals, size } = text;
  const look = { bold, underlined, capitals, size, centred: format.centred ?? false, left: left / TWIPS };
  const depth = own.outline === undefined ? style.depth : own.outline < 9 ? own.outline + 1 : undefined;
  const inContents = (contents && style.depth === undefined) || style.contents;
  return rawParagraphs(text, { look, origin, contents: inContents, depth, mark });
}
