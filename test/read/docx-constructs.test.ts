import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/read/index.js";
import { showTree } from "./support/show-tree.js";
import {
  abstract,
  cell,
  instance,
  level,
  numbered,
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

const read = (fixture: WordFixture | string) => readDocument({ file: "CCAP.docx", bytes: wordFile(fixture) });
const mark = (type: string, more = ""): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const told = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const drawn = (text: string): string => r(text, '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>');
const PROSE = p("Le titulaire exécute les prestations dans le respect des règles de l'art et des normes.");

describe("constructs of a Word paragraph, as printed", () => {
  it.each<[string, string, string[]]>([
    [
      "a field inside the instruction of another",
      `<w:p>${mark("begin")}${told(" IF ")}${mark("begin")}${told(" MERGEFIELD x ")}${mark("separate")}${r("oui")}${mark("end")}${told(' = "oui" "A" "B" ')}${mark("separate")}${r("Montant A")}${mark("end")}${r(" euros")}</w:p>`,
      ["Montant A euros"],
    ],
    [
      "a merge field not merged",
      `<w:p>${r("Nom : ")}${mark("begin")}${told(" MERGEFIELD Nom ")}${mark("separate")}${r("«Nom»")}${mark("end")}</w:p>`,
      ["Nom : «Nom»"],
    ],
    [
      "a simple field",
      `<w:p>${r("Voir l'")}<w:fldSimple w:instr=" REF a ">${r("article 3")}</w:fldSimple></w:p>`,
      ["Voir l'article 3"],
    ],
    [
      "a field left open, that would hide all that follows",
      `<w:p>${r("Avant")}${mark("begin")}${told(" REF x ")}</w:p>${p("La clause sociale suit.")}`,
      ["Avant", "La clause sociale suit."],
    ],
    [
      "a box to tick around another field",
      `<w:p>${mark("begin", "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>")}${mark("begin")}${told(" REF x ")}${mark("end")}${told(" FORMCHECKBOX ")}${mark("end")}${r(" oui")}</w:p>`,
      ["- ☒ oui"],
    ],
    [
      "a typed answer of an old form",
      `<w:p>${r("Nom : ")}${mark("begin", "<w:ffData><w:textInput/></w:ffData>")}${told(" FORMTEXT ")}${mark("separate")}${r("Brumeval")}${mark("end")}</w:p>`,
      ["Nom : Brumeval"],
    ],
    [
      "the choice of a list of a content control",
      `<w:p>${r("Régime : ")}<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="Réel" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${r("Réel")}</w:sdtContent></w:sdt></w:p>`,
      ["Régime : Réel"],
    ],
    [
      "letters that a font of drawings shows as boxes",
      `<w:p>${drawn("q")}${r(" oui ")}${drawn("x")}${r(" non")}</w:p>`,
      ["- ☐ oui ☒ non"],
    ],
    [
      "a formula on one line",
      `<w:p>${r("P = P0 × ")}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>0,15 + 0,85 × </m:t></m:r><m:f><m:num><m:r><m:t>I</m:t></m:r></m:num><m:den><m:sSub><m:e><m:r><m:t>I</m:t></m:r></m:e><m:sub><m:r><m:t>0</m:t></m:r></m:sub></m:sSub></m:den></m:f></m:e></m:d></m:oMath></w:p>`,
      ["P = P0 × [0,15 + 0,85 × I/I0]"],
    ],
    [
      "directions, smart tags and reading guides",
      `<w:p><w:bdo w:val="ltr">${r("Ville ")}</w:bdo><w:smartTag w:element="City">${r("de Brumeval")}</w:smartTag><w:r><w:ruby><w:rt>${r("guide")}</w:rt><w:rubyBase>${r(" basse")}</w:rubyBase></w:ruby></w:r></w:p>`,
      ["Ville de Brumeval basse"],
    ],
    [
      "soft hyphens and spaces that do not break",
      p("La sous\u00adtraitance de 10\u00a0000\u202f€"),
      ["La soustraitance de 10\u00a0000\u202f€"],
    ],
    [
      "a text box of the former drawing language",
      `<w:p>${r("Texte")}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("Encadré")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ["Texte", "Encadré"],
    ],
    [
      "a paragraph moved under revision, read where it goes",
      `<w:moveFromRangeStart w:id="1"/><w:p><w:pPr><w:rPr><w:moveFrom w:id="2"/></w:rPr></w:pPr><w:moveFrom w:id="3">${r("Pénalités")}</w:moveFrom></w:p>${p("Milieu")}<w:p><w:pPr><w:rPr><w:moveTo w:id="4"/></w:rPr></w:pPr><w:moveTo w:id="5">${r("Pénalités")}</w:moveTo></w:p>`,
      ["Milieu", "Pénalités"],
    ],
    [
      "a column deleted under revision",
      table(
        row(cell(p("a")), cell(p("b"), '<w:cellDel w:id="1"/>'), cell(p("c"))),
        row(cell(p("d")), cell(p("e"), '<w:cellDel w:id="1"/>'), cell(p("f"))),
      ),
      ["| a | c", "| d | f"],
    ],
    [
      "cells merged in the former way, and rows inside controls",
      `<w:tbl>${row(cell(p("Critère"), '<w:hMerge w:val="restart"/>'), cell(p(""), "<w:hMerge/>"), cell(p("Poids")))}<w:sdt><w:sdtContent>${row(cell(p("a")), cell(p("b")), cell(p("c")))}</w:sdtContent></w:sdt></w:tbl>`,
      ["| Critère | Poids", "| a | b | c"],
    ],
  ])("%s", async (_, body, expected) => {
    const { tree, unreadable } = await read(body);
    expect(showTree(tree)).toEqual(expected);
    expect(unreadable).toEqual([]);
  });
});

describe("numbers as printed", () => {
  const labels = async (fixture: WordFixture) =>
    showTree((await read(fixture)).tree).map((line) => /\[(.*?)\]/.exec(line)?.[1]);

  it("counts a paragraph hidden with its mark for nothing", async () => {
    const body = `<w:p><w:pPr>${numbered(1)}<w:rPr><w:vanish/></w:rPr></w:pPr>${r("caché", "<w:vanish/>")}</w:p>${p("un ;", numbered(1))}`;
    const numbering = abstract(1, level(0, "decimal", "%1.")) + instance(1, 1);
    expect(await labels({ body, numbering })).toEqual([undefined, "1."]);
  });

  it("numbers a style at the level of the style it is based on", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="T2"><w:name w:val="heading 2"/><w:basedOn w:val="T1"/></w:style><w:style w:type="paragraph" w:styleId="Sous"><w:name w:val="Sous-article"/><w:basedOn w:val="T2"/></w:style>`;
    const numbering =
      abstract(
        1,
        level(0, "decimal", "%1.", '<w:pStyle w:val="T1"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="T2"/>'),
      ) + instance(1, 1);
    const body = p("Objet", style("T1")) + p("Forme", style("Sous"));
    expect(await labels({ body, styles, numbering })).toEqual(["1.", "1.1"]);
  });

  it("changes the format for one instance only, prints any suffix and numbers in letters", async () => {
    const numbering =
      abstract(1, level(0, "decimal", "Article %1", '<w:suff w:val="nothing"/>')) +
      abstract(2, level(0, "ordinalText", "%1"), level(1, "cardinalText", "Lot %2"), level(2, "none", "§")) +
      instance(1, 1) +
      instance(2, 1, `<w:lvlOverride w:ilvl="0">${level(0, "lowerLetter", "%1)")}</w:lvlOverride>`) +
      instance(3, 2);
    const body = [
      ...[1, 2, 1].map((id) => p("texte ;", numbered(id))),
      ...[0, 0, 1, 2].map((at) => p("texte ;", numbered(3, at))),
    ].join("");
    expect(await labels({ body, numbering })).toEqual([
      "Article 1",
      "b)",
      "Article 3",
      "Premier",
      "Deuxième",
      "Lot Un",
      "§",
    ]);
  });
});

describe("what a Word file holds and is not read", () => {
  it("says that parts of the text stand in other files, so that nothing is said absent", async () => {
    const { unreadable } = await read(`${PROSE}<w:altChunk r:id="r9"/><w:subDoc r:id="r8"/>`);
    expect(unreadable).toMatchObject([{ code: "format-non-pris-en-charge" }]);
    expect(unreadable[0]?.message).toMatch(/^2 parties du texte .* n'ont pas été lues\./);
  });

  it("counts charts, and the revisions and comments of notes and headers", async () => {
    const { remarks } = await read({
      body: `${PROSE}<w:p><w:r><w:drawing><a:graphicData xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></w:drawing></w:r></w:p>`,
      footnotes: `<w:footnote w:id="2"><w:p><w:ins w:id="1">${r("Note")}</w:ins><w:r><w:commentReference w:id="1"/></w:r></w:p></w:footnote>`,
    });
    expect(remarks).toEqual([
      expect.stringMatching(/^Révisions en attente : 1 insertion/),
      expect.stringMatching(/^1 commentaire en marge/),
      expect.stringMatching(/^1 schéma ou graphique/),
    ]);
  });
});

describe("the programs that wrote the file", () => {
  it("reads the strict names of ISO 29500", async () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const parts = wordParts({
      body: p("Le lot 2.") + p("un ;", numbered(1)),
      numbering: abstract(1, level(0, "decimal", "%1.")) + instance(1, 1),
      header: p("Ville de Brumeval"),
    });
    const bytes = zipFile(
      Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strict(xml)])),
    );
    const { tree, format } = await readDocument({ file: "RC.docx", bytes });
    expect([format, ...showTree(tree)]).toEqual([
      "docx",
      "Le lot 2.",
      "- [1.] un ;",
      "{en-tete} Ville de Brumeval",
    ]);
  });

  it.each([
    ["heading 2", ""],
    ["Heading 2", ""],
    ["Titre 2", ""],
    ["Intertitre maison", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
  ])("takes the style %s for a title", async (name, more) => {
    const styles = `<w:style w:type="paragraph" w:styleId="s1"><w:name w:val="${name}"/>${more}</w:style>`;
    const { tree } = await read({ body: p("Objet", style("s1")) + PROSE, styles });
    expect(showTree(tree)[0]).toBe("## Objet");
  });
});
