import type { Origin } from "../../model/origin.js";
import type { Mark, RawBlock, RawParagraph } from "../package/block.js";
import { type CellMerge, MarkedTables } from "../package/marked-tables.js";
import { ParagraphText, type TextFormat } from "../package/paragraph-text.js";
import { rawParagraphs } from "../package/raw-paragraphs.js";

/** What a paragraph is, as known at its end. */
export interface ParagraphEnd {
  readonly depth: number | undefined;
  readonly contents: boolean;
  readonly centred: boolean;
  /** In points. */
  readonly left: number;
  readonly mark: Mark | null;
  /** Depth in tables. */
  readonly table: number;
}

/** Parts of a document other than its main text. */
export type Part = "note" | "en-tete" | "pied-de-page" | "zone-de-texte" | undefined;

/** The paragraphs and tables of one part of a document: main text, note, header, text box. */
export class RtfFlow {
  /** Text boxes of the paragraph being read, to be put after it. */
  readonly after: RawBlock[] = [];
  /** Printed before the paragraph being read. */
  label = "";
  readonly #tables = new MarkedTables();
  #text: ParagraphText | null = null;

  constructor(
    readonly part: Part,
    private readonly counter: { paragraphs: number },
  ) {}

  write(text: string, format: TextFormat): void {
    this.#text ??= new ParagraphText(this.counter.paragraphs++);
    this.#text.add(text, format);
  }

  /** Whether a paragraph is begun. */
  get begun(): boolean {
    return this.#text !== null || this.label !== "" || this.after.length > 0;
  }

  endParagraph(end: ParagraphEnd): void {
    const text = this.#text ?? new ParagraphText(this.counter.paragraphs++);
    this.#text = null;
    this.label = "";
    const made = paragraphsOf(text, end, this.part);
    this.#tables.add([...made, ...this.after.splice(0)], end.table);
  }

  endCell(end: ParagraphEnd): void {
    if (this.begun) this.endParagraph({ ...end, table: Math.max(1, end.table) });
    this.#tables.endCell(end.table);
  }

  endRow(depth: number, merges: readonly CellMerge[]): void {
    this.#tables.endRow(depth, merges);
  }

  finish(): RawBlock[] {
    return this.#tables.finish();
  }
}

function paragraphsOf(text: ParagraphText, end: ParagraphEnd, part: Part): RawParagraph[] {
  const { bold, underlined, capitals, size } = text;
  const origin: Origin = { paragraph: text.index, ...(part !== undefined && { part }) };
  const look = { bold, underlined, capitals, size, centred: end.centred, left: end.left };
  return rawParagraphs(text, { ...end, look, origin });
}
