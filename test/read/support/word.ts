import { strToU8, zipSync } from "fflate";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Raw XML of the parts of a Word document, without their root elements. */
export interface WordFixture {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

/** The parts of a fixture, as files of a zip. */
export function wordParts(fixture: WordFixture): Record<string, string> {
  const { body, ...others } = fixture;
  const parts: Record<string, string> = {
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/document.xml": root("document", `<w:body>${body}</w:body>`),
  };
  const roots = {
    styles: "styles",
    numbering: "numbering",
    footnotes: "footnotes",
    header: "hdr",
    footer: "ftr",
  };
  const used: Array<[string, string]> = [];
  for (const [name, element] of Object.entries(roots)) {
    const xml = others[name as keyof typeof roots];
    if (xml === undefined) continue;
    parts[`word/${name}.xml`] = root(element, xml);
    used.push([name, `${name}.xml`]);
  }
  parts["word/_rels/document.xml.rels"] = relations(used);
  parts["[Content_Types].xml"] = contentTypes(used.map(([name]) => name));
  return parts;
}

export function wordFile(fixture: WordFixture | string): Uint8Array {
  return zipFile(wordParts(typeof fixture === "string" ? { body: fixture } : fixture));
}

export function zipFile(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of one run. */
export const p = (text: string, paragraph = "", run = ""): string =>
  `<w:p><w:pPr>${paragraph}</w:pPr>${r(text, run)}</w:p>`;
export const r = (text: string, format = ""): string =>
  `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
export const numbered = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
export const level = (index: number, format: string, pattern: string, more = ""): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;
export const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
export const instance = (id: number, abstractId: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

function relations(targets: ReadonlyArray<readonly [string, string]>): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

function contentTypes(names: readonly string[]): string {
  const parts = [["document", "document.main"], ...names.map((name) => [name, name])];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${type}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}
