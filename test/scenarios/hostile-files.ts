import { strToU8, zipSync } from "fflate";
import { list, openFile, para } from "../read/support/open-document.js";
import { makePdf } from "../read/support/pdf.js";
import { p, table, wordFile, wordParts, zipFile } from "../read/support/word.js";

/** A file made to harm, and what the report must say of it: the code of its refusal, or "lu". */
export type Hostile = readonly [file: string, bytes: Uint8Array, expected: string];

const times = (count: number, open: string, middle: string, close: string): string =>
  open.repeat(count) + middle + close.repeat(count);

export async function hostileFiles(): Promise<Hostile[]> {
  return [
    ...wordFiles(),
    ...openDocuments(),
    ...texts(),
    ["mot-de-passe.pdf", await makePdf((pdf) => pdf.text("Secret."), { userPassword: "a" }), "mot-de-passe"],
    ...pdfLoops(),
    ...wrongNames(),
  ];
}

const ENTITIES = `<!DOCTYPE a [<!ENTITY b0 "Beaucoup de texte.">${Array.from({ length: 30 }, (_, index) => `<!ENTITY b${index + 1} "&b${index};&b${index};">`).join("")}]>`;

function wordFiles(): Hostile[] {
  const parts = wordParts({ body: p("Le marché dure un an.") });
  const bomb = { ...parts, "word/document.xml": `${ENTITIES}<w:document><w:p>&b30;</w:p></w:document>` };
  const external = `<Relationships><Relationship Id="r0" Type="x/styles" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="r1" Type="x/footnotes" Target="../../../../etc/passwd"/></Relationships>`;
  return [
    ["bombe-xml.docx", zipFile(bomb), "fichier-endommage"],
    [
      "tableaux.docx",
      wordFile(
        table(
          times(
            3000,
            "<w:tr><w:tc><w:tbl>",
            `<w:tr><w:tc>${p("Le titulaire remet un bilan chaque année au service acheteur.")}</w:tc></w:tr>`,
            "</w:tbl></w:tc></w:tr>",
          ),
        ),
      ),
      "lu",
    ],
    [
      "gonfle.docx",
      zipSync({ ...toBytes(parts), "word/document.xml": new Uint8Array(20_000_000) }),
      "trop-volumineux",
    ],
    ["liens.docx", zipFile({ ...parts, "word/_rels/document.xml.rels": external }), "lu"],
    ["tronque.docx", zipFile(parts).slice(0, -30), "fichier-endommage"],
    ["mot-de-passe.docx", ole("EncryptedPackage"), "mot-de-passe"],
  ];
}

function openDocuments(): Hostile[] {
  const sentence = para("Le titulaire remet un bilan chaque année au service acheteur.");
  const lists = Array.from({ length: 500 }).reduce<string>((inner) => list("L", [inner]), sentence);
  return [
    ["listes.odt", openFile({ body: lists }), "lu"],
    [
      "listes-sans-fond.odt",
      openFile({
        body: times(50_000, "<text:list><text:list-item>", sentence, "</text:list-item></text:list>"),
      }),
      "lu",
    ],
  ];
}

function texts(): Hostile[] {
  const sentence = "Le titulaire remet un bilan chaque année au service acheteur.\n\n";
  const markdown = (text: string) => strToU8(`# CCTP\n\n${sentence}${text}`);
  return [
    ["balises.md", markdown(times(20_000, "<div>", sentence, "</div>")), "lu"],
    ["citations.md", markdown(`${"> ".repeat(20_000)}${sentence}`), "lu"],
    ["crochets.md", markdown("[".repeat(50_000) + "](".repeat(50_000)), "lu"],
    ["etoiles.md", markdown("*a_ ".repeat(50_000)), "lu"],
    ["une-ligne.txt", strToU8(`CCTP\n\n${"Le titulaire remet un bilan. ".repeat(60_000)}`), "lu"],
    ["sans-espace.txt", strToU8(`CCTP\n\n${sentence}${"1.".repeat(300_000)}`), "lu"],
  ];
}

/** Objects that refer to themselves: the tree of pages, the bookmarks, the tables of references. */
function pdfLoops(): Hostile[] {
  const catalog = "1 0 obj\n<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>\nendobj\n";
  const kids =
    "2 0 obj\n<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>\nendobj\n3 0 obj\n<</Type/Pages/Count 1/Kids[2 0 R]/Parent 3 0 R>>\nendobj\n";
  const page =
    "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 6 0 R>>>>/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length 96>>\nstream\nBT /F 12 Tf 50 700 Td (Le titulaire remet un bilan chaque annee au service de la ville.) Tj ET         \nendstream\nendobj\n6 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n";
  const outline =
    "5 0 obj\n<</First 7 0 R/Last 7 0 R>>\nendobj\n7 0 obj\n<</Title(Objet)/Next 7 0 R/First 7 0 R/Parent 7 0 R>>\nendobj\n";
  const end = "trailer\n<</Root 1 0 R/Size 8/Prev 9>>\nstartxref\n9\n%%EOF\n";
  const pdf = (...parts: string[]) => strToU8(`%PDF-1.7\n${parts.join("")}${end}`);
  return [
    ["pages-en-boucle.pdf", pdf(catalog, kids), "image-sans-texte"],
    ["signets-en-boucle.pdf", pdf(catalog, page, outline), "lu"],
    ["references-en-boucle.pdf", pdf("xref\n0 1\n0000000009 65535 f \n", end, catalog, page), "lu"],
  ];
}

function wrongNames(): Hostile[] {
  const good = wordFile(p("Le titulaire remet un bilan chaque année au service acheteur."));
  return [
    ["en-fait-word.pdf", good, "lu"],
    ["en-fait-texte.docx", strToU8("Le titulaire remet un bilan chaque année au service acheteur."), "lu"],
    ["en-fait-pdf.odt", strToU8("%PDF-1.4 rien"), "fichier-endommage"],
    ["vide.xlsx", new Uint8Array(), "fichier-vide"],
  ];
}

const toBytes = (parts: Record<string, string>): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));

/** The start of an OLE2 container that holds a stream of this name. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...stream].entries()) bytes.set([letter.charCodeAt(0), 0], 1024 + index * 2);
  return bytes;
}
