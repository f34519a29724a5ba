import type { Place } from "./flow.js";
import { BLOCKS, ENDED, HEADING, PARAGRAPH, SCOPES, TABLE_PARTS, TITLE } from "./names.js";
import { TOP } from "./place.js";
import type { HtmlStyle } from "./style.js";

/** Elements inside each other: more are read as if they were not there. */
const DEEPEST = 256;

interface OpenElement {
  readonly name: string;
  readonly place: Place;
  readonly style: HtmlStyle;
}

/** The elements open at this point of a page, and how far the tags that authors forget to close reach. */
export class OpenElements {
  readonly #open: OpenElement[] = [];

  get length(): number {
    return this.#open.length;
  }

  get last(): OpenElement | undefined {
    return this.#open.at(-1);
  }

  get place(): Place {
    return this.last?.place ?? TOP;
  }

  /** False when the page is too deep: the element is then left out, and its text kept. */
  push(element: OpenElement): boolean {
    if (this.#open.length >= DEEPEST) return false;
    this.#open.push(element);
    return true;
  }

  pop(): void {
    this.#open.pop();
  }

  /** The innermost of these that is open. */
  innermost(...names: readonly string[]): string | undefined {
    return this.#open.findLast(({ name }) => names.includes(name))?.name;
  }

  lastIndexOf(name: string): number {
    return this.#open.findLastIndex((element) => element.name === name);
  }

  /** Place of the element that an end tag closes; beyond the last one when there is none within its reach. */
  closedBy(name: string): number {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const opened = this.#open[at]!.name;
      if (opened === name) return at;
      const outer = name === "body" || name === "html";
      if ((SCOPES.has(opened) && !TABLE_PARTS.has(name)) || (opened === "table" && !outer)) break;
    }
    return this.#open.length;
  }

  /** Place of the first element that the opening of another ends. */
  endedBy(name: string): number {
    const end = ENDED.get(name) ?? (HEADING.test(name) ? TITLE : BLOCKS.has(name) ? PARAGRAPH : undefined);
    let from = this.#open.length;
    if (end === undefined) return from;
    for (let at = from - 1; at >= 0; at--) {
      const opened = this.#open[at]!.name;
      if (end.until.has(opened)) break;
      if (end.ended.has(opened)) from = at;
    }
    return from;
  }
}
