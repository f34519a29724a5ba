import type { RawBlock } from "../package/block.js";
import { Structure } from "../package/structure.js";
import { symbolText } from "../package/symbols.js";
import { type Attributes, readXml, type XmlHandler } from "../package/xml.js";
import { Alternatives } from "./alternatives.js";
import { Controls } from "./controls.js";
import { onClose, onOpen } from "./elements.js";
import { FieldStack, fieldsAreWhole } from "./fields.js";
import { finishParagraph } from "./finish.js";
import { Brackets } from "./math.js";
import { ParagraphBuilder } from "./paragraph.js";
import type { RunFormat } from "./properties.js";
import type { WordContext } from "./shared.js";

/** Part of a `w:p` or `w:r` that is being read. */
export type Properties = "none" | "paragraph" | "mark" | "run";

interface OuterParagraph {
  readonly paragraph: ParagraphBuilder;
  readonly after: RawBlock[];
  readonly properties: Properties;
}

/** Reads the text of one part of a Word package. What each element does is in elements.ts. */
export class BodyReader implements XmlHandler {
  readonly context: WordContext;
  readonly structure = new Structure();
  readonly fields: FieldStack;
  readonly controls = new Controls();
  readonly alternatives = new Alternatives();
  readonly brackets = new Brackets();
  properties: Properties = "none";
  paragraph: ParagraphBuilder | null = null;
  /** Characters read so far. */
  length = 0;
  /** Where the text being told goes: the text of a run, the instruction of a field, nowhere. */
  target: "text" | "instruction" | "none" = "none";
  #skipped = 0;
  #paragraphs = 0;
  /** Text boxes of the paragraph being read, to be put after it. */
  #after: RawBlock[] = [];
  readonly #outer: OuterParagraph[] = [];
  #joined = "";
  readonly #part: string | undefined;

  constructor(context: WordContext, part?: string, fields = new FieldStack()) {
    this.context = context;
    this.fields = fields;
    this.#part = part;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0) {
      this.#skipped++;
      if (name === "w:p") this.#paragraphs++;
    } else onOpen.get(name)?.(this, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--;
    else onClose.get(name)?.(this);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    if (this.target === "instruction") this.fields.instruct(text);
    else if (this.target === "text") this.write(text);
  }

  /** Ignores the element just opened, and all it holds. */
  skip(): void {
    this.#skipped = 1;
  }

  /** Adds what is shown to the paragraph being read. */
  write(text: string): void {
    const { paragraph } = this;
    if (paragraph === null || !this.fields.visible) return;
    paragraph.resolved ??= resolveRun(paragraph, this.context);
    const format = paragraph.resolved;
    const shown = this.controls.replace(symbolText(format.font ?? "", text));
    if (shown === "") return;
    if (shown.trim() !== "") paragraph.page ??= this.context.pages.settle();
    paragraph.add(shown, format);
    this.length += shown.length;
  }

  beginParagraph(id: string | undefined): void {
    this.paragraph = new ParagraphBuilder(this.#paragraphs++, id);
    this.properties = "none";
  }

  endParagraph(): void {
    const { paragraph } = this;
    if (paragraph === null) return;
    this.paragraph = null;
    if (paragraph.proposed && paragraph.text === "") return;
    if (paragraph.joined) {
      this.#joined += paragraph.text;
      return;
    }
    if (this.#joined !== "") paragraph.prepend(this.#joined);
    this.#joined = "";
    const { inContents } = this.controls;
    const part = this.#part ?? (this.#outer.length > 0 ? "zone-de-texte" : undefined);
    const place = {
      inContents: inContents || this.#isInContentsField(paragraph),
      ...(part !== undefined && { part }),
    };
    this.structure.add(...finishParagraph(paragraph, this.context, place), ...this.#after.splice(0));
  }

  /** A text box stands inside a paragraph and holds others. */
  beginTextBox(): void {
    const { paragraph, properties } = this;
    if (paragraph === null) this.skip();
    else {
      this.#outer.push({ paragraph, properties, after: this.#after });
      this.#after = [];
      this.structure.openContainer();
    }
  }

  endTextBox(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    outer.after.push(...this.structure.closeContainer());
    this.#after = outer.after;
    this.paragraph = outer.paragraph;
    this.properties = outer.properties;
  }

  #isInContentsField({ format }: ParagraphBuilder): boolean {
    if (!this.fields.inContents) return false;
    const { depth, contents } = this.context.styles.paragraph(format.style);
    if (depth === undefined || contents) return true;
    this.fields.leaveContents();
    return false;
  }
}

function resolveRun({ format, run }: ParagraphBuilder, { styles }: WordContext): RunFormat {
  return { ...styles.paragraph(format.style).run, ...styles.run(run.style), ...run };
}

/** Reads one part: its blocks in order. `part` names it in the origins; absent for the main text. Throws when the XML is not well formed. */
export function readBody(xml: string, context: WordContext, part?: string): RawBlock[] {
  if (xml === "") return [];
  const reader = new BodyReader(context, part, new FieldStack(fieldsAreWhole(xml)));
  readXml(xml, reader);
  return reader.structure.blocks;
}
