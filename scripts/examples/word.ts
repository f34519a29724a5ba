import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import { frozenZip } from "./frozen-zip.js";
import type { Head, Source } from "./source.js";
import { written } from "./word-blocks.js";
import { numberingOf, stylesOf } from "./word-styles.js";

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
