import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDoc } from "../../src/read/doc/index.js";
import { readDocument } from "../../src/read/index.js";
import { readRtf } from "../../src/read/rtf/index.js";
import { compoundFile } from "./support/compound.js";
import { expectSober } from "./support/mutations.js";
import { showTree } from "./support/show-tree.js";
import { ourcelle } from "./support/word-97.js";

const source = readFileSync(new URL("./support/ourcelle.rtf", import.meta.url));

const TREE = [
  "Cahier des clauses de nettoyage",
  "{sommaire} Objet du marché 2",
  "# [Article 1.] Objet du marché",
  "## [1.1] Lots",
  "Le prix est de 1\u00a0200 € par mois, «\u00a0ferme\u00a0» ; voir le profil.",
  "{texte-masque} texte caché",
  "- [a)] vitrerie",
  "  - [•] extérieure",
  "- [b)] sols",
  "## [1.2] Durée",
  "Délai de vingt jours. ☒ oui ☐ non.⏎Suite de la ligne ☒ signée.",
  "| Lot | Prix HT | TTC",
  "|  | 100\nà 120 | 144",
  "| Extérieur | Dedans 1 | Dedans 2\naprès",
  "Fin des clauses de ce cahier, lues jusqu'au bout.",
  "# [Article 2.] Règlement des comptes",
  "Paiement à trente jours.",
  "Encadré du titulaire",
  "Hors révision.",
  "{en-tete} Commune d'Ourcelle",
  "{pied-de-page} Page 1",
];
const REMARKS = [
  "Révisions en attente : 1 insertion, 1 suppression. Le texte a été lu comme si elles étaient acceptées.",
  "1 commentaire en marge : leur texte n'a pas été lu.",
];

/** Writes in the header of the document, which begins with these two bytes. */
function patchHeader(at: number, ...values: readonly number[]): Uint8Array {
  const bytes = ourcelle();
  const start = Buffer.from(bytes).indexOf(Uint8Array.of(0xec, 0xa5));
  bytes.set(values, start + at);
  return bytes;
}

/** A document without any format, its text in these pieces, one or two bytes a character. */
function plain(...pieces: ReadonlyArray<readonly [text: string, width: 1 | 2]>): Uint8Array {
  const main = new Uint8Array(8_192);
  const view = new DataView(main.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  const table = new Uint8Array(4_096);
  const clx = new DataView(table.buffer, 100);
  const count = pieces.length;
  clx.setUint8(0, 2);
  clx.setUint32(1, (count + 1) * 4 + count * 8, true);
  let [rank, at] = [0, 2_048];
  pieces.forEach(([text, width], index) => {
    for (const [place, letter] of [...text].entries()) {
      if (width === 1) main[at + place] = letter.charCodeAt(0);
      else view.setUint16(at + place * 2, letter.charCodeAt(0), true);
    }
    clx.setUint32(5 + (count + 1) * 4 + index * 8 + 2, width === 1 ? (at * 2) | 0x40000000 : at, true);
    rank += text.length;
    at += text.length * width;
    clx.setUint32(5 + (index + 1) * 4, rank, true);
  });
  view.setUint32(0x4c, rank, true);
  view.setUint32(0x9a + 33 * 8, 100, true);
  view.setUint32(0x9a + 33 * 8 + 4, 5 + (count + 1) * 4 + count * 8, true);
  return compoundFile({ WordDocument: main, "0Table": table });
}

describe("readDoc", () => {
  it("reads what Word 97 keeps: titles and their numbers, lists, tables, notes, fields, revisions", async () => {
    const document = await readDocument({ file: "CCTP.doc", bytes: ourcelle() });
    expect(document).toMatchObject({ format: "doc", unreadable: [], remarks: REMARKS });
    expect(showTree(document.tree)).toEqual(TREE);
  });

  it("gives the same as the RTF it was made from, but for the place of the text box", async () => {
    const { tree, remarks } = await readRtf(source);
    expect(remarks).toEqual(REMARKS);
    expect(showTree(tree).toSorted()).toEqual(TREE.toSorted());
  });

  it("reads pieces of one and two bytes a character, whatever their order in the file", async () => {
    const { tree } = await readDoc(
      plain(["March\xe9 \x97 5 \x80", 1], [" ≥ œuvre\rD\u001elai", 2], [" fin\r", 1]),
    );
    expect(showTree(tree)).toEqual(["Marché — 5 € ≥ œuvre", "D-lai fin"]);
  });

  it("makes tables from the marks of cells, even without formats", async () => {
    const { tree } = await readDoc(
      plain(["avant\rA\u0007B\u0007apr\xe8s, un texte assez long pour compter\r", 1]),
    );
    expect(JSON.stringify(tree)).toContain("après, un texte");
    expect(showTree(tree)).toContain("| A | B");
  });
});

describe("files that cannot be read", () => {
  it.each([
    ["locked by a password", patchHeader(0x0b, 0xf1), "mot-de-passe"],
    ["of Word 95", patchHeader(2, 0x68, 0), "format-non-pris-en-charge"],
    ["cut", ourcelle().subarray(0, 6_000), "fichier-endommage"],
    ["without a document", compoundFile({ Autre: new Uint8Array(10) }), "fichier-endommage"],
    ["that are no compound file", new TextEncoder().encode("texte"), "format-inconnu"],
    ["that are empty", new Uint8Array(), "fichier-vide"],
  ])("says what to do with files %s", async (_, bytes, code) => {
    await expect(readDoc(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(/\.$/) });
  });

  it("answers any damaged file with a tree or a sentence", async () => {
    await expectSober(readDoc, ourcelle(), 400);
  });
});
