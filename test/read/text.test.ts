import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../src/model/errors.js";
import { readText } from "../../src/read/text/index.js";
import { aside, items, outline, paragraphs } from "./support/tree.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "read",
    (error: unknown) => (error instanceof UnreadableError ? error.code : error),
  );

describe("the text reader", () => {
  it("reads UTF-8, with or without a byte order mark, and Windows line ends", async () => {
    const { tree } = await readText(bytes("\uFEFFLe titulaire s'engage.\r\n\r\nIl remet un bilan.\r\n"));
    expect(paragraphs(tree.children)).toEqual(["Le titulaire s'engage.", "Il remet un bilan."]);
  });

  it("reads windows-1252 when the bytes are no valid UTF-8", async () => {
    const written = "D\xE9lai de la main-d\x92\x9Cuvre : 20 \x80, pr\xE9cise l\x92acheteur\x85";
    const { tree } = await readText(Uint8Array.from(written, (letter) => letter.charCodeAt(0)));
    expect(paragraphs(tree.children)).toEqual(["Délai de la main-d’œuvre : 20 €, précise l’acheteur…"]);
  });

  it("reads UTF-16 when a byte order mark says so", async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[..."Délai"].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    expect(paragraphs((await readText(utf16)).tree.children)).toEqual(["Délai"]);
  });

  it("composes accents", async () => {
    const { tree } = await readText(bytes("De\u0301lai d'exe\u0301cution"));
    expect(paragraphs(tree.children)).toEqual(["Délai d'exécution"]);
  });

  it("gives the line and the column of each block, from 1", async () => {
    const { tree } = await readText(bytes("Premier.\n\n   Deuxième,\nsur deux lignes.\n"));
    expect(tree.children.map((block) => block.data?.origin)).toEqual([
      { line: 1, column: 1 },
      { line: 3, column: 4 },
    ]);
  });

  it("leaves the bytes as they are", async () => {
    const given = bytes("Le marché est conclu pour un an.");
    const copy = given.slice();
    await readText(given);
    expect(given).toEqual(copy);
  });

  it("refuses an empty file, a blank one, and bytes that are no text", async () => {
    expect(await codeOf(readText(new Uint8Array()))).toBe("fichier-vide");
    expect(await codeOf(readText(bytes(" \n\t\n")))).toBe("fichier-vide");
    expect(await codeOf(readText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1])))).toBe("format-inconnu");
  });

  it("sets aside the headers and page numbers left by an extraction, and reads on", async () => {
    const page = (number: number): string => `Ville de Valbrume
Règlement de la consultation – page ${number} sur 4
`;
    const text = `${page(1)}L'acheteur retient le candidat dont l'offre est la mieux classée au regard des
${page(2)}critères énoncés au présent règlement.
${page(3)}Les candidats non retenus sont informés.
5 / 14
Il n'y a pas de recours à la négociation.`;
    const result = await readText(bytes(text));
    expect(paragraphs(result.tree.children)).toEqual([
      "L'acheteur retient le candidat dont l'offre est la mieux classée au regard des critères énoncés au présent règlement.",
      "Les candidats non retenus sont informés.",
      "Il n'y a pas de recours à la négociation.",
    ]);
    expect(aside(result, "en-tete")).toHaveLength(6);
    expect(aside(result, "numero-de-page")).toEqual(["5 / 14"]);
  });

  it("reads an extract that starts in the middle of a sentence", async () => {
    const { tree } = await readText(
      bytes(`marché, dans les conditions prévues au cahier des clauses administratives.
3.3 Variation des prix
Les prix sont fermes et actualisables. Ils comprennent :
- les fournitures ;
- la main-d'œuvre.
--
4.1 Durée
Un an.`),
    );
    expect(outline(tree.children)).toEqual(["2 | 3.3 | Variation des prix", "2 | 4.1 | Durée"]);
    expect(items(tree.children)).toEqual(["les fournitures ;", "la main-d'œuvre."]);
  });

  it("keeps a line of columns as a line of its own", async () => {
    const { tree } = await readText(
      bytes("Prix des prestations        40 %\nValeur technique        60 %\n"),
    );
    expect(paragraphs(tree.children)).toEqual(["Prix des prestations 40 %", "Valeur technique 60 %"]);
  });
});
