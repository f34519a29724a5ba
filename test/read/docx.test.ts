import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/read/docx/index.js";
import { showTree } from "./support/show-tree.js";
import {
  cell,
  p,
  r,
  row,
  style,
  table,
  type WordFixture,
  wordFile,
  wordParts,
  zipFile,
} from "./support/word.js";

const lines = async (fixture: WordFixture | string): Promise<string[]> =>
  showTree((await readDocx(wordFile(fixture))).tree);

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("the text of a Word paragraph", () => {
  it("joins runs, turns tabs into spaces and keeps the author's line breaks", async () => {
    const body = `<w:p>${r("Le déla")}${r("i")}<w:r><w:tab/><w:t>global</w:t><w:br/><w:t>est de 30</w:t><w:noBreakHyphen/><w:t>jours</w:t><w:softHyphen/></w:r></w:p>`;
    expect(await lines(body)).toEqual(["Le délai global⏎est de 30-jours"]);
  });

  it("keeps the result of a field and drops its instruction", async () => {
    expect(
      await lines(`<w:p>${r("Voir page ")}${field(" PAGEREF _Ref12 \\h ", "7")}${r(".")}</w:p>`),
    ).toEqual(["Voir page 7."]);
  });

  it("reads a text box once, after the paragraph that holds it", async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${r("Avant ")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("Encadré")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("Encadré")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("après")}</w:p>${p("Suite")}`;
    const { tree } = await readDocx(wordFile(body));
    expect(showTree(tree)).toEqual(["Avant après", "Encadré", "Suite"]);
    expect(tree.children.map(({ data }) => data?.origin)).toEqual([
      { paragraph: 0 },
      { paragraph: 1, part: "zone-de-texte" },
      { paragraph: 3 },
    ]);
  });

  it("reads the content for old programs when the other has no text", async () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:t>ancien</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await lines(body)).toEqual(["ancien"]);
  });

  it("draws the boxes to tick of content controls, old form fields and drawing fonts", async () => {
    const control = (checked: number, sign: string) =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r(sign)}</w:sdtContent></w:sdt>`;
    const old = (checked: number) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked w:val="${checked}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const sign = (code: string) => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
    const body = [
      `<w:p>${r("PME : ")}${control(1, "\uf0fe")}${r(" oui ")}${control(0, "☐")}${r(" non")}</w:p>`,
      `<w:p>${r("Seul ")}${old(1)}${r(" ou groupé ")}${old(0)}</w:p>`,
      `<w:p>${r("Avance ")}${sign("F0FE")}${r(" acceptée ")}${sign("F0A8")}${r(" refusée ")}${sign("F06F")}</w:p>`,
    ];
    expect(await lines(body.join(""))).toEqual([
      "PME : ☒ oui ☐ non",
      "Seul ☒ ou groupé ☐",
      "Avance ☒ acceptée ☐ refusée ☐",
    ]);
  });

  it("sets hidden text aside, whether the run or its style hides it", async () => {
    const styles = `<w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body = `<w:p>${r("Visible")}${r(" caché", "<w:vanish/>")}</w:p>${p("Consigne", "", '<w:rStyle w:val="Note"/>')}${p("Montré", "", '<w:rStyle w:val="Note"/><w:vanish w:val="0"/>')}`;
    expect(await lines({ body, styles })).toEqual([
      "Visible",
      "{texte-masque} caché",
      "{texte-masque} Consigne",
      "Montré",
    ]);
  });
});

describe("revisions, comments and objects", () => {
  it("reads insertions, leaves deletions and moved text out, and says how many are pending", async () => {
    const body = `<w:p>${r("Délai de ")}<w:del w:id="1"><w:r><w:delText>trente</w:delText></w:r></w:del><w:ins w:id="2">${r("quarante")}</w:ins>${r(" jours")}<w:moveFrom w:id="3">${r(" ailleurs")}</w:moveFrom></w:p>`;
    const { tree, remarks } = await readDocx(wordFile(body));
    expect(showTree(tree)).toEqual(["Délai de quarante jours"]);
    expect(remarks?.[0]).toMatch(/^Révisions en attente : 1 insertion, 2 suppressions/);
  });

  it("joins two paragraphs when the mark between them is deleted, and drops a deleted row", async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r("Le titulaire ")}</w:p>${p("remet un bilan.")}${table(row(cell(p("a")), cell(p("b"))), `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell(p("x"))}${cell(p("y"))}</w:tr>`)}`;
    expect(await lines(body)).toEqual(["Le titulaire remet un bilan.", "| a | b"]);
  });

  it("ignores the former format kept with a revision", async () => {
    const body = `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr>${style("Titre1")}</w:pPr></w:pPrChange></w:pPr>${r("Texte courant.")}</w:p>`;
    const styles = `<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>`;
    expect(await lines({ body, styles })).toEqual(["Texte courant."]);
  });

  it("counts comments and embedded objects without reading them", async () => {
    const body = `<w:p>${r("Texte du marché, assez long pour être lu comme du texte et non comme une image.")}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>`;
    const { remarks } = await readDocx(wordFile(body));
    expect(remarks).toEqual([
      "1 commentaire en marge : leur texte n'a pas été lu.",
      "1 objet incorporé dans le document : leur contenu n'a pas été lu.",
    ]);
  });

  it("says that the text is in the images when there is hardly anything else", async () => {
    const { unreadable } = await readDocx(
      wordFile(
        `<w:p>${r("Scan")}<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r></w:p>`,
      ),
    );
    expect(unreadable.map(({ code }) => code)).toEqual(["image-sans-texte"]);
  });
});

describe("tables", () => {
  it("gives rows and cells: spanned cells once, continued ones empty, paragraphs of a cell on lines", async () => {
    const body = table(
      row(cell(p("Critère"), '<w:gridSpan w:val="2"/>'), cell(p("Poids"))),
      row(
        cell(p("Technique"), '<w:vMerge w:val="restart"/>'),
        cell(p("Moyens") + p("Délais")),
        cell(p("40 %")),
      ),
      row(cell(p(""), "<w:vMerge/>"), cell(table(row(cell(p("a")), cell(p("b"))))), cell(p("60 %"))),
    );
    expect(await lines(body)).toEqual([
      "| Critère | Poids",
      "| Technique | Moyens\nDélais | 40 %",
      "|  | a | b | 60 %",
    ]);
  });

  it("reads a table of one cell as the text it frames", async () => {
    const body = table(row(cell(p("Attention : visite obligatoire.") + p("Date limite : 12 mai."))));
    expect(await lines(body)).toEqual(["Attention : visite obligatoire.", "Date limite : 12 mai."]);
  });
});

describe("what stands beside the text", () => {
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("1 Objet 3")}</w:sdtContent></w:sdt>`;

  it("sets a table of contents aside, by its control, its style, its field or its typed page numbers", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>`;
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body = [
      p("SOMMAIRE"),
      contents,
      p("2 Durée", style("TM1")),
      `<w:p>${begin}${r("3 Prix")}</w:p>`,
      `<w:p><w:r><w:t>4 Avance</w:t><w:tab/><w:t>12</w:t></w:r></w:p>`,
      p("Objet du marché", style("Titre1")),
      p("Le marché porte sur l'entretien."),
    ];
    expect(await lines({ body: body.join(""), styles })).toEqual([
      "{sommaire} SOMMAIRE",
      "{sommaire} 1 Objet 3",
      "{sommaire} 2 Durée",
      "{sommaire} 3 Prix",
      "{sommaire} 4 Avance 12",
      "# Objet du marché",
      "Le marché porte sur l'entretien.",
    ]);
  });

  it("puts notes, then headers and footers set aside, at the end with their part", async () => {
    const fixture = {
      body: `<w:p>${r("Texte")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p("trait")}</w:footnote><w:footnote w:id="2">${p("Hors TVA.")}</w:footnote>`,
      header: p("Ville de Brumeval"),
      footer: p("Page 1"),
    };
    const { tree } = await readDocx(wordFile(fixture));
    expect(showTree(tree)).toEqual([
      "Texte",
      "Hors TVA.",
      "{en-tete} Ville de Brumeval",
      "{pied-de-page} Page 1",
    ]);
    expect(tree.children.map(({ data }) => data?.origin?.part)).toEqual([
      undefined,
      "note",
      "en-tete",
      "pied-de-page",
    ]);
  });
});

describe("places", () => {
  it("gives the rank of each paragraph, its Word identifier, and the page Word last put it on", async () => {
    const breakMark = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const body = [
      '<w:p w14:paraId="0A1B2C3D"><w:r><w:t>Un</w:t></w:r></w:p>',
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
      `<w:p>${breakMark}${r("Deux")}</w:p>`,
      `<w:p>${breakMark}${r("Trois")}</w:p>`,
    ];
    const { tree, pages } = await readDocx(wordFile(body.join("")));
    expect(tree.children.map(({ data }) => data?.origin)).toEqual([
      { paragraph: 0, paragraphId: "0A1B2C3D", page: 1 },
      { paragraph: 2, page: 2 },
      { paragraph: 3, page: 3 },
    ]);
    expect(pages).toBe(3);
  });

  it("gives no page to paragraphs when Word counted more pages than it noted", async () => {
    const parts = wordParts({
      body: `${p("Un")}<w:p><w:r><w:lastRenderedPageBreak/></w:r>${r("Deux")}</w:p>`,
    });
    const read = async (pages: number) =>
      readDocx(zipFile({ ...parts, "docProps/app.xml": `<Properties><Pages>${pages}</Pages></Properties>` }));
    const pagesOf = ({ tree }: Awaited<ReturnType<typeof read>>) =>
      tree.children.map(({ data }) => data?.origin?.page);
    expect(pagesOf(await read(2))).toEqual([1, 2]);
    const longer = await read(4);
    expect([longer.pages, ...pagesOf(longer)]).toEqual([4, undefined, undefined]);
  });

  it("gives no page when Word left no page mark", async () => {
    const { tree, pages } = await readDocx(
      wordFile(`${p("Un")}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p("Deux")}`),
    );
    expect(tree.children.map(({ data }) => data?.origin?.page)).toEqual([undefined, undefined]);
    expect(pages).toBeUndefined();
  });
});
