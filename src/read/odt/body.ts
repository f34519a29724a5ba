import type { RawBlock, RawParagraph } from "../package/block.js";
import { ParagraphText, type TextFormat } from "../package/paragraph-text.js";
import { Structure } from "../package/structure.js";
import type { Attributes, XmlHandler } from "../package/xml.js";
import { onClose, onOpen } from "./elements.js";
import { finishParagraph } from "./finish.js";
import { Forms } from "./forms.js";
import { type Numbered, OpenLists } from "./open-lists.js";
import type { OpenContext } from "./shared.js";

/** A paragraph being read. */
export interface OpenParagraph {
  readonly text: ParagraphText;
  readonly style: string;
  /** Level of a `text:h`. */
  readonly outline: number | undefined;
  readonly numbered: Numbered | null;
  readonly formats: TextFormat[];
  /** Frames of this paragraph, to be put after it. */
  readonly after: RawBlock[];
}

/** Reads paragraphs, lists and tables. What each element does is in elements.ts. */
export class BodyReader implements XmlHandler {
  readonly context: OpenContext;
  readonly structure = new Structure();
  readonly notes: RawBlock[] = [];
  lists: OpenLists;
  /** Inside a table of contents. */
  contents = 0;
  /** Cells covered by the one before them, still to come. */
  covered = 0;
  readonly forms = new Forms();
  /** Whether each section open at this point is hidden. */
  readonly #sections: boolean[] = [];
  #skipped = 0;
  #paragraphs = 0;
  #paragraph: OpenParagraph | null = null;
  readonly #outer: Array<{ readonly paragraph: OpenParagraph | null; readonly lists: OpenLists }> = [];
  #part: string | undefined;

  constructor(context: OpenContext, part?: string) {
    this.context = context;
    this.#part = part;
    this.lists = new OpenLists(context.styles);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0) this.#skipped++;
    else onOpen.get(name)?.(this, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--;
    else onClose.get(name)?.(this);
  }

  text(text: string): void {
    if (this.#skipped === 0) this.write(text.replace(/[ \t\r\n]+/g, " "));
  }

  /** Ignores the element just opened, and all it holds. */
  skip(): void {
    this.#skipped = 1;
  }

  write(text: string, hidden = this.#sections.includes(true)): void {
    const paragraph = this.#paragraph;
    if (paragraph === null || text === "") return;
    if (text.trim() !== "") paragraph.text.page ??= this.context.pages.settle();
    const format = paragraph.formats.at(-1) ?? {};
    paragraph.text.add(text, hidden ? { ...format, hidden } : format);
  }

  beginSection(hidden: boolean): void {
    this.#sections.push(hidden);
  }

  endSection(): void {
    this.#sections.pop();
  }

  /** The paragraph being read is not shown. */
  hideParagraph(): void {
    this.#paragraph?.text.hide();
  }

  beginParagraph(style: string, outline?: number): void {
    const { styles, pages } = this.context;
    const resolved = styles.paragraph(style);
    if (resolved.pageBreak === true && this.#outer.length === 0 && this.#paragraphs > 0) pages.ask();
    const text = new ParagraphText(this.#paragraphs++);
    const numbered = this.lists.number();
    this.#paragraph = { text, style, outline, numbered, formats: [resolved.text], after: [] };
  }

  endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    if (paragraph === null) return;
    const made: RawParagraph[] = finishParagraph(paragraph, this.context, this.lists, {
      inContents: this.contents > 0,
      part: this.#part,
    });
    this.structure.add(...made, ...paragraph.after);
  }

  beginSpan(style: string): void {
    const formats = this.#paragraph?.formats;
    formats?.push({ ...formats.at(-1), ...this.context.styles.text(style) });
  }

  endSpan(): void {
    const formats = this.#paragraph?.formats;
    if (formats !== undefined && formats.length > 1) formats.pop();
  }

  /** A note or a frame: it stands inside a paragraph and holds others. */
  beginInset(): void {
    this.#outer.push({ paragraph: this.#paragraph, lists: this.lists });
    this.#paragraph = null;
    this.lists = new OpenLists(this.context.styles);
    this.structure.openContainer();
  }

  endInset(part: "note" | "zone-de-texte"): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    const blocks = this.structure.closeContainer().map((block) => ({
      ...block,
      origin: { ...block.origin, part: this.#part ?? part },
    }));
    this.#paragraph = outer.paragraph;
    this.lists = outer.lists;
    if (part === "note") this.notes.push(...blocks);
    else if (outer.paragraph !== null) outer.paragraph.after.push(...blocks);
    else this.structure.add(...blocks);
  }
}
