import { symbolCharacter } from "../package/symbols.js";

const LONGEST_INSTRUCTION = 500;
const MOST_CHOICES = 500;

/** A field being read: its instruction, and what Word draws in its place when it has no text. */
export class RtfField {
  #instruction = "";
  #kind = 0;
  #result: number | undefined;
  #default = 0;
  readonly #choices: string[] = [];

  instruct(text: string): void {
    if (this.#instruction.length < LONGEST_INSTRUCTION) this.#instruction += text;
  }

  /** Notes a property of a form field. */
  control(word: string, value: number): void {
    if (word === "fftype") this.#kind = value;
    else if (word === "ffres") this.#result = value;
    else if (word === "ffdefres") this.#default = value;
    else if (word === "ffl" && this.#choices.length < MOST_CHOICES) this.#choices.push("");
  }

  choice(text: string): void {
    if (this.#choices.length > 0) this.#choices[this.#choices.length - 1] += text;
  }

  get isContents(): boolean {
    return /^\s*TOC\b/.test(this.#instruction);
  }

  /** A box to tick, the item chosen in a list, or a sign of a font; "" for a field that has its own text. */
  get drawing(): string {
    const result = this.#result === undefined || this.#result === 25 ? this.#default : this.#result;
    if (this.#kind === 1 || /^\s*FORMCHECKBOX\b/.test(this.#instruction)) return result === 1 ? "☒" : "☐";
    if (this.#kind === 2) return this.#choices[result]?.trim() ?? "";
    const sign = /^\s*SYMBOL\s+(\d{1,5})\s.{0,50}?\\f\s?"?([\w ]{1,40})/.exec(this.#instruction);
    return sign === null ? "" : symbolCharacter(sign[2] ?? "", Number(sign[1]).toString(16));
  }
}
