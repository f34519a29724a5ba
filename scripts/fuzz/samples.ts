import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { zipSync } from "fflate";
import { list, openFile, para } from "../../test/read/support/open-document.js";
import { makePdf, table as pdfTable, title } from "../../test/read/support/pdf.js";
import * as word from "../../test/read/support/word.js";
import { sampleDossier } from "../package/sample-dossier.js";
import { READERS, readerOf, type Sample } from "./change.js";
import { officeSamples } from "./office-samples.js";

/** The valid files that are changed: those of the repository, those made here, those of the paths given. */
export async function samples(root: string, paths: readonly string[]): Promise<Sample[]> {
  const examples = join(root, "examples/dce-nettoyage");
  const read = [examples, ...paths].flatMap(filesUnder).map((path) => ({
    file: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
  }));
  const made = (await sampleDossier()).map(([file, bytes]) => ({ file, bytes: new Uint8Array(bytes) }));
  const own = [wordSample(), openSample(), sheetSample(), await pdfSample(), ...officeSamples()];
  const known = [...read, ...made, ...own].filter(({ file }) =>
    (READERS as readonly string[]).includes(readerOf(file)),
  );
  return [...known, zipSample(known)];
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

function wordSample(): Sample {
  const { p, r, table, row, cell, numbered, style, level, abstract, instance } = word;
  const body =
    p("Objet du marché", style("Titre1") + numbered(1)) +
    p("Le titulaire remet un bilan.", numbered(1, 1)) +
    table(row(cell(p("Critère")), cell(p("Poids"))), row(cell(p("Prix")), cell(p("60 %")))) +
    `<w:p>${r("Note")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
  const fixture = {
    body,
    styles:
      '<w:style w:type="paragraph" w:styleId="Titre1"><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    numbering: abstract(0, level(0, "decimal", "Article %1"), level(1, "decimal", "%1.%2")) + instance(1, 0),
    footnotes: `<w:footnote w:id="2">${p("Voir l'annexe.")}</w:footnote>`,
    header: p("En-tête"),
    footer: p("Page 1"),
  };
  return { file: "fixture.docx", bytes: word.wordFile(fixture) };
}

function openSample(): Sample {
  const body =
    `<text:h text:outline-level="1">Objet</text:h>${para("Le titulaire remet un bilan.")}` +
    list("L1", [para("premier") + list("L1", [para("second")]), para("troisième")]) +
    `<table:table><table:table-row><table:table-cell>${para("Prix")}</table:table-cell><table:table-cell table:number-columns-repeated="2">${para("60 %")}</table:table-cell></table:table-row></table:table>`;
  return { file: "fixture.odt", bytes: openFile({ body }) };
}

function sheetSample(): Sample {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Poids</t></is></c>';
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="BPU" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst ${main}><si><t>Critère</t></si><si><r><t>Pr</t></r><r><t>ix</t></r></si></sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData><row r="1">${cells}</row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>0.6</v></c></row></sheetData><mergeCells><mergeCell ref="A3:B3"/></mergeCells></worksheet>`,
  };
  return { file: "fixture.xlsx", bytes: word.zipFile(parts) };
}

async function pdfSample(): Promise<Sample> {
  const bytes = await makePdf((pdf) => {
    title(pdf, "1. Objet", 14);
    pdf.text("Le titulaire remet un bilan.");
    pdfTable(
      pdf,
      [60, 300],
      [
        ["Critère", "Poids"],
        ["Prix", "60 %"],
      ],
    );
    pdf.outline.addItem("1. Objet").addItem("1.1 Détail");
    pdf.addPage();
    pdf.text("Seconde page.");
  });
  return { file: "fixture.pdf", bytes };
}

function zipSample(files: readonly Sample[]): Sample {
  const small = files.filter(({ bytes }) => bytes.length < 30_000).slice(0, 6);
  const inner = zipSync(Object.fromEntries(small.slice(0, 2).map(({ file, bytes }) => [file, bytes])));
  const parts = Object.fromEntries(small.map(({ file, bytes }, index) => [`Pièces/${index}-${file}`, bytes]));
  return { file: "fixture.zip", bytes: zipSync({ ...parts, "lots.zip": inner }) };
}
