import { newTally } from "../package/remarks.js";
import { onClose, onOpen } from "./elements.js";
import type { Choice } from "./fields.js";
import { Flow, type Place } from "./flow.js";
import { HtmlLists } from "./lists.js";
import { BLOCKS, CELLS, UNSEEN, VOIDS } from "./names.js";
import { placeIn } from "./place.js";
import { StyleRules } from "./rules.js";
import { TableSpans } from "./spans.js";
import { OpenElements } from "./stack.js";
import type { HtmlAttributes, HtmlHandler } from "./tokens.js";
import { Unseen } from "./unseen.js";
import { WordItems } from "./word-items.js";

const NO_ATTRIBUTES: HtmlAttributes = new Map();

/** Reads the elements of a page; what those with a meaning of their own do is in elements.ts. */
export class HtmlBody implements HtmlHandler {
  readonly flow = new Flow();
  readonly lists = new HtmlLists();
  readonly spans = new TableSpans();
  readonly tally = newTally();
  choice: Choice | null = null;
  readonly #rules = new StyleRules();
  readonly #open = new OpenElements();
  readonly #unseen = new Unseen(this.#rules);
  readonly #items = new WordItems(this.flow);
  #line = 1;

  open(name: string, attributes: HtmlAttributes, line: number): void {
    this.#line = line;
    if (this.#unseen.active && this.#unseen.open(name)) return;
    if (UNSEEN.has(name)) this.#openUnseen(name);
    else this.#openSeen(name, attributes);
  }

  close(name: string): void {
    if (this.#unseen.active) {
      this.#unseen.close(name);
      return;
    }
    this.#closeFrom(this.#open.closedBy(name));
    if (name === "p") this.flow.end();
  }

  text(text: string, line: number): void {
    this.#line = line;
    if (this.#unseen.active) this.#unseen.text(text);
    else if (this.#items.inLabel) this.#items.write(text);
    else if (this.choice !== null) this.choice.write(text);
    else this.flow.write(text, this.#open.place, line);
  }

  /** Shows a text that is not in the page as such. */
  write(text: string, hidden = false): void {
    const { place } = this.#open;
    const shown: Place = hidden ? { ...place, format: { ...place.format, hidden } } : place;
    this.flow.write(text, { ...shown, pre: true }, this.#line);
  }

  /** Ignores the element just told, and all it holds. */
  skip(name: string): void {
    this.#unseen.begin(name);
  }

  /** Ends the page: what is still open is closed. */
  finish(): void {
    this.#closeFrom(0);
    this.flow.end();
  }

  #openSeen(name: string, attributes: HtmlAttributes): void {
    this.#endBefore(name);
    if (CELLS.has(name) && !this.#inTable(name)) {
      this.flow.end();
      return;
    }
    const style = this.#rules.of(name, attributes);
    if (style.wordElement === "comment-list") {
      this.tally.comments++;
      this.skip(name);
      return;
    }
    if (BLOCKS.has(name) || name === "hr") this.flow.end();
    const place = placeIn(this.#open.place, name, attributes, style);
    if (!VOIDS.has(name) && !this.#open.push({ name, place, style })) return;
    onOpen.get(name)?.(this, attributes, style);
    this.#items.open(style);
  }

  #openUnseen(name: string): void {
    if (name === "iframe") this.tally.objects++;
    this.#unseen.begin(name);
  }

  #endBefore(name: string): void {
    const endsChoice = (BLOCKS.has(name) && name !== "optgroup") || name === "select";
    if (this.choice !== null && endsChoice) this.#closeFrom(this.#open.lastIndexOf("select"));
    this.#closeFrom(this.#open.endedBy(name));
  }

  /** Whether a row or a cell stands in a table; a cell without its row gets one. */
  #inTable(name: string): boolean {
    const around = this.#open.innermost("table", "tr");
    if (around === "table" && name !== "tr") this.#openSeen("tr", NO_ATTRIBUTES);
    return around !== undefined;
  }

  #closeFrom(at: number): void {
    while (this.#open.length > Math.max(0, at)) {
      const { name, style } = this.#open.last!;
      if (BLOCKS.has(name)) this.flow.end();
      onClose.get(name)?.(this);
      this.#items.close(style);
      this.#open.pop();
    }
  }
}
