import type { NumeralFormat } from "../package/numerals.js";
import type { Attributes } from "../package/xml.js";
import { readLength } from "./lengths.js";

/** One level of a list style. */
export interface ListLevel {
  readonly bullet: string | null;
  readonly format: NumeralFormat;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels its number shows. */
  readonly shown: number;
  /** "%1%.%2%": what LibreOffice writes when prefix and suffix are not enough. */
  readonly pattern: string | undefined;
  /** Left edge of the text, in points. */
  left: number;
}

/** Levels by position, the first one at 0. */
export type ListStyle = ReadonlyMap<number, ListLevel>;

const LEVELS = new Set([
  "text:list-level-style-number",
  "text:list-level-style-bullet",
  "text:list-level-style-image",
  "text:outline-level-style",
]);
const FORMATS = new Map<string, NumeralFormat>(
  Object.entries({
    "1": "decimal",
    i: "lower-roman",
    I: "upper-roman",
    a: "lower-letter",
    A: "upper-letter",
    "": "none",
  } as const),
);
/** Used when the file gives no edge, in points. */
const STEP = 18;

/** Gathers text:list-style and text:outline-style elements. */
export class ListStyles {
  readonly #styles = new Map<string, Map<number, ListLevel>>();
  #style: Map<number, ListLevel> | null = null;
  #level: ListLevel | null = null;
  outline: ListStyle | undefined;

  get(name: string): ListStyle | undefined {
    return this.#styles.get(name);
  }

  open(name: string, attributes: Attributes): void {
    if (name === "text:list-style" || name === "text:outline-style") {
      this.#style = new Map();
      if (name === "text:outline-style") this.outline = this.#style;
      else this.#styles.set(attributes["style:name"] ?? "", this.#style);
    } else if (LEVELS.has(name) && this.#style !== null) {
      const index = (Number(attributes["text:level"]) || 1) - 1;
      this.#level = readLevel(name, attributes, index);
      this.#style.set(index, this.#level);
    } else if (this.#level !== null) readEdge(this.#level, attributes);
  }

  close(name: string): void {
    if (LEVELS.has(name)) this.#level = null;
    else if (name === "text:list-style" || name === "text:outline-style") this.#style = null;
  }
}

function readLevel(name: string, attributes: Attributes, index: number): ListLevel {
  const isBullet = name.endsWith("-bullet") || name.endsWith("-image");
  return {
    bullet: isBullet ? bulletOf(attributes["text:bullet-char"] ?? "•") : null,
    format: FORMATS.get(attributes["style:num-format"] ?? "") ?? "decimal",
    prefix: attributes["style:num-prefix"] ?? "",
    suffix: attributes["style:num-suffix"] ?? "",
    start: Number(attributes["text:start-value"] ?? 1),
    shown: Number(attributes["text:display-levels"] ?? 1) || 1,
    pattern: attributes["loext:num-list-format"],
    left: (index + 1) * STEP,
  };
}

function readEdge(level: ListLevel, attributes: Attributes): void {
  const margin = readLength(attributes["fo:margin-left"]);
  const before = readLength(attributes["text:space-before"]);
  if (margin !== undefined) level.left = margin;
  else if (before !== undefined) level.left = before + (readLength(attributes["text:min-label-width"]) ?? 0);
}

/** Signs of the drawing fonts are plain bullets. */
function bulletOf(sign: string): string {
  return /[\ue000-\uf8ff]/.test(sign) ? "•" : sign;
}
