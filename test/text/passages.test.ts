import type { Root, RootContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { sectionPath } from "../../src/model/passage.js";
import { buildPassages } from "../../src/text/passages.js";
import { splitLabel } from "../../src/text/sections.js";

const markdown = (source: string) => buildPassages(unified().use(remarkParse).parse(source));
const root = (...children: RootContent[]): Root => ({ type: "root", children });
const text = (value: string) => ({ type: "text", value }) as const;

describe("buildPassages", () => {
  test("makes sections of headings, nested by depth, each heading being a passage of its own section", () => {
    const { passages, sections } = markdown(
      "Préambule.\n\n# CCAP\n\n## 12. Clause sociale\n\nUn. Deux.\n\n### 12.3 Contrôle\n\nTrois.\n\n## Prix\n\nQuatre.",
    );
    expect(sections.map(({ depth, label, title }) => [depth, label, title])).toEqual([
      [0, "", ""],
      [1, "", "CCAP"],
      [2, "12", "Clause sociale"],
      [3, "12.3", "Contrôle"],
      [2, "", "Prix"],
    ]);
    const found = passages.map(
      ({ kind, text, section }) => `${kind} ${text} @ ${sectionPath(section).join(" › ")}`,
    );
    expect(found).toEqual([
      "sentence Préambule. @ ",
      "heading CCAP @ CCAP",
      "heading 12. Clause sociale @ CCAP › 12 Clause sociale",
      "sentence Un. @ CCAP › 12 Clause sociale",
      "sentence Deux. @ CCAP › 12 Clause sociale",
      "heading 12.3 Contrôle @ CCAP › 12 Clause sociale › 12.3 Contrôle",
      "sentence Trois. @ CCAP › 12 Clause sociale › 12.3 Contrôle",
      "heading Prix @ CCAP › Prix",
      "sentence Quatre. @ CCAP › Prix",
    ]);
    expect(passages.map(({ index }) => index)).toEqual(passages.map((_, index) => index));
  });

  test("uses the number that Word prints before a heading or a paragraph", () => {
    const { passages, sections } = buildPassages(
      root(
        {
          type: "heading",
          depth: 1,
          children: [text("Pénalités")],
          data: { label: "Article 9", origin: { paragraph: 4 } },
        },
        {
          type: "paragraph",
          children: [text("Le retard est sanctionné.")],
          data: { label: "9.1", origin: { paragraph: 5 } },
        },
        {
          type: "paragraph",
          children: [text("Rien d'autre.")],
          data: { label: "•", origin: { paragraph: 6 } },
        },
      ),
    );
    expect(sections[1]).toMatchObject({ label: "Article 9", title: "Pénalités", origin: { paragraph: 4 } });
    expect(passages.map(({ text, origin }) => [text, origin.paragraph])).toEqual([
      ["Article 9 Pénalités", 4],
      ["9.1 Le retard est sanctionné.", 5],
      ["Rien d'autre.", 6],
    ]);
  });

  test("puts a list in the block of the sentence that announces it, and only then", () => {
    const { passages } = markdown(
      "Il remet :\n\n- un bilan\n- un registre :\n  - des heures\n\nAutre phrase.\n\n* seul",
    );
    const block = (start: string) => passages.find(({ text }) => text.startsWith(start))?.block;
    expect(block("un bilan")).toBe(block("Il remet"));
    expect(block("des heures")).toBe(block("Il remet"));
    expect(block("Autre")).not.toBe(block("un bilan"));
    expect(block("seul")).not.toBe(block("Autre"));
    expect(passages.filter(({ kind }) => kind === "item").map(({ text }) => text)).toEqual([
      "un bilan",
      "un registre :",
      "des heures",
      "seul",
    ]);
  });

  test("cuts a long item into sentences that stay items", () => {
    const sentence =
      "Le prestataire tient à jour un registre des contrôles, consultable par la commune à tout moment.";
    const { passages } = markdown(`- ${sentence} ${sentence} ${sentence}\n- Court. Très court.`);
    expect(passages.map(({ kind }) => kind)).toEqual(["item", "item", "item", "item"]);
    expect(passages.at(-1)?.text).toBe("Court. Très court.");
    expect(new Set(passages.map(({ block }) => block)).size).toBe(1);
  });

  test("makes one passage of each row of a table, with its cells", () => {
    const row = (...cells: string[]) => ({
      type: "tableRow" as const,
      children: cells.map((value) => ({
        type: "tableCell" as const,
        children: value === "" ? [] : [text(value)],
      })),
    });
    const { passages } = buildPassages(
      root({
        type: "table",
        children: [row("Critère", "Points"), row("Prix", ""), row("", ""), row("Valeur sociale  ", "15")],
        data: { origin: { page: 3 } },
      }),
    );
    expect(passages.map(({ kind, text, cells, firstRow }) => [kind, text, cells, firstRow])).toEqual([
      ["row", "Critère | Points", ["Critère", "Points"], true],
      ["row", "Prix", ["Prix", ""], undefined],
      ["row", "Valeur sociale | 15", ["Valeur sociale", "15"], undefined],
    ]);
    expect(passages.every(({ origin, block }) => origin.page === 3 && block === passages[0]?.block)).toBe(
      true,
    );
  });

  test("leaves out what is set aside and code, keeps plain preformatted text", () => {
    const { passages } = buildPassages(
      root(
        { type: "paragraph", children: [text("Sommaire ... 2")], data: { setAside: "sommaire" } },
        { type: "heading", depth: 1, children: [text("En-tête")], data: { setAside: "en-tete" } },
        { type: "code", lang: "json", value: "{}" },
        { type: "code", lang: null, value: "Reçu ce texte." },
        {
          type: "paragraph",
          children: [text("Gardé"), { ...text(" ôté"), data: { setAside: "suppression" } }, text(".")],
        },
      ),
    );
    expect(passages.map(({ text }) => text)).toEqual(["Reçu ce texte.", "Gardé."]);
  });

  test("gives the line and column of each sentence of a Markdown source", () => {
    const { passages } = markdown(
      "# Titre\n\nUne **phrase** ici. Une\nautre\nlà. Et la\n   fin.\n\n- un\n- deux",
    );
    expect(passages.map(({ text, origin }) => [text, origin.line, origin.column])).toEqual([
      ["Titre", 1, 3],
      ["Une phrase ici.", 3, 1],
      ["Une autre là.", 3, 21],
      ["Et la fin.", 5, 5],
      ["un", 8, 3],
      ["deux", 9, 3],
    ]);
  });

  test("counts lines from the origin a text reader gives", () => {
    const { passages } = buildPassages(
      root({
        type: "paragraph",
        children: [text("Un.\nDeux.\nTrois.")],
        data: { origin: { line: 10, column: 3 } },
      }),
    );
    expect(passages.map(({ origin }) => [origin.line, origin.column])).toEqual([
      [10, 3],
      [11, 1],
      [12, 1],
    ]);
  });

  test("ends a sentence at a line break of the author that looks like one, and normalises the text", () => {
    const { passages } = buildPassages(
      root({
        type: "paragraph",
        children: [
          text("Variantes : non"),
          { type: "break" },
          text("Options\u00a0: sans\u00adobjet"),
          { type: "break" },
          text("ou rien"),
        ],
      }),
    );
    expect(passages.map(({ text }) => text)).toEqual(["Variantes : non", "Options : sansobjet ou rien"]);
  });

  test("keeps tick boxes with the question they answer", () => {
    const { passages } = buildPassages(
      root({
        type: "paragraph",
        children: [
          text("Clause sociale :"),
          { type: "break" },
          text("☐ oui"),
          { type: "break" },
          text("☒ non"),
        ],
      }),
    );
    expect(passages.map(({ text }) => text)).toEqual(["Clause sociale : ☐ oui ☒ non"]);
  });

  test("reads a paragraph of two megabytes in linear time", () => {
    const sentence = "Le titulaire remet à l’acheteur,\nchaque trimestre, un état des heures. ";
    const long = sentence.repeat(Math.ceil(2_000_000 / sentence.length));
    const { passages } = buildPassages(
      root({ type: "paragraph", children: [text(long)], data: { origin: { line: 1 } } }),
    );
    expect(passages.length).toBeGreaterThan(20_000);
    expect(passages.at(-1)?.origin.line).toBe(passages.length);
  });
});

describe("splitLabel", () => {
  test.each([
    ["12.3 Clause sociale", "12.3", "Clause sociale"],
    ["1. OBJET", "1", "OBJET"],
    ["Article 4 - Prix", "Article 4", "Prix"],
    ["ARTICLE 7 : PÉNALITÉS", "ARTICLE 7", "PÉNALITÉS"],
    ["Article premier. Objet", "Article premier", "Objet"],
    ["III. Jugement des offres", "III", "Jugement des offres"],
    ["II.2 Durée", "II.2", "Durée"],
    ["A) Candidature", "A", "Candidature"],
    ["4-1-Durée", "4-1", "Durée"],
    ["Annexe 2 : bordereau", "Annexe 2", "bordereau"],
    ["Lot n° 3 - Nettoyage", "Lot n° 3", "Nettoyage"],
    ["Clause sociale", "", "Clause sociale"],
    ["A qui s'adresser", "", "A qui s'adresser"],
    ["Il est prévu", "", "Il est prévu"],
    ["2027 : calendrier", "", "2027 : calendrier"],
    ["12 mois de durée", "12", "mois de durée"],
    ["Dématérialisation", "", "Dématérialisation"],
    ["Article 5", "Article 5", ""],
  ])("cuts %j into %j and %j", (heading, label, title) => {
    expect(splitLabel(heading)).toEqual([label, title]);
  });
});
