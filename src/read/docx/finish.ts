import type { Origin } from "../../model/origin.js";
import type { Mark, RawParagraph } from "../package/block.js";
import { rawParagraphs } from "../package/raw-paragraphs.js";
import type { ParagraphBuilder } from "./paragraph.js";
import type { WordContext } from "./shared.js";
import type { ResolvedStyle } from "./styles.js";

/** Where a paragraph stands, as its part sees it. */
export interface Place {
  readonly part?: string;
  readonly inContents: boolean;
}

/** Ends a paragraph: its visible text, then its hidden text, set aside. Empty paragraphs count and give nothing. */
export function finishParagraph(built: ParagraphBuilder, context: WordContext, place: Place): RawParagraph[] {
  const style = context.styles.paragraph(built.format.style);
  const origin = originOf(built, context, place.part);
  const mark = markOf(built, style, context);
  const contents = place.inContents || style.contents;
  const look = lookOf(built, style, context);
  return rawParagraphs(built, { look, origin, contents, depth: depthOf(built, style), mark });
}

/** Depth of a title by its outline level, its own or its style's. */
function depthOf({ format: { outline } }: ParagraphBuilder, style: ResolvedStyle): number | undefined {
  if (outline === undefined) return style.depth;
  return outline < 9 ? outline + 1 : undefined;
}

interface NumberingReference {
  readonly id: string;
  readonly level: number;
}

function referenceOf(
  { format }: ParagraphBuilder,
  { paragraph: style }: ResolvedStyle,
  { counters, styles }: WordContext,
): NumberingReference | null {
  const id = format.numberingId ?? style.numberingId;
  if (id === undefined || id === "0") return null;
  if (format.level !== undefined) return { id, level: format.level };
  if (format.numberingId !== undefined) return { id, level: 0 };
  const tied = styles.lineage(format.style).map((style) => counters.levelOfStyle(id, style));
  return { id, level: tied.find((level) => level !== undefined) ?? style.level ?? 0 };
}

/**
 * An empty paragraph is numbered too: its number is printed and counts, though nothing follows it. A paragraph hidden
 * with its mark is not.
 */
function markOf(built: ParagraphBuilder, style: ResolvedStyle, context: WordContext): Mark | null {
  if (built.markHidden && built.text === "") return null;
  const reference = referenceOf(built, style, context);
  return reference === null ? null : context.counters.next(reference.id, reference.level);
}

function lookOf(built: ParagraphBuilder, style: ResolvedStyle, context: WordContext): RawParagraph["look"] {
  const reference = referenceOf(built, style, context);
  const numbered = reference === null ? undefined : context.counters.leftOf(reference.id, reference.level);
  return {
    bold: built.bold,
    underlined: built.underlined,
    capitals: built.capitals,
    size: built.size,
    centred: built.format.centred ?? style.paragraph.centred ?? false,
    left: (built.format.left ?? numbered ?? style.paragraph.left ?? 0) / 20,
  };
}

function originOf(built: ParagraphBuilder, { pages }: WordContext, part: string | undefined): Origin {
  return {
    paragraph: built.index,
    ...(built.id !== undefined && { paragraphId: built.id }),
    ...(part !== undefined && { part }),
    ...(pages.known &&
      (part === undefined || part === "zone-de-texte") && { page: built.page ?? pages.page }),
  };
}
