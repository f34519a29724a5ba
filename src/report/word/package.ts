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

/** A Word file of these blocks, on A4 pages headed by `header` and "page X sur Y". */
export function wordFile(title: string, header: string, blocks: readonly Block[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships([
      ["rId1", `${OFFICE}/officeDocument`, "word/document.xml"],
      ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>dce-lint</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>`,
    "word/document.xml": `${HEAD}<w:document ${W} ${R}><w:body>${closed(blocks)}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="1134" w:bottom="850" w:left="1134" w:header="425" w:footer="425" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    "word/styles.xml": STYLES,
    "word/numbering.xml": NUMBERING,
    "word/settings.xml": SETTINGS,
    "word/header1.xml": `${HEAD}<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${text(escapeXml(header))}<w:r><w:tab/></w:r>${text("page ")}${field("PAGE")}${text(" sur ")}${field("NUMPAGES")}</w:p></w:hdr>`,
    "word/_rels/document.xml.rels": relationships([
      ["rId1", `${OFFICE}/styles`, "styles.xml"],
      ["rId2", `${OFFICE}/numbering`, "numbering.xml"],
      ["rId3", `${OFFICE}/header`, "header1.xml"],
      ["rId4", `${OFFICE}/settings`, "settings.xml"],
    ]),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: DAY });
}

const LOW_PARAGRAPH =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

/** Word wants a paragraph after a table that ends the document: so low that it makes no page of its own. */
const closed = (blocks: readonly Block[]): string =>
  `${blocks.join("")}${blocks.at(-1)?.endsWith("</w:tbl>") ? LOW_PARAGRAPH : ""}`;

/** The layout of Word 2013 and later, without which a file opens in compatibility mode. */
const SETTINGS = `${HEAD}<w:settings ${W}><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="fr-FR"/></w:settings>`;

const text = (written: string) => `<w:r><w:t xml:space="preserve">${written}</w:t></w:r>`;
const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("word/document.xml", `${WORD}.document.main+xml`)}${override("word/styles.xml", `${WORD}.styles+xml`)}${override("word/numbering.xml", `${WORD}.numbering+xml`)}${override("word/header1.xml", `${WORD}.header+xml`)}${override("word/settings.xml", `${WORD}.settings+xml`)}${override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`;
