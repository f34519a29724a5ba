import { strToU8, zipSync } from "fflate";

const names = ["office", "text", "table", "style", "draw"].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const NAMESPACES = `${names.join(" ")} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"`;

/** Raw XML of an OpenDocument text, without its root elements. */
export interface OpenFixture {
  readonly body: string;
  /** Automatic styles, of content.xml. */
  readonly automatic?: string;
  /** Named styles, of styles.xml. */
  readonly styles?: string;
  /** Page models, of styles.xml. */
  readonly pages?: string;
  readonly manifest?: string;
  readonly mimetype?: string;
}

export function openFile(fixture: OpenFixture): Uint8Array {
  const { body, automatic = "", styles = "", pages = "" } = fixture;
  const parts = {
    mimetype: fixture.mimetype ?? "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "styles.xml": `<?xml version="1.0"?><office:document-styles ${NAMESPACES}><office:styles>${styles}</office:styles><office:master-styles>${pages}</office:master-styles></office:document-styles>`,
    "META-INF/manifest.xml": fixture.manifest ?? "<manifest/>",
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export const para = (text: string, style = "Standard"): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
export const list = (style: string, items: readonly string[], more = ""): string =>
  `<text:list text:style-name="${style}" ${more}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join("")}</text:list>`;
