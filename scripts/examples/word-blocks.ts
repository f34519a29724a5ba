import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Head, Run } from "./source.js";
import { BULLETS, numbersByStyle, TITLES } from "./word-styles.js";

/** The paragraphs or the table of one block. */
export function written(block: Block, head: Head): (Paragraph | Table)[] {
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
