import { type Attributes, readXml } from "../package/xml.js";
import {
  type ParagraphFormat,
  type RunFormat,
  readParagraphProperty,
  readRunProperty,
} from "./properties.js";

interface Style {
  readonly id: string;
  name: string;
  basedOn?: string;
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
}

/** What a paragraph style gives, inheritance resolved. */
export interface ResolvedStyle {
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
  /** Depth of a title, counted from 1; absent for running text. */
  readonly depth?: number;
  /** Line or title of a table of contents. */
  readonly contents: boolean;
}

const LONGEST_CHAIN = 20;
const TITLE_NAME = /^(?:heading|titre)\s?([1-9])$/iu;
const CONTENTS_NAME = /^(?:toc|tm)\s?[1-9]$|^toc heading$|^en-tête de table des matières$/iu;

/** The styles of a Word document. */
export class StyleSheet {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly #defaults: Style = { id: "", name: "", paragraph: {}, run: {} };
  #defaultParagraph = "";

  constructor(xml: string) {
    if (xml !== "") this.#read(xml);
  }

  /** Style of a paragraph; the default one when it names none. */
  paragraph(id: string | undefined): ResolvedStyle {
    const key = id ?? this.#defaultParagraph;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const resolved = this.#resolve(key);
    this.#resolved.set(key, resolved);
    return resolved;
  }

  /** Format of a character style, inheritance resolved; empty when there is none. */
  run(id: string | undefined): RunFormat {
    if (id === undefined) return {};
    return Object.assign({}, ...this.#chain(id).map(({ run }) => run));
  }

  /** A paragraph style and those it is based on, the nearest first. */
  lineage(id: string | undefined): string[] {
    return this.#chain(id ?? this.#defaultParagraph)
      .map((style) => style.id)
      .reverse();
  }

  /** Numbering of the style a list links to. */
  numberingOf(id: string): string | undefined {
    return this.paragraph(id).paragraph.numberingId;
  }

  #resolve(id: string): ResolvedStyle {
    const chain = this.#chain(id);
    const { name: _, ...paragraph } = Object.assign(
      { name: "" },
      this.#defaults.paragraph,
      ...chain.map((style) => style.paragraph),
    );
    const run = Object.assign({}, this.#defaults.run, ...chain.map((style) => style.run));
    const named = chain
      .map(({ name }) => TITLE_NAME.exec(name)?.[1])
      .findLast((level) => level !== undefined);
    const outline = paragraph.outline ?? (named === undefined ? undefined : Number(named) - 1);
    return {
      paragraph,
      run,
      contents: chain.some(({ name }) => CONTENTS_NAME.test(name)),
      ...(outline !== undefined && outline < 9 && { depth: outline + 1 }),
    };
  }

  /** The style and those it is based on, the most general first. */
  #chain(id: string): Style[] {
    const chain: Style[] = [];
    for (let style = this.#styles.get(id); style !== undefined && chain.length < LONGEST_CHAIN; ) {
      if (chain.includes(style)) break;
      chain.unshift(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return chain;
  }

  #read(xml: string): void {
    let style: Style | null = null;
    let skipped = 0;
    readXml(xml, {
      open: (name, attributes) => {
        if (skipped > 0 || name === "w:tblStylePr") skipped++;
        else if (name === "w:style") style = this.#declare(attributes);
        else if (name === "w:docDefaults") style = this.#defaults;
        else if (style !== null) readStyleElement(style, name, attributes);
      },
      close: (name) => {
        if (skipped > 0) skipped--;
        else if (name === "w:style" || name === "w:docDefaults") style = null;
      },
    });
  }

  #declare(attributes: Attributes): Style {
    const id = attributes["w:styleId"] ?? "";
    const style: Style = { id, name: "", paragraph: {}, run: {} };
    this.#styles.set(id, style);
    const isDefault = attributes["w:default"] === "1" || attributes["w:default"] === "true";
    if (isDefault && attributes["w:type"] === "paragraph") this.#defaultParagraph = id;
    return style;
  }
}

function readStyleElement(style: Style, name: string, attributes: Attributes): void {
  if (name === "w:name") style.name = attributes["w:val"] ?? "";
  else if (name === "w:basedOn") style.basedOn = attributes["w:val"] ?? "";
  else {
    readRunProperty(style.run, name, attributes);
    readParagraphProperty(style.paragraph, name, attributes);
  }
}
