import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import type { Block, Head } from "./source.js";

export const TITLES = "titres";
export const BULLETS = "puces";
const FONT = "Calibri";

/** The CCAP numbers its titles through their style, the other pieces one by one: both are met in buyers' files. */
export const numbersByStyle = ({ numerotation }: Head): boolean => numerotation === "article";

/** How text and titles look. */
export function stylesOf(head: Head) {
  const title = (level: number, size: number) => ({
    run: { font: FONT, bold: true, size, color: "1F3864" },
    paragraph: {
      spacing: { before: 280 - 60 * level, after: 120 },
      keepNext: true,
      ...(numbersByStyle(head) && { numbering: { reference: TITLES, level } }),
    },
  });
  return {
    document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 120, line: 264 } } },
    heading1: title(0, 28),
    heading2: title(1, 24),
  };
}

/** How Word numbers titles and items. */
export function numberingOf({ numerotation }: Head, blocks: readonly Block[]): INumberingOptions {
  const first = { decimale: "%1", article: "Article %1 –", lettre: "%1." }[numerotation];
  const titleLevel = (
    level: number,
    text: string,
    format: (typeof LevelFormat)[keyof typeof LevelFormat],
  ) => ({
    level,
    text,
    format,
    suffix: LevelSuffix.SPACE,
    alignment: AlignmentType.LEFT,
  });
  const indent = { paragraph: { indent: { left: 567, hanging: 283 } } };
  const ordered = new Set(
    blocks.flatMap((block) => (block.kind === "item" && block.ordered ? [block.list] : [])),
  );
  return {
    config: [
      {
        reference: TITLES,
        levels: [
          titleLevel(0, first, numerotation === "lettre" ? LevelFormat.UPPER_LETTER : LevelFormat.DECIMAL),
          titleLevel(1, "%1.%2", LevelFormat.DECIMAL),
        ],
      },
      {
        reference: BULLETS,
        levels: [
          { level: 0, text: "•", format: LevelFormat.BULLET, alignment: AlignmentType.LEFT, style: indent },
        ],
      },
      ...[...ordered].map((list) => ({
        reference: `liste-${list}`,
        levels: [
          {
            level: 0,
            text: "%1)",
            format: LevelFormat.LOWER_LETTER,
            alignment: AlignmentType.LEFT,
            style: indent,
          },
        ],
      })),
    ],
  };
}
