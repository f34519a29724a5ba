import type { Mark } from "../package/block.js";
import type { Attributes } from "../package/xml.js";
import { ListCounters } from "./list-counters.js";
import type { ListStyle } from "./list-styles.js";
import type { OpenStyles } from "./styles.js";

interface OpenList {
  readonly name: string;
  readonly counters: ListCounters;
}

interface OpenItem {
  readonly start: number | undefined;
  /** Its number is printed before its first paragraph only. */
  numbered: boolean;
}

/** The mark of a paragraph in a list, and where its text begins. */
export interface Numbered {
  readonly mark: Mark | null;
  /** In points. */
  readonly left: number;
}

/** Lists open at this point, and those that later ones may continue. */
export class OpenLists {
  readonly #styles: OpenStyles;
  readonly #lists: OpenList[] = [];
  readonly #items: OpenItem[] = [];
  readonly #byId = new Map<string, ListCounters>();
  readonly #lastByName = new Map<string, ListCounters>();
  readonly #outline: ListCounters;

  constructor(styles: OpenStyles) {
    this.#styles = styles;
    this.#outline = new ListCounters("outline", styles.outline);
  }

  openList(attributes: Attributes): void {
    const outer = this.#lists.at(-1);
    const name = attributes["text:style-name"] ?? outer?.name ?? "";
    const counters = outer?.counters ?? this.#countersFor(name, attributes);
    const id = attributes["xml:id"];
    if (id !== undefined) this.#byId.set(id, counters);
    this.#lastByName.set(name, counters);
    this.#lists.push({ name, counters });
  }

  closeList(): void {
    this.#lists.pop();
  }

  /** `header` items have no number. */
  openItem(attributes: Attributes, header: boolean): void {
    const written = attributes["text:start-value"];
    this.#items.push({ start: written === undefined ? undefined : Number(written), numbered: header });
  }

  closeItem(): void {
    this.#items.pop();
  }

  /** Called at the beginning of each paragraph; null outside lists. */
  number(): Numbered | null {
    const list = this.#lists.at(-1);
    const item = this.#items.at(-1);
    if (list === undefined || item === undefined) return null;
    const level = this.#lists.length - 1;
    const style = this.#styles.list(list.name);
    const left = style?.get(level)?.left ?? 0;
    if (item.numbered) return { mark: null, left };
    item.numbered = true;
    return { mark: list.counters.next(level, style, item.start), left };
  }

  /** Number of a title by the outline of the document, at a depth counted from 1. */
  numberTitle(depth: number): Mark | null {
    return this.#outline.next(depth - 1, undefined);
  }

  #countersFor(name: string, attributes: Attributes): ListCounters {
    const continued = this.#byId.get(attributes["text:continue-list"] ?? "");
    if (continued !== undefined) return continued;
    const last = this.#lastByName.get(name);
    if (attributes["text:continue-numbering"] === "true" && last !== undefined) return last;
    return new ListCounters(name, this.#styleOf(name));
  }

  #styleOf(name: string): ListStyle | undefined {
    return this.#styles.list(name);
  }
}
