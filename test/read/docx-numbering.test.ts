import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/read/docx/index.js";
import { showTree } from "./support/show-tree.js";
import { abstract, instance, level, numbered, p, style, type WordFixture, wordFile } from "./support/word.js";

const lines = async (fixture: WordFixture): Promise<string[]> =>
  showTree((await readDocx(wordFile(fixture))).tree);

const styles = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`,
  `<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`,
  `<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`,
  `<w:style w:type="paragraph" w:styleId="Sousarticle"><w:name w:val="Sous article"/><w:basedOn w:val="Titre2"/></w:style>`,
].join("");
const articles = abstract(
  0,
  level(0, "decimal", "Article %1 –", '<w:pStyle w:val="Titre1"/>'),
  level(1, "decimal", "%1.%2", '<w:pStyle w:val="Titre2"/>'),
  level(2, "lowerLetter", "%3)"),
);

describe("numbers Word prints by itself", () => {
  it("numbers titles through their styles, and the level a style is tied to", async () => {
    const body = [
      p("Objet", style("Titre1")),
      p("Prix", style("Titre1")),
      p("Forme", style("Titre2")),
      p("Révision", style("Sousarticle") + numbered(1, 1)),
      p("Délais", style("Titre1")),
      p("Départ", style("Titre2")),
    ].join("");
    expect(await lines({ body, styles, numbering: articles + instance(1, 0) })).toEqual([
      "# [Article 1] Objet",
      "# [Article 2] Prix",
      "## [2.1] Forme",
      "## [2.2] Révision",
      "# [Article 3] Délais",
      "## [3.1] Départ",
    ]);
  });

  it("writes roman numbers, letters, ordinals, padded and legal numbers", async () => {
    const numbering =
      abstract(
        5,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "ordinal", "%3"),
        level(3, "decimalZero", "n° %4"),
        level(4, "upperLetter", "%5 -"),
      ) + instance(5, 5);
    const body = [0, 0, 0, 0, 1, 2, 2, 3, 4].map((at, index) => p(`t${index} ;`, numbered(5, at))).join("");
    const shown = (await lines({ body, numbering })).map((line) => line.trim().replace(/^- /, ""));
    expect(shown.map((line) => line.replace(/ t\d ;$/, ""))).toEqual([
      "[I.]",
      "[II.]",
      "[III.]",
      "[IV.]",
      "[4.1]",
      "[1er]",
      "[2e]",
      "[n° 01]",
      "[A -]",
    ]);
  });

  it("shares counters between the instances of one numbering and applies an imposed start once", async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      abstract(2, level(0, "decimal", "%1°")) + instance(2, 2) + instance(3, 2) + instance(4, 2, start);
    const body = [2, 2, 3, 4, 4, 2].map((id) => p("pièce ;", numbered(id))).join("");
    expect(await lines({ body, numbering })).toEqual([1, 2, 3, 1, 2, 3].map((n) => `- [${n}°] pièce ;`));
  });

  it("shows an upper level not met yet at its start, and keeps a level that must not restart", async () => {
    const numbering =
      abstract(6, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>')) +
      instance(6, 6);
    const body = [1, 0, 1, 0, 1].map((at) => p("texte ;", numbered(6, at))).join("");
    const labels = (await lines({ body, numbering })).map((line) => /\[(.*)\]/.exec(line)?.[1]);
    expect(labels).toEqual(["1.1", "1.", "1.2", "2.", "2.3"]);
  });

  it("prints bullets as their sign and drawings of symbol fonts as a plain bullet", async () => {
    const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;
    const numbering = [
      abstract(7, level(0, "bullet", "\uf0b7", font("Symbol")), level(1, "bullet", "o", font("Courier New"))),
      abstract(8, level(0, "bullet", "–")),
      abstract(9, level(0, "bullet", "\uf0a8", font("Wingdings"))),
      instance(7, 7) + instance(8, 8) + instance(9, 9),
    ].join("");
    const body = p("a", numbered(7)) + p("b", numbered(7, 1)) + p("c", numbered(8)) + p("d", numbered(9));
    const labels = (await lines({ body, numbering })).map((line) => /\[(.*)\]/.exec(line)?.[1]);
    expect(labels).toEqual(["•", "o", "–", "☐"]);
  });

  it("follows a numbering that borrows that of a style, and takes off the number of a paragraph that refuses it", async () => {
    const listStyle = `<w:style w:type="numbering" w:styleId="Puces"><w:name w:val="Puces"/><w:pPr><w:numPr><w:numId w:val="10"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      abstract(10, level(0, "decimal", "(%1)")) +
      `<w:abstractNum w:abstractNumId="11"><w:numStyleLink w:val="Puces"/></w:abstractNum>` +
      instance(10, 10) +
      instance(11, 11) +
      instance(1, 0) +
      articles;
    const body =
      p("un ;", numbered(11)) + p("Sans numéro", `${style("Titre1")}<w:numPr><w:numId w:val="0"/></w:numPr>`);
    expect(await lines({ body, styles: styles + listStyle, numbering })).toEqual([
      "- [(1)] un ;",
      "# Sans numéro",
    ]);
  });

  it("nests lists by their left edge and keeps an indented paragraph with its item", async () => {
    const edge = (left: number) => `<w:pPr><w:ind w:left="${left}" w:hanging="280"/></w:pPr>`;
    const numbering =
      abstract(3, level(0, "bullet", "-", edge(560)), level(1, "bullet", "o", edge(1000))) + instance(3, 3);
    const body = [
      p("Les pièces :"),
      p("acte d'engagement ;", numbered(3)),
      p("complété et daté.", '<w:ind w:left="560"/>'),
      p("annexes :", numbered(3)),
      p("sociale ;", numbered(3, 1)),
      p("environnementale.", numbered(3, 1)),
      p("bordereau.", numbered(3)),
      p("Toutes les pièces sont exigées."),
    ].join("");
    expect(await lines({ body, numbering })).toEqual([
      "Les pièces :",
      "- [-] acte d'engagement ;",
      "  complété et daté.",
      "- [-] annexes :",
      "  - [o] sociale ;",
      "  - [o] environnementale.",
      "- [-] bordereau.",
      "Toutes les pièces sont exigées.",
    ]);
  });
});
