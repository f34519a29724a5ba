import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { docxToHtml, readDocx } from "../../src/read/docx/index.js";
import { showTree } from "./support/show-tree.js";
import { p, r, wordParts, zipFile } from "./support/word.js";

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words our reader puts in the main text, numbers typed before titles included. */
async function ourWords(bytes: Uint8Array): Promise<string[]> {
  const { tree } = await readDocx(bytes);
  const main = tree.children.filter(
    ({ data }) => !["en-tete", "pied-de-page"].includes(data?.setAside ?? ""),
  );
  const shown = showTree({ type: "root", children: main });
  return words(shown.join(" ").replace(/\{[a-z-]+\}/g, " "));
}

async function theirWords(bytes: Uint8Array): Promise<string[]> {
  return words((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value);
}

/** A document made by another program than our fixtures. */
async function madeByDocx(): Promise<Uint8Array> {
  const numbering = {
    config: [
      {
        reference: "articles",
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: "Article %1", alignment: AlignmentType.LEFT },
        ],
      },
    ],
  };
  const cells = (...texts: string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: "articles", level: 0 },
      children: [new TextRun("Objet")],
    }),
    new Paragraph("La commune de Brumeval confie l'entretien de ses jardins au titulaire."),
    new Paragraph({ text: "fauche tardive ;", bullet: { level: 0 } }),
    new Table({ rows: [cells("Lot", "Surface"), cells("Nord", "12 ha")] }),
    new Paragraph({
      children: [new TextRun("La fin est "), new TextRun({ text: "proche", bold: true }), new TextRun(".")],
    }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })));
}

describe("compared with mammoth", () => {
  it("finds the same words in a document made by another program", async () => {
    const bytes = await madeByDocx();
    expect((await ourWords(bytes)).filter((word) => !["Article", "1"].includes(word))).toEqual(
      await theirWords(bytes),
    );
    expect(showTree((await readDocx(bytes)).tree)).toEqual([
      "# [Article 1] Objet",
      "La commune de Brumeval confie l'entretien de ses jardins au titulaire.",
      "- [●] fauche tardive ;",
      "| Lot | Surface",
      "| Nord | 12 ha",
      "La fin est proche.",
    ]);
  });

  const corpus = process.env["DCE_LINT_CORPUS"] ?? "";
  it.skipIf(!existsSync(corpus))(
    "finds the same words in real documents (folder named by DCE_LINT_CORPUS)",
    async () => {
      const files = readdirSync(corpus, { recursive: true, encoding: "utf8" });
      for (const file of files.filter((name) => name.endsWith(".docx"))) {
        const bytes = new Uint8Array(readFileSync(join(corpus, file)));
        const theirs = await theirWords(bytes);
        const ours = new Set(await ourWords(bytes));
        expect(theirs.filter((word) => !ours.has(word)).length, file).toBeLessThanOrEqual(
          theirs.length * 0.02,
        );
      }
    },
  );
});

describe("the document as HTML", () => {
  it("gives titles, emphasis and tables, and no image", async () => {
    const html = await docxToHtml(await madeByDocx());
    expect(html).toContain("<h1>Objet</h1>");
    expect(html).toContain("<td><p>12 ha</p></td>");
    expect(html).toContain("<strong>proche</strong>");
    const drawing = `<w:p><w:r><w:pict><v:shape><v:imagedata r:id="r8"/></v:shape></w:pict></w:r>${r("Légende")}</w:p>`;
    const parts = wordParts({ body: drawing });
    parts["word/_rels/document.xml.rels"] = relations(
      '<Relationship Id="r8" Type="image" Target="media/a.png"/>',
    );
    expect(await docxToHtml(zipFile(parts))).toBe("<p>Légende</p>");
  });

  it("escapes text and drops links that are no web, mail or inner address", async () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
    const parts = wordParts({
      body: `<w:p>${link("h1", "piège")}${link("h2", "site")}</w:p>${p("&lt;script&gt;")}`,
    });
    const relation = (id: string, target: string) =>
      `<Relationship Id="${id}" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}"/>`;
    const both = relation("h1", "javascript:alert(1)") + relation("h2", "https://exemple.test/");
    parts["word/_rels/document.xml.rels"] = relations(both);
    const html = await docxToHtml(zipFile(parts));
    expect(html).toBe('<p><a>piège</a><a href="https://exemple.test/">site</a></p><p>&lt;script&gt;</p>');
  });
});

function relations(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}
