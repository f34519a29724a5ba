import { SaxesParser } from "saxes";

export type Attributes = Readonly<Record<string, string>>;

/**
 * What is told while an XML part is read, in order. Names carry the usual prefix, whatever the file declares.
 * `end` is the offset in the text after the tag; an empty element has one tag for both.
 */
export interface XmlHandler {
  open(name: string, attributes: Attributes, end: number): void;
  close(name: string, end: number): void;
  text?(text: string): void;
}

const WORD_2006 = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const W3C_COMPATIBLE = "xsl-fo-compatible:1.0";

/** The prefix each known namespace is usually given; the "strict" names of ISO 29500 are the same vocabulary. */
const PREFIXES = new Map<string, string>([
  [`${WORD_2006}/wordprocessingml/2006/main`, "w"],
  [`${STRICT}/wordprocessingml/main`, "w"],
  [`${WORD_2006}/officeDocument/2006/relationships`, "r"],
  [`${STRICT}/officeDocument/relationships`, "r"],
  [`${WORD_2006}/officeDocument/2006/math`, "m"],
  [`${STRICT}/officeDocument/math`, "m"],
  [`${WORD_2006}/markup-compatibility/2006`, "mc"],
  [`${WORD_2006}/package/2006/relationships`, ""],
  [`${WORD_2006}/package/2006/content-types`, ""],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["http://schemas.microsoft.com/office/word/2016/wordml/cid", "w16cid"],
  ...["office", "text", "table", "style", "draw", "manifest", "meta"].map(
    (name) => [`${OASIS}:${name}:1.0`, name] as const,
  ),
  [`${OASIS}:${W3C_COMPATIBLE}`, "fo"],
]);

/** Reads an XML text from one end to the other, without building it in memory. Throws the parser's Error when it is not well formed. */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser();
  const names = new Names();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    names.declare(attributes);
    handler.open(names.usual(name), names.usualAttributes(attributes), parser.position);
  });
  parser.on("closetag", ({ name }) => handler.close(names.usual(name), parser.position));
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml).close();
}

/** Gives names their usual prefix when the file chose another one for a namespace we know. */
class Names {
  /** Prefix in the file → usual prefix, only where they differ. */
  readonly #renamed = new Map<string, string>();
  readonly #cache = new Map<string, string>();

  declare(attributes: Attributes): void {
    for (const key in attributes) {
      if (!key.startsWith("xmlns")) continue;
      const usual = PREFIXES.get(attributes[key] ?? "");
      const written = key.slice("xmlns:".length);
      if (usual === undefined || usual === written || this.#renamed.get(written) === usual) continue;
      this.#renamed.set(written, usual);
      this.#cache.clear();
    }
  }

  usual(name: string): string {
    if (this.#renamed.size === 0) return name;
    const known = this.#cache.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const usual = this.#renamed.get(colon === -1 ? "" : name.slice(0, colon));
    const local = name.slice(colon + 1);
    const given = usual === undefined ? name : usual === "" ? local : `${usual}:${local}`;
    this.#cache.set(name, given);
    return given;
  }

  usualAttributes(attributes: Attributes): Attributes {
    if (this.#renamed.size === 0) return attributes;
    const renamed: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes))
      renamed[key.includes(":") ? this.usual(key) : key] = value;
    return renamed;
  }
}
