import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../src/model/document.js";
import { readHtml } from "../../src/read/html/index.js";
import { readDocument } from "../../src/read/index.js";
import { expectSober } from "./support/mutations.js";
import { showTree } from "./support/show-tree.js";
import { splitWords, wordsOf } from "./support/words.js";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const read = (body: string): Promise<ReadResult> => readHtml(strToU8(body));
const shown = async (body: string): Promise<string[]> => showTree((await read(body)).tree);

describe("the text of a page", () => {
  it("gives titles with their depth and number, paragraphs, line breaks and the line of the source", async () => {
    const { tree } = await read(
      "<!DOCTYPE html>\n<h1>1. Objet du marché</h1>\n<p>Le nettoyage des locaux<br>de la commune&nbsp;d'Ourcelle.\n<h2>1.1 Durée</h2><div>Un an.</div>",
    );
    expect(showTree(tree)).toEqual([
      "# [1.] Objet du marché",
      "Le nettoyage des locaux⏎de la commune\u00a0d'Ourcelle.",
      "## [1.1] Durée",
      "Un an.",
    ]);
    expect(tree.children.map(({ data }) => data?.origin?.line)).toEqual([2, 3, 4, 4]);
  });

  it("prints the numbers of lists as a browser does", async () => {
    expect(
      await shown(
        "<ol start=3 type=a><li>troisième<ul><li>dessous<li>encore</ul><li>quatrième<li value=9>neuvième</ol><ol style='list-style-type:upper-roman'><li>un</ol><ol reversed start=2><li>deux<li>un</ol><ul style='list-style:none'><li>sans puce</ul>",
      ),
    ).toEqual([
      "- [c.] troisième",
      "  - [•] dessous",
      "  - [•] encore",
      "- [d.] quatrième",
      "- [i.] neuvième",
      "- [I.] un",
      "- [2.] deux",
      "- [1.] un",
      "sans puce",
    ]);
  });

  it("keeps the columns of tables whose cells span rows and columns", async () => {
    expect(
      await shown(
        "<table><caption>Prix</caption><tr><th rowspan=2>Lot<th colspan=2>Prix en euros<tr><td>HT<td>TTC<tr><td>1<td>100<td><table><tr><td>120<td>ferme</table></table><p>Fin.",
      ),
    ).toEqual(["Prix", "| Lot | Prix en euros", "|  | HT | TTC", "| 1 | 100 | 120 | ferme", "Fin."]);
  });

  it("draws the fields of forms", async () => {
    expect(
      await shown(
        "<p>Variantes :<input type=checkbox checked>autorisées<input type=radio>interdites</p><p>Délai : <input value='30 jours'><input type=hidden value=secret></p><p>Mode : <select><option>appel d'offres<option selected>procédure adaptée</select></p><p>Avis : <textarea>sans <b>réserve</b></textarea></p>",
      ),
    ).toEqual([
      "Variantes : ☒ autorisées ☐ interdites",
      "Délai : 30 jours",
      "Mode : procédure adaptée",
      "{texte-masque} appel d'offres",
      "Avis : sans <b>réserve</b>",
    ]);
  });

  it("follows the tags that authors leave open", async () => {
    expect(
      await shown(
        "<title>Sans tête</title><p>un<p>deux<table><tr><td>a<td>b<tr><td>c</table></b></div>trois",
      ),
    ).toEqual(["un", "deux", "| a | b", "| c", "trois"]);
  });
});

describe("what is not shown", () => {
  it("is set aside when it is text, and left out when it is code", async () => {
    const page =
      "<head><style>.cache { display: none } p.mq{color:red}</style><script>var a = '<p>non</p>';</script></head><body><!-- <p>note</p> --><p class=Cache>masqué par une règle</p><p style='display:none'>masqué ici</p><div hidden><p>masqué là</p></div><p>Avant <span style='mso-hide:all'>dedans</span> après</p><template><p>modèle</p></template></body>";
    expect(await shown(page)).toEqual([
      "{texte-masque} masqué par une règle",
      "{texte-masque} masqué ici",
      "{texte-masque} masqué là",
      "Avant  après".replace("  ", " "),
      "{texte-masque} dedans",
    ]);
  });

  it("counts revisions and reads them as accepted", async () => {
    const { tree, remarks } = await read("<p>Délai de <del>dix</del><ins>vingt</ins> jours.</p>");
    expect(showTree(tree)).toEqual(["Délai de vingt jours."]);
    expect(remarks).toEqual([expect.stringMatching(/1 insertion, 1 suppression/)]);
  });
});

describe("pages saved by word processors", () => {
  it("takes the labels that Word printed in the text", async () => {
    const item = (label: string, text: string, level = 1): string =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    expect(await shown(item("a)", "premier") + item("b)", "second") + item("·", "puce", 2))).toEqual([
      "- [a)] premier",
      "- [b)] second",
      "- [•] puce",
    ]);
  });

  it("sets contents, headers and footers aside, and puts notes at the end", async () => {
    expect(
      await shown(
        "<div title=header><p>Commune d'Ourcelle</p></div><p class=MsoToc1>1 Objet<span>\t</span>3</p><p>Texte<a class=sdfootnoteanc name=a><sup>1</sup></a>.</p><div title=footer><p>Page 1</p></div><div id=ftn1><p><a name='_ftn1'>[1]</a>Une note.</p></div>",
      ),
    ).toEqual([
      "{sommaire} 1 Objet 3",
      "Texte.",
      "Une note.",
      "{en-tete} Commune d'Ourcelle",
      "{pied-de-page} Page 1",
    ]);
  });

  it("opens a page kept with its images in one file", async () => {
    const file = [
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; boundary="----=_limite"',
      "",
      "------=_limite",
      "Content-Type: image/png",
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0=",
      "------=_limite",
      'Content-Type: text/html; charset="windows-1252"',
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "<html><p>March=E9 de 3=A0000 =80, sans =",
      "reconduction</p></html>",
      "------=_limite--",
    ].join("\r\n");
    const document = await readDocument({ file: "RC.mht", bytes: latin(file) });
    expect(document).toMatchObject({ format: "html", unreadable: [], remarks: [] });
    expect(showTree(document.tree)).toEqual(["Marché de 3\u00a0000 €, sans reconduction"]);
  });
});

describe("encodings", () => {
  it.each([
    ["UTF-8 by its mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8("<p>œuvre à 5 €</p>")])],
    ["UTF-8 that another charset denies", strToU8("<meta charset=iso-8859-1><p>œuvre à 5 €</p>")],
    ["windows-1252 under the name of Latin-1", latin("<meta charset=iso-8859-1><p>\x9Cuvre \xE0 5 \x80</p>")],
    ["windows-1252 that says nothing", latin("<p>\x9Cuvre \xE0 5 \x80</p>")],
    ["windows-1252 that says UTF-8", latin("<meta charset='utf-8'><p>\x9Cuvre \xE0 5 \x80</p>")],
    [
      "Latin-9",
      latin(
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'><p>\xBDuvre \xE0 5 \xA4</p>",
      ),
    ],
    [
      "UTF-16",
      Uint8Array.from([
        0xff,
        0xfe,
        ...[..."<p>œuvre à 5 €</p>"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ]),
    ],
  ])("reads %s", async (_, bytes) => {
    expect(showTree((await readHtml(bytes)).tree)).toEqual(["œuvre à 5 €"]);
  });
});

describe("pages made to harm", () => {
  it("reads deep and broken nesting in a time that follows its length", async () => {
    for (const piece of [
      "<div>",
      "<b><i>",
      "<table><tr><td>",
      "<ul><li>",
      "</p>",
      "<a x=1>",
      "<",
      "&",
      "<!--",
      "<td rowspan=2000 colspan=200>",
    ]) {
      const { tree } = await read(`<p>début</p>${piece.repeat(20_000)}fin`);
      expect(tree.children[0]).toMatchObject({ children: [{ value: "début" }] });
    }
  });

  it("never gives more columns than a table may have", async () => {
    const row = "<tr><td rowspan=2000 colspan=200>x".repeat(300);
    const { tree } = await read(`<table>${row}</table>`);
    expect(JSON.stringify(tree).length).toBeLessThan(5_000_000);
  });

  it("says what an empty page and a page of images are", async () => {
    expect((await read("<html><p> </p></html>")).unreadable).toMatchObject([{ code: "fichier-vide" }]);
    expect((await read("<p>RC</p><img src=scan.png>")).unreadable).toMatchObject([
      { code: "image-sans-texte" },
    ]);
    await expect(readHtml(new Uint8Array())).rejects.toMatchObject({ code: "fichier-vide" });
    await expect(
      readHtml(latin("MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nBonjour")),
    ).rejects.toMatchObject({
      code: "format-inconnu",
    });
    await expect(readHtml(latin("<p>\0\x01\x02"))).rejects.toMatchObject({ code: "format-inconnu" });
  });

  it("keeps every word of a page, whatever its elements", async () => {
    const name = fc.constantFrom(
      "p",
      "div",
      "li",
      "ul",
      "ol",
      "td",
      "tr",
      "table",
      "h2",
      "b",
      "select",
      "option",
      "form",
      "caption",
    );
    const piece = fc.oneof(
      name.map((tag) => `<${tag}>`),
      name.map((tag) => `</${tag}>`),
      fc.integer({ min: 100, max: 999 }).map((word) => ` mot${word} `),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const words = wordsOf((await read(`<body>${pieces.join("")}</body>`)).tree);
        for (const word of splitWords(pieces.filter((part) => !part.startsWith("<")).join("")))
          expect(words).toContain(word);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("answers any damaged page with a tree or a sentence", async () => {
    const page =
      "<h1>Objet</h1><table><tr><td rowspan=2>a<td>é</table><ol><li>un</ol><style>p{display:none}</style><p>fin";
    await expectSober(readHtml, strToU8(page), 300);
  });
});
