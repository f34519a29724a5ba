import type { Mark } from "../package/block.js";
import { type NumeralFormat, writeNumeral } from "../package/numerals.js";
import type { HtmlStyle } from "./style.js";
import type { HtmlAttributes } from "./tokens.js";

const DEEPEST = 8;
const LARGEST = 1_000_000;
/** Points by which each list stands in from the one around it. */
const STEP = 24;

const FORMATS: ReadonlyMap<string, NumeralFormat> = new Map([
  ["1", "decimal"],
  ["a", "lower-letter"],
  ["A", "upper-letter"],
  ["i", "lower-roman"],
  ["I", "upper-roman"],
  ["decimal", "decimal"],
  ["decimal-leading-zero", "decimal-zero"],
  ["lower-alpha", "lower-letter"],
  ["lower-latin", "lower-letter"],
  ["upper-alpha", "upper-letter"],
  ["upper-latin", "upper-letter"],
  ["lower-roman", "lower-roman"],
  ["upper-roman", "upper-roman"],
]);

interface OpenList {
  readonly name: string;
  readonly ordered: boolean;
  readonly type: string;
  readonly step: 1 | -1;
  next: number;
}

/** Lists open at this point of a page, and the marks a browser prints. */
export class HtmlLists {
  readonly #open: OpenList[] = [];
  #made = 0;

  openList(name: string, attributes: HtmlAttributes, style: HtmlStyle): void {
    const ordered = name === "ol";
    this.#open.push({
      name: `html ${this.#made++}`,
      ordered,
      type: style.listType ?? attributes.get("type") ?? "",
      step: attributes.has("reversed") ? -1 : 1,
      next: whole(attributes.get("start")) ?? 1,
    });
  }

  closeList(): void {
    this.#open.pop();
  }

  /** The mark of the next item; null when none is printed. */
  openItem(attributes: HtmlAttributes, style: HtmlStyle): Mark | null {
    const list = this.#open.at(-1);
    const type = style.listType ?? list?.type ?? "";
    const common = { level: this.level, list: list?.name ?? "html" };
    if (list?.ordered !== true) return type === "none" ? null : { label: "•", bullet: true, ...common };
    const rank = whole(attributes.get("value")) ?? list.next;
    list.next = rank + list.step;
    if (type === "none") return null;
    const label = `${writeNumeral(rank, FORMATS.get(type) ?? "decimal")}.`;
    return { label, bullet: false, ...common };
  }

  /** Depth of the innermost list, counted from 0. */
  get level(): number {
    return Math.min(DEEPEST, Math.max(0, this.#open.length - 1));
  }

  /** Left edge of the text, in points; 0 outside lists. */
  get left(): number {
    return Math.min(DEEPEST + 1, this.#open.length) * STEP;
  }
}

function whole(written: string | undefined): number | undefined {
  if (!/^\s{0,5}-?\d{1,9}\s{0,5}$/.test(written ?? "")) return undefined;
  const value = Number(written);
  return Math.abs(value) > LARGEST ? undefined : value;
}
