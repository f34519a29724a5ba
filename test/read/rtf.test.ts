import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../src/model/document.js";
import { readDocument } from "../../src/read/index.js";
import { readRtf } from "../../src/read/rtf/index.js";
import { expectSober } from "./support/mutations.js";
import { showTree } from "./support/show-tree.js";
import { splitWords, wordsOf } from "./support/words.js";

const HEAD =
  "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fnil\\fcharset2 Wingdings;}{\\f2\\fcharset238 Times;}}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 Chapitre;}{\\s2\\sbasedon0 heading 2;}{\\s3\\sbasedon2 Notre titre;}{\\s9 toc 1;}{\\*\\cs10 Gras;}}";
const bytes = (body: string): Uint8Array => strToU8(`${HEAD}${body}}`, true);
const read = (body: string): Promise<ReadResult> => readRtf(bytes(body));
const shown = async (body: string): Promise<string[]> => showTree((await read(body)).tree);
const item = (label: string, text: string, level = 0): string =>
  `{\\listtext\\pard\\plain ${label}\\tab}\\pard\\ls1\\ilvl${level}\\li${720 * (level + 1)} ${text}\\par`;

describe("the text of an RTF document", () => {
  it("gives titles by outline level, by the name of their style and by those it comes from", async () => {
    expect(
      await shown(
        "\\pard\\s1 Article 1 - Objet\\par\\pard\\s3 1.1 Lots\\par\\pard\\outlinelevel2 Lot 1\\par\\pard\\s1\\outlinelevel9 Du texte\\par",
      ),
    ).toEqual(["# [Article 1] Objet", "## [1.1] Lots", "### Lot 1", "Du texte"]);
  });

  it("reads bytes by the code page of their font, and Unicode with what it is written for older readers", async () => {
    expect(
      await shown(
        "\\pard March\\'e9 de 5 \\'80 \\u8805 ?\\uc2\\u339 \\'9c?uvre {\\uc0\\u233}{\\f2\\'f3} \\u-10179 ??\\u-9024 ??\\uc1 \\{a\\}\\~\\_\\emdash\\lquote\\rquote\\tab b\\line c\\par",
      ),
    ).toEqual(["Marché de 5 € ≥œuvre éó 📀{a}\u00a0-—‘’ b⏎c"]);
    const dos = strToU8("{\\rtf1\\pca R\\'8aglement n\\'f8 1\\par}", true);
    expect(showTree((await readRtf(dos)).tree)).toEqual(["Règlement n° 1"]);
  });

  it("takes the numbers and bullets that were printed", async () => {
    expect(
      await shown(
        item("a)", "premier") + item("b)", "second") + item("{\\f1\\'a7}", "dessous", 1) + item("c)", "fin"),
      ),
    ).toEqual(["- [a)] premier", "- [b)] second", "  - [•] dessous", "- [c)] fin"]);
    expect(await shown(`{\\listtext\\pard 4.2\\tab}\\pard\\plain\\s2\\ls1 Durée\\par`)).toEqual([
      "## [4.2] Durée",
    ]);
  });

  it("keeps rows, merged cells and tables inside tables", async () => {
    expect(
      await shown(
        "\\trowd\\clvmgf\\cellx1\\cellx2\\cellx3\\pard\\intbl A\\cell B\\par b\\cell C\\cell\\row\\trowd\\clvmrg\\cellx1\\clmgf\\cellx2\\clmrg\\cellx3\\pard\\intbl\\cell D\\cell\\cell\\row\\pard\\intbl\\itap2 n1\\nestcell n2\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par}\\pard\\intbl fin\\cell E\\cell\\trowd\\cellx1\\cellx2\\row\\pard Après\\par",
      ),
    ).toEqual(["| A | B\nb | C", "|  | D", "| n1 | n2\nfin | E", "Après"]);
  });

  it("reads the results of fields, and draws boxes and choices", async () => {
    const box = (ticked: number) =>
      `{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres25\\ffdefres${ticked}{\\*\\ffname C}}}}{\\fldrslt }}`;
    expect(
      await shown(
        `\\pard Voir {\\field{\\*\\fldinst HYPERLINK "https://secret.example"}{\\fldrslt le profil}}.\\par ${box(1)} oui ${box(0)} non {\\f1\\'a8} rien\\par Mode : {\\field{\\*\\fldinst{\\*\\formfield{\\fftype2\\ffres1{\\*\\ffl ouvert}{\\*\\ffl restreint}}}}{\\fldrslt }}\\par`,
      ),
    ).toEqual(["Voir le profil.", "- ☒ oui ☐ non ☐ rien", "Mode : restreint"]);
  });
});

describe("what stands beside the text", () => {
  it("sets headers, contents and hidden text aside; notes and text boxes stay", async () => {
    expect(
      await shown(
        "{\\header En-t\\'eate\\par}{\\footerr Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}\\pard\\s9 Objet\\tab 3\\par{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt \\pard Durée\\par Prix\\par}}\\pard Texte{\\footnote\\pard{\\super\\chftn} Une note.} et {\\v secret}suite{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard Encadré\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Encadré\\par}}}}.\\par",
      ),
    ).toEqual([
      "{sommaire} Objet 3",
      "{sommaire} Durée",
      "{sommaire} Prix",
      "Texte et suite.",
      "{texte-masque} secret",
      "Encadré",
      "Une note.",
      "{en-tete} En-tête",
      "{pied-de-page} Page 1",
    ]);
  });

  it("counts revisions, comments and objects, and reads revisions as accepted", async () => {
    const { tree, remarks } = await read(
      "\\pard D\\'e9lai de {\\deleted dix}{\\revised vingt} jours{\\*\\annotation\\pard À revoir}.{\\object\\objemb{\\*\\objdata 0102}{\\result Tableau}}{\\*\\pasconnu rien}\\par",
    );
    expect(showTree(tree)).toEqual(["Délai de vingt jours.Tableau"]);
    expect(remarks).toEqual([
      expect.stringMatching(/1 insertion, 1 suppression/),
      expect.stringMatching(/1 commentaire/),
      expect.stringMatching(/1 objet/),
    ]);
  });

  it("passes over pictures and binary data, even when they look like groups", async () => {
    expect(
      await shown(
        "\\pard Avant {\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 00}}{\\pict\\bin4 }}{{}après\\par",
      ),
    ).toEqual(["Avant après"]);
  });
});

describe("files made to harm", () => {
  it("reads a .doc that is RTF, and says its name lies", async () => {
    const document = await readDocument({ file: "CCAP.doc", bytes: bytes("\\pard Texte\\par") });
    expect(document).toMatchObject({ format: "rtf", unreadable: [] });
    expect(document.remarks?.[0]).toMatch(/\.doc.*RTF/);
  });

  it("says that a file stops before its end, and gives what it has", async () => {
    const whole = bytes("\\pard Première clause.\\par Deuxième clause, assez longue pour être lue.\\par");
    const { tree, unreadable } = await readRtf(whole.subarray(0, whole.length - 8));
    expect(unreadable).toMatchObject([{ code: "fichier-endommage" }]);
    expect(showTree(tree)[0]).toBe("Première clause.");
    await expect(readRtf(new Uint8Array())).rejects.toMatchObject({ code: "fichier-vide" });
    await expect(readRtf(strToU8("bonjour"))).rejects.toMatchObject({ code: "format-inconnu" });
  });

  it("reads deep groups, deep tables and odd numbers", async () => {
    for (const piece of [
      "{",
      "{\\b",
      "{\\footnote",
      "{\\field{\\*\\fldinst",
      "\\itap9999 x\\nestcell",
      "\\trowd\\cellx1",
      "\\u9999999999",
      "\\bin-5 ",
      "\\'",
      "}",
    ]) {
      const { tree } = await read(`\\pard d\\'e9but\\par ${piece.repeat(20_000)} fin`);
      expect(tree.children[0]).toMatchObject({ children: [{ value: "début" }] });
    }
  });

  it("keeps every word, whatever the groups and the tables", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "{",
        "}",
        "\\par ",
        "\\pard ",
        "\\intbl ",
        "\\itap2 ",
        "\\cell ",
        "\\nestcell ",
        "\\row ",
        "\\nestrow ",
        "\\v ",
        "\\b ",
        "{\\footnote ",
        "{\\header ",
        "\\trowd\\clvmrg\\cellx1 ",
        "{\\shptxt ",
      ),
      fc.integer({ min: 100, max: 999 }).map((word) => `mot${word} `),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const body = pieces.join("").replace(/^(?:[^{}]*\})+/, "");
        const words = wordsOf((await readRtf(strToU8(`{\\rtf1 ${body}`, true))).tree);
        for (const word of splitWords(body).filter((one) => /^mot\d{3}$/.test(one)))
          expect(words).toContain(word);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("answers any damaged file with a tree or a sentence", async () => {
    const body = `${item("a)", "un")}\\trowd\\cellx1\\pard\\intbl A\\cell\\row{\\footnote\\pard note}{\\field{\\*\\fldinst TOC}{\\fldrslt x\\par}}\\u233 ?\\bin3 abc fin\\par`;
    await expectSober(readRtf, bytes(body), 400);
  });
});
