import type { Close, Open } from "./element.js";

interface Pair {
  begin: string;
  end: string;
  begun: boolean;
}

/** Brackets of formulas open at this point: Word draws them without any text in the file. */
export class Brackets {
  readonly #open: Pair[] = [];

  begin(): void {
    this.#open.push({ begin: "(", end: ")", begun: false });
  }

  change(side: "begin" | "end", sign: string): void {
    const pair = this.#open.at(-1);
    if (pair !== undefined) pair[side] = sign;
  }

  /** The sign to draw before the content that begins: that of the innermost pair, once. */
  sign(): string {
    const pair = this.#open.at(-1);
    if (pair === undefined || pair.begun) return "";
    pair.begun = true;
    return pair.begin;
  }

  end(): string {
    return this.#open.pop()?.end ?? "";
  }
}

const LARGE_SIGN = /^[∑∏∫]$/u;

/** Formulas on one line: the bar of a fraction as "/", brackets, roots and sums as their signs. */
export const onMathOpen: Readonly<Record<string, Open>> = {
  "m:d": (reader) => reader.brackets.begin(),
  "m:begChr": (reader, attributes) => reader.brackets.change("begin", attributes["m:val"] ?? ""),
  "m:endChr": (reader, attributes) => reader.brackets.change("end", attributes["m:val"] ?? ""),
  "m:e": (reader) => reader.write(reader.brackets.sign()),
  "m:den": (reader) => reader.write("/"),
  "m:rad": (reader) => reader.write("√"),
  "m:chr": (reader, attributes) => {
    const sign = attributes["m:val"] ?? "";
    if (LARGE_SIGN.test(sign)) reader.write(sign);
  },
};

export const onMathClose: Readonly<Record<string, Close>> = {
  "m:d": (reader) => reader.write(reader.brackets.end()),
};
