import { pageOfCharset } from "./code-pages.js";

interface Font {
  name: string;
  page: number | undefined;
}

const LONGEST_NAME = 100;

/** The fonts of an RTF file: their names, and the code pages their text is written in. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>();
  #font: Font | null = null;

  control(word: string, value: number): void {
    if (word === "f") {
      this.#font = { name: "", page: undefined };
      this.#fonts.set(value, this.#font);
    } else if (this.#font === null) return;
    else if (word === "fcharset") this.#font.page = pageOfCharset(value);
    else if (word === "cpg") this.#font.page = value;
  }

  name(text: string): void {
    if (this.#font !== null && this.#font.name.length < LONGEST_NAME) this.#font.name += text;
  }

  nameOf(number: number): string {
    return this.#fonts.get(number)?.name.trim() ?? "";
  }

  /** Code page of a font; undefined when it is that of the document. */
  pageOf(number: number): number | undefined {
    return this.#fonts.get(number)?.page;
  }
}
