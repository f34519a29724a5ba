import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/read/docx/index.js";
import { showTree } from "./support/show-tree.js";
import {
  abstract,
  instance,
  level,
  numbered,
  p,
  r,
  style,
  type WordFixture,
  wordFile,
} from "./support/word.js";

const lines = async (fixture: WordFixture | string): Promise<string[]> =>
  showTree((await readDocx(wordFile(fixture))).tree);
const bold = (text: string): string => p(text, "", "<w:b/>");
const prose = p(
  "Le titulaire exécute les prestations conformément aux pièces du marché et aux règles de l'art.",
);

describe("titles by style", () => {
  const heading = (id: string, name: string, more = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

  it("follows built-in names, outline levels and the styles they are based on", async () => {
    const styles = [
      heading("T1", "heading 1"),
      heading("T2", "Titre 2"),
      heading("Art", "Article maison", '<w:basedOn w:val="T2"/>'),
      heading("Niv", "Niveau", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      heading("Corps", "Corps", '<w:basedOn w:val="T1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    ].join("");
    const body = [
      p("Prix", style("T1")),
      p("Forme", style("T2")),
      p("Avance", style("Art")),
      p("Taux", style("Niv")),
      p("Texte.", style("Corps")),
      p("Direct", '<w:outlineLvl w:val="0"/>'),
    ].join("");
    expect(await lines({ body, styles })).toEqual([
      "# Prix",
      "## Forme",
      "## Avance",
      "### Taux",
      "Texte.",
      "# Direct",
    ]);
  });

  it("splits a number typed by hand in a styled title, and reads a long sentence in that style as text", async () => {
    const styles = heading("T1", "heading 1") + heading("T2", "heading 2");
    const sentence = `${"Le présent article fixe les règles que chaque candidat doit respecter en toute circonstance. ".repeat(4)}`;
    const body = [
      p("Article 5 – Prix", style("T1")),
      p("5.1 Révision", style("T2")),
      p("V. Pénalités", style("T1")),
      p("A – Retards", style("T2")),
      p(sentence, style("T2")),
    ].join("");
    expect((await lines({ body, styles })).map((line) => line.slice(0, 40))).toEqual([
      "# [Article 5] Prix",
      "## [5.1] Révision",
      "# [V.] Pénalités",
      "## [A –] Retards",
      sentence.slice(0, 40),
    ]);
  });
});

describe("titles typed by hand", () => {
  it("recognises numbered titles in bold or capitals, with the depth their numbers show", async () => {
    const body = [
      bold("ARTICLE 1 - OBJET"),
      prose,
      bold("1.1 Forme du marché"),
      prose,
      bold("1.2 Durée"),
      prose,
      p("ARTICLE 2 - PAIEMENT"),
      prose,
      p("Article 3 – Assurances"),
      prose,
      bold("3.2 Délais :"),
      prose,
    ].join("");
    expect((await lines(body)).filter((line) => line.startsWith("#"))).toEqual([
      "# [ARTICLE 1] OBJET",
      "## [1.1] Forme du marché",
      "## [1.2] Durée",
      "# [ARTICLE 2] PAIEMENT",
      "# [Article 3] Assurances",
      "## [3.2] Délais :",
    ]);
  });

  it("recognises a short bold line alone above a text when the author uses no style", async () => {
    const body =
      bold("COMMUNE DE BRUMEVAL") +
      bold("RÈGLEMENT") +
      p("") +
      prose +
      bold("Visite des lieux") +
      prose +
      prose;
    expect((await lines(body)).filter((line) => line.startsWith("#"))).toEqual(["# Visite des lieux"]);
  });

  it.each([
    ["a sentence", p("Article 5 du règlement : le candidat remet son offre.")],
    ["a bold sentence", bold("Les offres reçues après la date limite sont éliminées sans être ouvertes.")],
    ["a date", bold("12 mai 2026 à midi")],
    ["an amount", bold("1. Forfait annuel : 12 000 € HT")],
    ["a line to fill in", bold("2. Nom du candidat : ............")],
    ["a weighted criterion", bold("1. Valeur technique 60 %")],
    ["a plain numbered line", p("3.2 Le titulaire remet un bilan annuel")],
    [
      "a text with one bold word",
      `<w:p>${r("1. Objet", "<w:b/>")}${r(" : le marché porte sur l'entretien des locaux")}</w:p>`,
    ],
  ])("does not take %s for a title", async (_, paragraph) => {
    expect((await lines(prose + paragraph + prose)).filter((line) => line.startsWith("#"))).toEqual([]);
  });
});

describe("titles numbered by Word without a style", () => {
  const numbering =
    abstract(1, level(0, "decimal", "Article %1 :"), level(1, "decimal", "%1.%2")) +
    abstract(2, level(0, "lowerLetter", "%1)")) +
    instance(1, 1) +
    instance(2, 2);

  it("takes a short line named Article, or a bold one that heads a text; items stay items", async () => {
    const body = [
      p("Prix", numbered(1)),
      p("Révision", numbered(1, 1), "<w:b/>"),
      prose,
      p("Avance", numbered(1, 1), "<w:b/>"),
      prose,
      p("Mémoire technique", numbered(2), "<w:b/>"),
      p("Bordereau des prix", numbered(2), "<w:b/>"),
      p("Acte d'engagement ;", numbered(2)),
    ].join("");
    expect(await lines({ body, numbering })).toEqual([
      "# [Article 1] Prix",
      "## [1.1] Révision",
      expect.stringContaining("Le titulaire"),
      "## [1.2] Avance",
      expect.stringContaining("Le titulaire"),
      "- [a)] Mémoire technique",
      "- [b)] Bordereau des prix",
      "- [c)] Acte d'engagement ;",
    ]);
  });
});

describe("items typed by hand", () => {
  it("makes lists of typed bullets, boxes and numbers that follow each other", async () => {
    const body = [
      p("Le pli contient :"),
      p("- l'acte d'engagement ;"),
      p("- le mémoire."),
      p("Il précise :"),
      p("1) son effectif ;"),
      p("2) ses moyens."),
      p("Il coche :"),
      p("☐ oui"),
      p("☐ non"),
      p("M. Durand signe l'acte."),
    ].join("");
    expect(await lines(body)).toEqual([
      "Le pli contient :",
      "- [-] l'acte d'engagement ;",
      "- [-] le mémoire.",
      "Il précise :",
      "- [1)] son effectif ;",
      "- [2)] ses moyens.",
      "Il coche :",
      "- ☐ oui",
      "- ☐ non",
      "M. Durand signe l'acte.",
    ]);
  });
});
