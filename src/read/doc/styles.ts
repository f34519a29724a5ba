import { viewOf } from "../package/entries.js";
import type { WordFile } from "./fib.js";
import { applyCharacter, applyParagraph, type CharacterFormat, type ParagraphFormat } from "./properties.js";

interface Style {
  /** Number of a built-in style, the same in every language: 1 to 9 are titles, 19 to 27 lines of contents. */
  readonly builtIn: number;
  readonly name: string;
  readonly base: number;
  readonly isParagraph: boolean;
  readonly paragraph: Uint8Array;
  readonly characters: Uint8Array;
}

/** What a style gives, inheritance resolved. */
export interface WordStyle {
  readonly paragraph: ParagraphFormat;
  readonly characters: CharacterFormat;
  /** Depth of a title, counted from 1. */
  readonly depth?: number;
  readonly contents: boolean;
}

const MOST_STYLES = 4_095;
const LONGEST_CHAIN = 20;
const NONE = new Uint8Array();
const TITLE_NAME = /^(?:heading|titre)\s?([1-9])$/iu;
const CONTENTS_NAME = /^(?:toc|tm|contents)\s?(?:[1-9]|heading)$|^en-tête de table des matières$/iu;

/** The styles of a Word 97–2003 document ([MS-DOC], 2.9.271). */
export class WordStyles {
  readonly #styles: Array<Style | undefined> = [];
  readonly #resolved = new Map<number, WordStyle>();

  constructor(private readonly file: WordFile) {
    const sheet = file.structure("styles");
    if (sheet.length < 6) return;
    const view = viewOf(sheet);
    const count = Math.min(MOST_STYLES, view.getUint16(2, true));
    const base = view.getUint16(4, true);
    let at = 2 + view.getUint16(0, true);
    for (let rank = 0; rank < count && at + 2 <= sheet.length; rank++) {
      const length = view.getUint16(at, true);
      this.#styles.push(readStyle(sheet.subarray(at + 2, at + 2 + length), base));
      at += 2 + length;
    }
  }

  get(rank: number): WordStyle {
    const known = this.#resolved.get(rank);
    if (known !== undefined) return known;
    const resolved = this.#resolve(rank);
    this.#resolved.set(rank, resolved);
    return resolved;
  }

  #resolve(rank: number): WordStyle {
    const chain = this.#chain(rank);
    const paragraph: ParagraphFormat = {};
    const characters: CharacterFormat = {};
    for (const style of chain) {
      applyParagraph(paragraph, style.paragraph, this.file.data);
      applyCharacter(characters, style.characters, { ...characters });
    }
    const titled = chain.map(titleDepth).findLast((depth) => depth !== undefined);
    const depth = paragraph.outline === undefined ? titled : paragraph.outline + 1;
    return {
      paragraph,
      characters,
      contents: chain.some(
        ({ builtIn, name }) => (builtIn >= 19 && builtIn <= 27) || CONTENTS_NAME.test(name),
      ),
      ...(depth !== undefined && depth <= 9 && { depth }),
    };
  }

  /** The style and those it is based on, the most general first. */
  #chain(rank: number): Style[] {
    const chain: Style[] = [];
    for (let style = this.#styles[rank]; style !== undefined && chain.length < LONGEST_CHAIN; ) {
      if (chain.includes(style)) break;
      chain.unshift(style);
      style = this.#styles[style.base];
    }
    return chain;
  }
}

function titleDepth({ builtIn, name, isParagraph }: Style): number | undefined {
  if (isParagraph && builtIn >= 1 && builtIn <= 9) return builtIn;
  const named = TITLE_NAME.exec(name)?.[1];
  return named === undefined ? undefined : Number(named);
}

function readStyle(bytes: Uint8Array, base: number): Style | undefined {
  if (bytes.length < base + 2 || base < 8) return undefined;
  const view = viewOf(bytes);
  const kind = view.getUint16(2, true) & 0xf;
  const length = view.getUint16(base, true);
  const name = new TextDecoder("utf-16le").decode(bytes.subarray(base + 2, base + 2 + length * 2));
  const formats = readFormats(bytes, base + 4 + length * 2);
  return {
    builtIn: view.getUint16(0, true) & 0xfff,
    base: view.getUint16(2, true) >> 4,
    name: name.split(",")[0] ?? "",
    isParagraph: kind === 1,
    paragraph: kind === 1 ? (formats[0]?.subarray(2) ?? NONE) : NONE,
    characters: (kind === 1 ? formats[1] : kind === 2 ? formats[0] : undefined) ?? NONE,
  };
}

/** The lists of changes of a style, each on an even place. */
function readFormats(bytes: Uint8Array, start: number): Uint8Array[] {
  const view = viewOf(bytes);
  const formats: Uint8Array[] = [];
  for (let at = start + (start % 2); at + 2 <= bytes.length && formats.length < 3; ) {
    const length = view.getUint16(at, true);
    formats.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  return formats;
}
