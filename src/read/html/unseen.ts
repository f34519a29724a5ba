import { HEAD_PARTS } from "./names.js";
import type { StyleRules } from "./rules.js";

/** What stands in elements whose text is not shown; the style sheets among them are read. */
export class Unseen {
  #name: string | null = null;
  #depth = 0;
  #sheet: string[] | null = null;

  constructor(private readonly rules: StyleRules) {}

  get active(): boolean {
    return this.#name !== null;
  }

  /** Begins with the element just told, and lasts until its end. */
  begin(name: string): void {
    this.#name = name;
    this.#depth = 1;
    this.#sheet = name === "style" ? [] : null;
  }

  /** An element begins inside; false when it shows that the head of the page is over. */
  open(name: string): boolean {
    if (name === this.#name) this.#depth++;
    if (name === "style") this.#sheet = [];
    if (this.#name !== "head" || HEAD_PARTS.has(name) || name === "head") return true;
    this.#name = null;
    return false;
  }

  text(text: string): void {
    this.#sheet?.push(text);
  }

  close(name: string): void {
    if (name === "style" && this.#sheet !== null) {
      this.rules.add(this.#sheet.join(""));
      this.#sheet = null;
    }
    if (name === this.#name && --this.#depth <= 0) this.#name = null;
  }
}
