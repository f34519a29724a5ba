import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../src/model/errors.js";
import { readOdt } from "../../src/read/odt/index.js";
import { list, type OpenFixture, openFile, para } from "./support/open-document.js";
import { showTree } from "./support/show-tree.js";

const lines = async (fixture: OpenFixture | string): Promise<string[]> =>
  showTree((await readOdt(openFile(typeof fixture === "string" ? { body: fixture } : fixture))).tree);
const heading = (level: number, text: string): string =>
  `<text:h text:outline-level="${level}">${text}</text:h>`;

describe("the text of an OpenDocument paragraph", () => {
  it("keeps spaces, tabs and line breaks, and leaves revisions, comments and descriptions out", async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion>${para("trente")}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes><text:p>Le  délai<text:s text:c="2"/>est<text:tab/>de<text:line-break/>quarante jours<office:annotation>${para("à vérifier")}</office:annotation><draw:frame><svg:desc>logo</svg:desc></draw:frame>.</text:p>`;
    const { tree, remarks } = await readOdt(openFile({ body }));
    expect(showTree(tree)).toEqual(["Le délai est de⏎quarante jours."]);
    expect(remarks).toEqual([
      "Révisions en attente : 1 insertion, 1 suppression. Le texte a été lu comme si elles étaient acceptées.",
      "1 commentaire en marge : leur texte n'a pas été lu.",
    ]);
  });

  it("sets hidden text aside and puts notes and frames out of the sentence they cut", async () => {
    const automatic = `<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>`;
    const body = `<text:p>Le taux<text:note><text:note-citation>1</text:note-citation><text:note-body>${para("Hors taxes.")}</text:note-body></text:note> est<draw:frame><draw:text-box>${para("Encadré")}</draw:text-box></draw:frame> fixé<text:span text:style-name="T1"> consigne</text:span>.</text:p>`;
    const { tree } = await readOdt(openFile({ body, automatic }));
    expect(showTree(tree)).toEqual([
      "Le taux est fixé.",
      "{texte-masque} consigne",
      "Encadré",
      "Hors taxes.",
    ]);
    expect(tree.children.map(({ data }) => data?.origin?.part)).toEqual([
      undefined,
      undefined,
      "zone-de-texte",
      "note",
    ]);
  });
});

describe("titles and their numbers", () => {
  const outline = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;

  it("numbers titles by the outline of the document", async () => {
    const body =
      heading(1, "Objet") +
      heading(2, "Lots") +
      heading(2, "Durée") +
      heading(1, "Prix") +
      heading(2, "Avance");
    expect(await lines({ body, styles: outline })).toEqual([
      "# [I.] Objet",
      "## [I.1] Lots",
      "## [I.2] Durée",
      "# [II.] Prix",
      "## [II.1] Avance",
    ]);
  });

  it("recognises titles kept as paragraphs of a list, by their style, and lists that continue others", async () => {
    const styles = `<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>`;
    const automatic = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_2"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" loext:num-list-format="Article %1% –"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>`;
    const inner = (text: string) =>
      `<text:list><text:list-item>${para(text, "P2")}</text:list-item></text:list>`;
    const body = [
      list("L1", [para("Objet", "P1") + inner("Lots")], 'xml:id="l1"'),
      para("Le marché compte deux lots."),
      list("L1", [inner("Durée")], 'text:continue-numbering="true"'),
      list("L1", [para("Prix", "P1")], 'text:continue-list="l1"'),
      list("L1", [para("Annexes", "P1")]),
    ].join("");
    expect(await lines({ body, styles, automatic })).toEqual([
      "# [Article 1] Objet",
      "## [1.1] Lots",
      "Le marché compte deux lots.",
      "## [1.2] Durée",
      "# [Article 2] Prix",
      "# [Article 1] Annexes",
    ]);
  });

  it("recognises numbered titles typed in bold", async () => {
    const automatic = `<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`;
    const prose = para("Le titulaire exécute les prestations conformément aux pièces du marché.");
    const body = `<text:p><text:span text:style-name="B">3.2 Délais</text:span></text:p>${prose}`;
    expect((await lines({ body: prose + body, automatic }))[1]).toBe("## [3.2] Délais");
  });
});

describe("lists and tables", () => {
  it("prints letters, imposed starts, bullets and the paragraphs of an item", async () => {
    const automatic = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/><text:list-level-style-bullet text:level="2" text:bullet-char="\uf0b7"/></text:list-style>`;
    const body = `<text:list text:style-name="L1"><text:list-header>${para("Pièces")}</text:list-header><text:list-item text:start-value="3">${para("acte ;")}${para("daté ;")}<text:list><text:list-item>${para("annexe ;")}</text:list-item></text:list></text:list-item><text:list-item>${para("bordereau.")}</text:list-item></text:list>`;
    expect(await lines({ body, automatic })).toEqual([
      "Pièces",
      "- [c)] acte ;",
      "daté ;",
      "- [•] annexe ;",
      "- [d)] bordereau.",
    ]);
  });

  it("gives spanned cells once, covered rows empty, and caps what is repeated", async () => {
    const cell = (text: string, more = "") => `<table:table-cell ${more}>${para(text)}</table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
    const body = `<table:table>${row(cell("Critère", 'table:number-columns-spanned="2"'), "<table:covered-table-cell/>", cell("Poids"))}${row(cell("Technique", 'table:number-rows-spanned="2"'), cell("Moyens"), cell("40 %"))}${row("<table:covered-table-cell/>", cell("Délais"), cell("60 %"))}${row(cell("Fin"), '<table:table-cell table:number-columns-repeated="100000"/>')}</table:table>`;
    const { tree } = await readOdt(openFile({ body }));
    expect(showTree(tree).slice(0, 3)).toEqual([
      "| Critère | Poids",
      "| Technique | Moyens | 40 %",
      "|  | Délais | 60 %",
    ]);
    const last = tree.children[0]?.type === "table" ? tree.children[0].children.at(-1) : undefined;
    expect(last?.children.length).toBeLessThan(100);
  });
});

describe("what stands beside the text", () => {
  it("sets contents, headers and footers aside, once each", async () => {
    const pages = `<style:master-page style:name="A"><style:header>${para("Ville de Brumeval")}</style:header><style:footer>${para("Page 1")}</style:footer></style:master-page><style:master-page style:name="B"><style:header>${para("Ville de Brumeval")}</style:header></style:master-page>`;
    const body = `<text:table-of-content><text:table-of-content-source/><text:index-body><text:index-title>${para("Sommaire")}</text:index-title>${para("1 Objet 2")}</text:index-body></text:table-of-content>${para("Texte")}`;
    expect(await lines({ body, pages })).toEqual([
      "{sommaire} Sommaire",
      "{sommaire} 1 Objet 2",
      "Texte",
      "{en-tete} Ville de Brumeval",
      "{pied-de-page} Page 1",
    ]);
  });

  it("counts pages by the breaks noted in the file and those of styles", async () => {
    const automatic = `<style:style style:name="P9" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>`;
    const body = `${para("Un")}${para("Deux", "P9")}<text:p>Encore<text:soft-page-break/>deux</text:p>${para("Trois")}`;
    const { tree, pages } = await readOdt(openFile({ body, automatic }));
    expect(tree.children.map(({ data }) => data?.origin)).toEqual([
      { paragraph: 0, page: 1 },
      { paragraph: 1, page: 2 },
      { paragraph: 2, page: 2 },
      { paragraph: 3, page: 3 },
    ]);
    expect(pages).toBe(3);
  });
});

describe("OpenDocument files that cannot be read", () => {
  it.each([
    [
      "a locked file",
      openFile({ body: "", manifest: "<manifest><encryption-data/></manifest>" }),
      "mot-de-passe",
    ],
    [
      "a spreadsheet",
      openFile({ body: "", mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "format-inconnu",
    ],
    ["broken XML", openFile({ body: "<text:p>" }), "fichier-endommage"],
    ["an empty file", new Uint8Array(), "fichier-vide"],
  ])("refuses %s", async (_, bytes, code) => {
    const error: unknown = await readOdt(bytes).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(UnreadableError);
    expect((error as UnreadableError).code).toBe(code);
  });
});
