import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import { type Columns, readHeader } from "./columns.js";
import type { Item, RowSegment } from "./item.js";
import { closeOpen, itemOf } from "./item-of.js";
import { BARE_HEADER, bareLine, withoutScales } from "./lines.js";
import { LOT, partsByLot } from "./lot-parts.js";
import { NumberedParts } from "./numbered-parts.js";
import type { Region } from "./region.js";
import { readRow } from "./table.js";
import { textSegments } from "./text-segments.js";
import { transposed } from "./transposed.js";

const LONGEST_PASSAGE = 2500;
const MOST_ITEMS = 300;
const LONGEST_BARE_TABLE = 14;

/** The items of a part of the text that speaks of criteria, in reading order. */
export function itemsOf(region: Region): Item[] {
  const reading = new Reading();
  for (const { passage, lot } of partsByLot(withoutScales(region.passages))) {
    if (reading.items.length > MOST_ITEMS) break;
    reading.add(passage, lot);
  }
  return reading.items;
}

class Reading {
  readonly items: Item[] = [];
  readonly #numbered = new NumberedParts();
  #columns: Columns | null = null;
  #block = -1;
  /** A table cut by a page goes on with as many columns. */
  #width = 0;
  #bareHeader = Number.NEGATIVE_INFINITY;
  #above: Passage | undefined;

  add(passage: Passage, about: string | null): void {
    const isRow = passage.cells !== undefined;
    if (passage.block !== this.#block && isRow && passage.cells?.length !== this.#width) this.#columns = null;
    this.#block = passage.block;
    const aside = transposed(passage, this.#above);
    if (aside.length > 0) {
      while (this.items.at(-1)?.passage === this.#above) this.items.pop();
      this.#push(aside, passage, about);
      return;
    }
    this.#above = passage;
    const header = isRow ? readHeader(passage) : null;
    if (header !== null) {
      this.#columns = header;
      this.#width = passage.cells?.length ?? 0;
    } else this.#push(this.#segments(passage), passage, about);
  }

  #segments(passage: Passage): readonly RowSegment[] {
    const { text, cells, index } = passage;
    if (cells === undefined && BARE_HEADER.test(fold(text))) this.#bareHeader = index;
    const line = index - this.#bareHeader < LONGEST_BARE_TABLE ? bareLine(passage) : null;
    if (line !== null) return [line];
    if (text.length > LONGEST_PASSAGE) return [];
    if (cells !== undefined && cells.length > 1) return readRow(this.#aligned(cells), this.#columns);
    return this.#numbered.mark(passage, textSegments(passage));
  }

  /** A row with fewer cells than the header: its label runs over the first columns. */
  #aligned(cells: readonly string[]): readonly string[] {
    const missing = this.#columns === null ? 0 : this.#width - cells.length;
    return missing <= 0
      ? cells
      : [...cells.slice(0, 1), ...Array<string>(missing).fill(""), ...cells.slice(1)];
  }

  #push(segments: readonly RowSegment[], passage: Passage, about: string | null): void {
    const lot = lotOf(passage, about);
    const found: Item[] = [];
    for (const segment of segments) {
      const item = itemOf(segment, passage, segment.lot ?? lot);
      if (item !== null) found.push(item);
      else closeOpen(segment, found.length > 0 ? found : this.items);
    }
    this.items.push(...found);
  }
}

/** The lots a passage is about: those it names, else those announced before it, else those of its title. */
function lotOf(passage: Passage, about: string | null): string {
  const folded = fold(passage.text);
  const own = LOT.exec(folded)?.[0];
  if (own !== undefined && !/sauf|except/.test(folded)) return own.trim();
  if (about !== null) return about;
  return LOT.exec(fold(`${passage.section.label} ${passage.section.title}`))?.[0].trim() ?? "";
}
