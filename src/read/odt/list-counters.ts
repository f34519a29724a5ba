import type { Mark } from "../package/block.js";
import { writeNumeral } from "../package/numerals.js";
import type { ListLevel, ListStyle } from "./list-styles.js";

const DEEPEST = 9;

/** The counters of one list, or of several that continue each other. */
export class ListCounters {
  readonly #name: string;
  readonly #style: ListStyle | undefined;
  readonly #counters: Array<number | undefined> = [];

  constructor(name: string, style: ListStyle | undefined) {
    this.#name = name;
    this.#style = style;
  }

  /** Counts one more item at a level counted from 0; `start` is the number it imposes. Null when nothing is printed. */
  next(level: number, style: ListStyle | undefined, start?: number): Mark | null {
    const used = style ?? this.#style;
    const definition = used?.get(Math.min(level, DEEPEST));
    if (definition === undefined) return null;
    this.#counters[level] = start ?? (this.#counters[level] ?? definition.start - 1) + 1;
    this.#counters.length = level + 1;
    const list = this.#name;
    if (definition.bullet !== null) return { label: definition.bullet, bullet: true, level, list };
    const label = this.#write(level, definition, used!).trim();
    return label === "" ? null : { label, bullet: false, level, list };
  }

  #write(level: number, definition: ListLevel, style: ListStyle): string {
    const { format, prefix, suffix, shown, pattern } = definition;
    if (format === "none") return pattern?.replace(/%\d{1,2}%/g, "") ?? prefix + suffix;
    if (pattern !== undefined)
      return pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => this.#one(Number(digits) - 1, style));
    const first = Math.max(0, level - shown + 1);
    const numbers: string[] = [];
    for (let index = first; index <= level; index++) numbers.push(this.#one(index, style));
    return prefix + numbers.filter(Boolean).join(".") + suffix;
  }

  #one(index: number, style: ListStyle): string {
    const level = style.get(index);
    if (level === undefined || level.bullet !== null) return "";
    return writeNumeral(this.#counters[index] ?? level.start, level.format);
  }
}
