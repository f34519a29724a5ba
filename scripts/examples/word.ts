import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import { frozenZip } from "./frozen-zip.js";
import type { Block, Head, Run, Source } from "./source.js";

const TITLES = "titres";
const BULLETS = "puces";
const FONT = "Calibri";

/** Makes the Word file of a piece: cover, table of contents, titles numbered by Word itself, header and footer. */
export async function makeWord({ head, blocks }: Source): Promise<Uint8Array> {
  const document = new Document({
    creator: head.acheteur,
    title: head.titre,
    description: head.objet,
    pageNumbers: estimatePageNumbers,
    styles: { default: stylesOf(head) },
    numbering: numberingOf(head, blocks),
    sections: [
      {
        properties: { titlePage: true },
        headers: {
          default: new Header({ children: [small(head.entete)] }),
          first: new Header({ children: [new Paragraph("")] }),
        },
        footers: { default: footer(), first: new Footer({ children: [new Paragraph("")] }) },
        children: [...cover(head), ...blocks.flatMap((block) => written(block, head))],
      },
    ],
  });
  return frozenZip(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** The CCAP numbers its titles through their style, the other pieces one by one: both are met in buyers' files. */
const numbersByStyle = ({ numerotation }: Head): boolean => numerotation === "article";

function stylesOf(head: Head) {
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

function numberingOf({ numerotation }: Head, blocks: readonly Block[]): INumberingOptions {
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

function cover(head: Head): (Paragraph | TableOfContents)[] {
  const centred = (text: string, size: number, bold: boolean, before = 0) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 160 },
      children: [new TextRun({ text, size, bold })],
    });
  const contents = [
    new Paragraph({ children: [new PageBreak(), new TextRun({ text: "Sommaire", bold: true, size: 28 })] }),
    new TableOfContents("Sommaire", { hyperlink: true, headingStyleRange: "1-2" }),
  ];
  return [
    centred(head.acheteur, 28, true),
    centred(head.adresse, 20, false),
    centred(head.titre.toUpperCase(), 40, true, 2400),
    centred(head.objet, 26, false, 300),
    ...head.mentions.map((mention, index) => centred(mention, 22, false, index === 0 ? 900 : 0)),
    ...(head.sommaire ? contents : []),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function written(block: Block, head: Head): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [titleParagraph(block.text, block.depth - 1, head)];
    case "paragraph":
      return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: block.runs.map(textRun) })];
    case "item":
      return [
        new Paragraph({
          numbering: { reference: block.ordered ? `liste-${block.list}` : BULLETS, level: 0 },
          spacing: { after: 60 },
          children: block.runs.map(textRun),
        }),
      ];
    case "table":
      return [table(block.rows), new Paragraph("")];
  }
}

function titleParagraph(text: string, level: number, head: Head): Paragraph {
  return new Paragraph({
    heading: level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(!numbersByStyle(head) && { numbering: { reference: TITLES, level } }),
    children: [new TextRun(text)],
  });
}

function table(rows: ReadonlyArray<ReadonlyArray<readonly Run[]>>): Table {
  const width = 9026;
  const columns = rows[0]?.length ?? 1;
  const first = columns === 2 ? 0.68 : 1 / columns;
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.round(width * (index === 0 ? first : (1 - first) / (columns - 1))),
  );
  const border = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map(
            (runs, column) =>
              new TableCell({
                width: { size: widths[column] ?? width, type: WidthType.DXA },
                ...(row === 0 && { shading: { type: ShadingType.CLEAR, fill: "DBE5F1", color: "auto" } }),
                children: [
                  new Paragraph({
                    spacing: { after: 40 },
                    children: runs.map((run) => textRun({ ...run, bold: run.bold || row === 0 })),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

const textRun = ({ text, bold }: Run): TextRun => new TextRun({ text, bold });

function small(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: 16, color: "595959" })],
  });
}

function footer(): Footer {
  const numbers = new TextRun({
    size: 16,
    color: "595959",
    children: ["Page ", PageNumber.CURRENT, " sur ", PageNumber.TOTAL_PAGES],
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [numbers] })] });
}
