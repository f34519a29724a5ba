import fc from "fast-check";
import type { Heading, Nodes, Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { describe, expect, it } from "vitest";
import { parseMarkdown, readMarkdown } from "../../src/read/markdown/index.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (text: string): Promise<Root> => (await readMarkdown(bytesOf(text))).tree;

function textOf(node: Nodes): string {
  if (node.data?.setAside !== undefined) return "";
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  if (node.type === "break") return "\n";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

describe("titles", () => {
  const titles: Array<[source: string, label: string | undefined, title: string]> = [
    ["## 12.3 Contrôle", "12.3", "Contrôle"],
    ["# ARTICLE 5 – PRIX", "ARTICLE 5", "PRIX"],
    ["# Article 1er : Objet", "Article 1er", "Objet"],
    ["## 4. Sélection des candidatures", "4", "Sélection des candidatures"],
    ["## IV - Négociation", "IV", "Négociation"],
    ["## **7.2** Avance", "7.2", "Avance"],
    ["## **7.2 Avance**", "7.2", "Avance"],
    ["### 3 lots distincts", undefined, "3 lots distincts"],
    ["### 24 mois fermes", undefined, "24 mois fermes"],
    ["## Section d'insertion", undefined, "Section d'insertion"],
    ["## L'acheteur", undefined, "L'acheteur"],
  ];
  it.each(titles)("splits the number typed in %j", async (source, label, title) => {
    const { children } = await read(`${source}\n\nTexte.\n`);
    expect(children[0]?.data?.label).toBe(label);
    expect(textOf(children[0]!).trim()).toBe(title);
  });

  it("keeps the column of the title after its number", async () => {
    const heading = (await read("Avant.\n\n## 12.3 Contrôle\n")).children[1] as Heading;
    expect(heading.data?.origin).toEqual({ line: 3, column: 1 });
    expect(heading.children[0]?.position?.start).toMatchObject({ line: 3, column: 9 });
  });

  it("leaves a bold paragraph a paragraph", async () => {
    expect((await read("**Article 3 – Durée**\n\nUn an.\n")).children[0]?.type).toBe("paragraph");
  });

  it("does not take a sentence over a row of dashes for a title", async () => {
    const tree = await read("Le présent marché est conclu pour un an.\n---\n\nObjet du marché\n---\n");
    expect(tree.children.map(({ type }) => type)).toEqual(["paragraph", "heading"]);
  });
});

describe("content", () => {
  it("sets the front matter aside and keeps the lines of what follows", async () => {
    const { children } = await read("---\ntitre: CCAP\nauteur: service achats\n---\n\n# Prix\n");
    expect(children[0]).toMatchObject({
      type: "code",
      value: "titre: CCAP\nauteur: service achats",
      data: { setAside: "code" },
    });
    expect(children[1]?.data?.origin).toEqual({ line: 6, column: 1 });
    expect(children[1]?.position?.start.offset).toBe(44);
  });

  it("takes a row of dashes at the top for what it is when no settings follow", async () => {
    expect((await read("---\n\nTexte du marché.\n\n---\n")).children.map(({ type }) => type)).toEqual([
      "thematicBreak",
      "paragraph",
      "thematicBreak",
    ]);
  });

  it("reads tables with the place of each cell", async () => {
    const tree = await read("| Critère | Poids |\n| --- | ---: |\n| Prix | 40 % |\n");
    const [table] = tree.children;
    expect(table?.type).toBe("table");
    const row = table?.type === "table" ? table.children[1] : undefined;
    expect(row?.children.map(textOf)).toEqual(["Prix", "40 %"]);
    expect(row?.children[1]?.data?.origin).toEqual({ line: 3, column: 8 });
  });

  it("drops comments and tags, and keeps the text between tags", async () => {
    const tree = await read(
      "<!-- à revoir -->\n\nLocaux de 20 m<sup>2</sup>, 1<sup>er</sup> étage.<!-- non --><br>Fin\n",
    );
    expect(tree.children.map(textOf)).toEqual(["Locaux de 20 m2, 1er étage.\nFin"]);
  });

  it("sets aside what its author struck out", async () => {
    const tree = await read("Délai de <del>45</del> 30 jours.\n");
    expect(textOf(tree)).toBe("Délai de  30 jours.");
  });

  it("reads raw HTML: paragraphs, titles, rows of tables, entities", async () => {
    const html =
      "<div>\n<h2>2.1 D&eacute;lai</h2>\n<p>Trente jours&nbsp;:</p>\n<table><tr><td>Lot 1</td><td>12&#160;h</td></tr></table>\n</div>\n";
    const tree = await read(`Avant.\n\n${html}`);
    expect(tree.children.map(({ type }) => type)).toEqual(["paragraph", "heading", "paragraph", "table"]);
    expect(tree.children[1]?.data).toEqual({ origin: { line: 4 }, label: "2.1" });
    expect(textOf(tree.children[2]!)).toBe("Trente jours\u00a0:");
    expect(textOf(tree.children[3]!)).toBe("Lot 112\u00a0h");
  });

  it("reads ticked boxes and numbers of items", async () => {
    const tree = await read("3. Un\n4. Deux\n\n- [x] oui\n- [ ] non\n");
    const [numbered, boxes] = tree.children.filter((node) => node.type === "list");
    expect(numbered?.children.map(({ data }) => data?.label)).toEqual(["3.", "4."]);
    expect(boxes?.children.map(({ checked }) => checked)).toEqual([true, false]);
    expect(boxes?.children.map(textOf)).toEqual(["oui", "non"]);
  });

  it("reads windows-1252", async () => {
    const bytes = Uint8Array.from("# March\xE9 n\xB0 1 \x96 \x9Cuvres", (letter) => letter.charCodeAt(0));
    expect(textOf((await readMarkdown(bytes)).tree)).toBe("Marché n° 1 – œuvres");
  });

  it("says that an empty file is empty", async () => {
    await expect(readMarkdown(bytesOf(" \n"))).rejects.toMatchObject({ code: "fichier-vide" });
  });
});

describe("long texts", () => {
  function tables(this: Processor): undefined {
    this.data().micromarkExtensions = [gfmTable()];
    this.data().fromMarkdownExtensions = [gfmTableFromMarkdown()];
  }
  const remark = unified().use(remarkParse).use(tables);

  const pieces = fc.constantFrom(
    "# Article 1 – Objet\n",
    "Texte de la clause, *importante*.\nSuite de la clause.\n",
    "- un\n- deux\n\n  suite\n",
    "```\n# pas un titre\n\nTexte\n```\n",
    "~~~ yaml\n\n# non\n\nTexte\n~~~\n",
    "- item\n\n  ```\n  code\n\n  ```\n",
    "<!-- commentaire\n\n# pas un titre\n\nTexte -->\n",
    "> citation\n>\n> # titre cité\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "    code indenté\n\n    # encore\n",
    "1. un\n\n   deux\n",
    "Titre\n=====\n",
    "<div>\n# non\n</div>\n",
    "<pre>\n\n# non\n\nTexte\n</pre>\n",
    "***\n",
    "**Gras**\n",
    "* item\n\nTexte\n",
    "- ```\n  ouvert\n",
    "  ```\n",
    "```\n",
    "<!-- ouvert\n",
    "> ```\n> code\n",
    "\t# tabulation\n",
    "`code\n",
    "<script>\n\nTexte\n",
    "<?xml\n\nTexte ?>\n",
    "«Texte»\n",
    "<!DOCTYPE html>\n",
  );
  const filler = `${"Le titulaire remet. ".repeat(100)}\n\n`;

  it("gives the very tree and positions of remark, although the text is cut", () => {
    const part = fc
      .tuple(pieces, fc.boolean(), fc.nat(9))
      .map(([piece, tight, fill]) => piece + (tight ? "" : "\n") + (fill > 5 ? filler : ""));
    const texts = fc
      .array(part, { minLength: 2, maxLength: 30 })
      .map((parts) => `${parts.join("")}\n${filler.repeat(7)}`);
    const sameTree = (text: string) =>
      JSON.stringify(parseMarkdown(text).children) === JSON.stringify(remark.parse(text).children);
    fc.assert(fc.property(texts, sameTree), { numRuns: 300 });
  });

  it("keeps links whose definition is far away", () => {
    const text = `[le règlement][rc]\n\n${filler.repeat(8)}[rc]: rc.pdf\n`;
    expect(parseMarkdown(text).children).toEqual(remark.parse(text).children);
  });

  it.each([
    ["quotations", ">".repeat(50_000)],
    ["numbers", "1. ".repeat(20_000)],
    ["emphasis", "a_b*".repeat(30_000)],
    ["links", "[a](".repeat(30_000)],
    ["references", "[a]".repeat(40_000)],
    ["bullets", "- ".repeat(40_000)],
    ["comments", "<!-- a ".repeat(20_000)],
    ["spaces", " ".repeat(100_000)],
    ["tags", "<a ".repeat(40_000)],
    ["steps", Array.from({ length: 600 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n")],
    ["a row of dashes that ends no table", `| a |\n${"-".repeat(150_000)}x`],
  ])("reads a hostile text made of %s in a moment", async (_, text) => {
    const tree = await read(`Début.\n\n${text}\n\nFin du texte.`);
    expect(textOf(tree)).toContain("Début.");
  });
});
