interface RtfStyle {
  name: string;
  outline: number | undefined;
  basedOn: number | undefined;
}

/** What a style of paragraph gives. */
interface RtfParagraphStyle {
  /** Depth of a title, counted from 1. */
  readonly depth?: number;
  /** Line or title of a table of contents. */
  readonly contents: boolean;
}

const LONGEST_CHAIN = 20;
const LONGEST_NAME = 200;
const TITLE_NAME = /^(?:heading|titre)\s?([1-9])$/iu;
const CONTENTS_NAME = /^(?:toc|tm|contents)\s?(?:[1-9]|heading)$|^en-tête de table des matières$/iu;

/** The style sheet of an RTF file. */
export class RtfStyles {
  readonly #styles = new Map<number, RtfStyle>();
  readonly #resolved = new Map<number, RtfParagraphStyle>();
  #style: RtfStyle | null = null;

  /** Begins a style; null for one of characters, tables or sections. */
  begin(number: number | null): void {
    this.#resolved.clear();
    this.#style = { name: "", outline: undefined, basedOn: undefined };
    if (number !== null) this.#styles.set(number, this.#style);
  }

  control(word: string, value: number): void {
    if (this.#style === null) return;
    if (word === "outlinelevel") this.#style.outline = value;
    else if (word === "sbasedon") this.#style.basedOn = value;
  }

  name(text: string): void {
    if (this.#style !== null && this.#style.name.length < LONGEST_NAME) this.#style.name += text;
  }

  paragraph(number: number): RtfParagraphStyle {
    const known = this.#resolved.get(number);
    if (known !== undefined) return known;
    const resolved = this.#resolve(number);
    this.#resolved.set(number, resolved);
    return resolved;
  }

  #resolve(number: number): RtfParagraphStyle {
    const chain: RtfStyle[] = [];
    for (let style = this.#styles.get(number); style !== undefined && chain.length < LONGEST_CHAIN; ) {
      chain.push(style);
      const parent = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
      style = parent === undefined || chain.includes(parent) ? undefined : parent;
    }
    const names = chain.map(({ name }) => name.split(";")[0]?.trim() ?? "");
    const named = names.map((name) => TITLE_NAME.exec(name)?.[1]).find(Boolean);
    const outline =
      chain.find((style) => style.outline !== undefined)?.outline ??
      (named === undefined ? undefined : Number(named) - 1);
    return {
      contents: names.some((name) => CONTENTS_NAME.test(name)),
      ...(outline !== undefined && outline >= 0 && outline < 9 && { depth: outline + 1 }),
    };
  }
}
