import { strToU8, zipSync } from "fflate";
import { escapeXml } from "../xml.js";
import type { Block } from "./blocks.js";
import { NUMBERING, STYLES } from "./styles.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** First day a zip can bear: the same report makes the same bytes. */
const DAY = new Date(1980, 0, 1);

/** A Word file of these blocks, on A4 pages with "page X sur Y". */
export function wordFile(title: string, blocks: readonly Block[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships([
      ["rId1", `${OFFICE}/officeDocument`, "word/document.xml"],
      ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>dce-lint</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>`,
    "word/document.xml": `${HEAD}<w:document ${W} ${R}><w:body>${blocks.join("")}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="1134" w:bottom="850" w:left="1134" w:header="425" w:footer="425" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    "word/styles.xml": STYLES,
    "word/numbering.xml": NUMBERING,
    "word/footer1.xml": `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Note"/><w:jc w:val="right"/></w:pPr>${text("page ")}${field("PAGE")}${text(" sur ")}${field("NUMPAGES")}</w:p></w:ftr>`,
    "word/_rels/document.xml.rels": relationships([
      ["rId1", `${OFFICE}/styles`, "styles.xml"],
      ["rId2", `${OFFICE}/numbering`, "numbering.xml"],
      ["rId3", `${OFFICE}/footer`, "footer1.xml"],
    ]),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: DAY });
}

const text = (written: string) => `<w:r><w:t xml:space="preserve">${written}</w:t></w:r>`;
const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("word/document.xml", `${WORD}.document.main+xml`)}${override("word/styles.xml", `${WORD}.styles+xml`)}${override("word/numbering.xml", `${WORD}.numbering+xml`)}${override("word/footer1.xml", `${WORD}.footer+xml`)}${override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`;
