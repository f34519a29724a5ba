import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { compoundFile } from "../../test/read/support/compound.js";
import { ourcelle } from "../../test/read/support/word-97.js";
import type { Sample } from "./change.js";

/** Small valid files of the formats that other programs write: web page, RTF, Word and Excel of 1997, sheets of LibreOffice. */
export function officeSamples(): Sample[] {
  const rtf = readFileSync(new URL("../../test/read/support/ourcelle.rtf", import.meta.url));
  return [
    { file: "fixture.html", bytes: strToU8(PAGE) },
    { file: "fixture.rtf", bytes: new Uint8Array(rtf) },
    { file: "fixture.doc", bytes: ourcelle() },
    { file: "fixture.ods", bytes: sheets() },
    { file: "fixture.xls", bytes: compoundFile({ Workbook: Uint8Array.from(workbook()) }) },
  ];
}

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><style>p{color:red}</style></head><body>
<h1>CCAP</h1><ol start="3"><li>Objet<ul><li>détail</li></ul></li></ol><p style="display:none">caché</p>
<table><tr><th rowspan="2">Critère</th><td>60&nbsp;%</td></tr><tr><td>40 %</td></tr></table>
<p><input type="checkbox" checked> oui <!-- note --></p></body></html>`;

function sheets(): Uint8Array {
  const names = ["office", "text", "table"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const rows =
    '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"><text:p>Prix</text:p></table:table-cell></table:table-row>';
  const content = `<?xml version="1.0"?><office:document-content ${names.join(" ")}><office:body><office:spreadsheet><table:table table:name="BPU">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(content),
    "META-INF/manifest.xml": strToU8("<manifest/>"),
  });
}

type Bytes = readonly number[];
const word = (value: number): Bytes => [value & 255, (value >> 8) & 255];
const record = (type: number, data: Bytes): Bytes => [...word(type), ...word(data.length), ...data];
const latin = (text: string): Bytes => [...text].map((letter) => letter.charCodeAt(0));

/** A workbook of one sheet with a text and a number (BIFF8). */
function workbook(): Bytes {
  const begin = record(0x809, [...word(0x600), ...word(5), ...new Array<number>(12).fill(0)]);
  const end = record(0x0a, []);
  const head = (at: number) => record(0x85, [...word(at), 0, 0, 0, 0, 3, 0, ...latin("BPU")]);
  const at = begin.length + head(0).length + end.length;
  const text = record(0x204, [...word(0), ...word(0), ...word(0), ...word(4), 0, ...latin("Prix")]);
  const number = [...new Uint8Array(new Float64Array([1200.5]).buffer)];
  const cells = [...text, ...record(0x203, [...word(0), ...word(1), ...word(0), ...number])];
  return [...begin, ...head(at), ...end, ...begin, ...cells, ...end];
}
