import type { TextFormat } from "../package/paragraph-text.js";
import type { Attributes, XmlHandler } from "../package/xml.js";
import { readLength } from "./lengths.js";
import { type ListStyle, ListStyles } from "./list-styles.js";

interface Style {
  readonly name: string;
  readonly displayName: string;
  readonly parent: string | undefined;
  readonly text: TextFormat;
  outline?: number;
  centred?: boolean;
  left?: number;
  pageBreak?: boolean;
}

/** What a paragraph style gives, inheritance resolved. */
export interface ResolvedStyle extends Pick<Style, "centred" | "left" | "pageBreak"> {
  readonly text: TextFormat;
  /** Depth of a title, counted from 1. */
  readonly depth?: number;
  readonly contents: boolean;
}

const LONGEST_CHAIN = 20;
const TITLE_NAME = /^(?:heading|titre)\s?([1-9])$/iu;
const CONTENTS_NAME = /^(?:contents|toc|tm)\s?(?:[1-9]|heading)$/iu;

/** The styles of an OpenDocument text, gathered from styles.xml then content.xml. */
export class OpenStyles implements XmlHandler {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly #lists = new ListStyles();
  #style: Style | null = null;

  list(name: string): ListStyle | undefined {
    return this.#lists.get(name);
  }

  get outline(): ListStyle | undefined {
    return this.#lists.outline;
  }

  paragraph(name: string): ResolvedStyle {
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const resolved = this.#resolve(name);
    this.#resolved.set(name, resolved);
    return resolved;
  }

  /** Format of a character style, inheritance resolved. */
  text(name: string): TextFormat {
    return Object.assign({}, ...this.#chain(`text ${name}`).map(({ text }) => text));
  }

  open(name: string, attributes: Attributes): void {
    if (name === "style:style" || name === "style:default-style") this.#declare(attributes);
    else if (this.#style !== null) readProperties(this.#style, name, attributes);
    else this.#lists.open(name, attributes);
  }

  close(name: string): void {
    if (name === "style:style" || name === "style:default-style") this.#style = null;
    else this.#lists.close(name);
  }

  #declare(attributes: Attributes): void {
    const name = attributes["style:name"] ?? "";
    const family = attributes["style:family"] ?? "paragraph";
    const displayName = attributes["style:display-name"] ?? name.replaceAll("_20_", " ");
    const style: Style = { name, displayName, parent: attributes["style:parent-style-name"], text: {} };
    const outline = Number(attributes["style:default-outline-level"]);
    if (outline > 0) style.outline = outline;
    if (attributes["style:master-page-name"]) style.pageBreak = true;
    this.#style = style;
    this.#styles.set(`${family} ${name}`, style);
    this.#resolved.clear();
  }

  #resolve(name: string): ResolvedStyle {
    const chain = this.#chain(`paragraph ${name}`);
    const named = chain.map((style) => TITLE_NAME.exec(style.displayName)?.[1]).findLast(Boolean);
    const last = <Key extends keyof Style>(key: Key) =>
      chain.map((style) => style[key]).findLast((value) => value !== undefined);
    const outline = last("outline") ?? (named === undefined ? undefined : Number(named));
    const [centred, left] = [last("centred"), last("left")];
    return {
      text: Object.assign({}, ...chain.map(({ text }) => text)),
      contents: chain.some(({ displayName }) => CONTENTS_NAME.test(displayName)),
      pageBreak: chain.at(-1)?.pageBreak ?? false,
      ...(centred !== undefined && { centred }),
      ...(left !== undefined && { left }),
      ...(outline !== undefined && { depth: outline }),
    };
  }

  /** The default style of the family, then the style and its parents, the most general first. */
  #chain(key: string): Style[] {
    const family = key.slice(0, key.indexOf(" ") + 1);
    const chain: Style[] = [];
    for (let style = this.#styles.get(key); style !== undefined && chain.length < LONGEST_CHAIN; ) {
      if (chain.includes(style)) break;
      chain.unshift(style);
      style = style.parent === undefined ? undefined : this.#styles.get(family + style.parent);
    }
    const base = this.#styles.get(family);
    return base === undefined ? chain : [base, ...chain];
  }
}

function readProperties(style: Style, name: string, attributes: Attributes): void {
  if (name === "style:text-properties") readTextProperties(style.text, attributes);
  else if (name === "style:paragraph-properties") {
    const left = readLength(attributes["fo:margin-left"]);
    if (left !== undefined) style.left = left;
    const align = attributes["fo:text-align"];
    if (align !== undefined) style.centred = align === "center";
    if (attributes["fo:break-before"] === "page") style.pageBreak = true;
  }
}

function readTextProperties(format: TextFormat, attributes: Attributes): void {
  const weight = attributes["fo:font-weight"];
  if (weight !== undefined) format.bold = weight === "bold" || Number(weight) >= 600;
  const underline = attributes["style:text-underline-style"];
  if (underline !== undefined) format.underlined = underline !== "none";
  const transform = attributes["fo:text-transform"] ?? attributes["fo:font-variant"];
  if (transform !== undefined) format.capitals = transform === "uppercase" || transform === "small-caps";
  const size = readLength(attributes["fo:font-size"]);
  if (size !== undefined) format.size = size;
  const display = attributes["text:display"];
  if (display !== undefined) format.hidden = display === "none";
}
