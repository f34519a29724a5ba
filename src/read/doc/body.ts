import { FieldStack } from "../docx/fields.js";
import type { RawBlock } from "../package/block.js";
import { MarkedTables } from "../package/marked-tables.js";
import { ParagraphText } from "../package/paragraph-text.js";
import { symbolCharacter, symbolText } from "../package/symbols.js";
import type { DocContext } from "./context.js";
import type { Range } from "./fib.js";
import { finishParagraph } from "./finish.js";
import { drawFormField } from "./form-field.js";
import { applyCharacter, applyParagraph, type CharacterFormat, type ParagraphFormat } from "./properties.js";
import { ParagraphFormats, segmentAt } from "./segments.js";

const DEEPEST = 30;
/** Text without marks, or one mark. */
const PARTS = /[^\u0001-\u0008\u000b-\u000e\u0013-\u0015\u001e\u001f(\r]+|[\s\S]/g;
const PARAGRAPH = "\r";
const CELL = "\u0007";
const PAGE = "\u000c";
/** Marks that stand for a text. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ["\u000b", "\n"],
  [PAGE, "\n"],
  ["\u000e", "\n"],
  ["\u001e", "-"],
  ["\u001f", ""],
]);
/** Marks that Word draws something for: pictures, fields, numbers of notes. */
const DRAWN = /^[\u0001-\u0008\u0013-\u0015]$/;

/** Reads the paragraphs and tables of a part of a document. */
export class DocBody {
  readonly #tables = new MarkedTables();
  readonly #fields = new FieldStack();
  readonly #formats: ParagraphFormats;
  #text: ParagraphText | null = null;
  #paragraphs = 0;
  /** Drawn for the field being read, when it is a box or a list. */
  #drawing = "";

  constructor(
    private readonly context: DocContext,
    private readonly part?: string,
  ) {
    this.#formats = new ParagraphFormats(context.text, context.paragraphs);
  }

  /** Reads these characters; called for ranges in order. */
  read({ start, end }: Range): void {
    const { segments } = this.context;
    for (let rank = segmentAt(segments, start); rank < segments.length; rank++) {
      const segment = segments[rank]!;
      if (segment.start >= end) break;
      this.#readSegment(Math.max(start, segment.start), Math.min(end, segment.end), segment.changes);
    }
    if (this.#text !== null) this.#endParagraph(end - 1, false);
  }

  finish(): RawBlock[] {
    return this.#tables.finish();
  }

  #readSegment(start: number, end: number, changes: Uint8Array): void {
    const { text } = this.context.text;
    let format: CharacterFormat | null = null;
    for (const [part] of text.slice(start, end).matchAll(PARTS)) {
      const at = start;
      start += part.length;
      if (part === PARAGRAPH || part === CELL || (part === PAGE && this.#formats.at(at).ends)) {
        this.#endParagraph(at, part === CELL);
        format = null;
        continue;
      }
      if (format === null) {
        format = this.#formatOf(changes, this.#formats.at(at).run?.style ?? 0);
        this.#count(format);
      }
      this.#readPart(part, format);
    }
  }

  #formatOf(changes: Uint8Array, style: number): CharacterFormat {
    const { styles } = this.context;
    const base = styles.get(style).characters;
    const own: CharacterFormat = {};
    applyCharacter(own, changes, base);
    return { ...base, ...(own.style !== undefined && styles.get(own.style).characters), ...own };
  }

  #count({ deleted, inserted }: CharacterFormat): void {
    if (deleted === true) this.context.tally.deletions++;
    else if (inserted === true) this.context.tally.insertions++;
  }

  #readPart(part: string, format: CharacterFormat): void {
    if (SHOWN.has(part)) this.#write(SHOWN.get(part)!, format);
    else if (DRAWN.test(part)) {
      if (format.special === true) this.#readMark(part, format);
    } else if (part === "(") this.#write(this.#symbol(format) ?? part, format);
    else this.#write(part, format);
  }

  #readMark(mark: string, format: CharacterFormat): void {
    const { tally, file } = this.context;
    if (mark === "\u0013") this.#fields.mark("begin");
    else if (mark === "\u0014") this.#fields.mark("separate");
    else if (mark === "\u0015") {
      this.#fields.mark("end");
      this.#write(this.#drawing, format);
      this.#drawing = "";
    } else if (mark === "\u0001" && format.isField === true && format.place !== undefined)
      this.#drawing = drawFormField(file.data, format.place);
    else if (mark === "\u0001" || mark === "\u0008") tally.images++;
  }

  #symbol({ special, symbol }: CharacterFormat): string | undefined {
    if (special !== true || symbol === undefined) return undefined;
    return symbolCharacter(this.context.fonts[symbol[0]] ?? "", symbol[1].toString(16));
  }

  #write(text: string, format: CharacterFormat): void {
    if (text === "" || format.deleted === true) return;
    if (!this.#fields.visible) {
      this.#fields.instruct(text);
      return;
    }
    this.#text ??= new ParagraphText(this.#paragraphs++);
    this.#text.add(symbolText(this.context.fonts[format.font ?? -1] ?? "", text), format);
  }

  #endParagraph(at: number, isCell: boolean): void {
    const { run } = this.#formats.at(at);
    const style = this.context.styles.get(run?.style ?? 0);
    const own: ParagraphFormat = {};
    if (run !== undefined) applyParagraph(own, run.changes, this.context.file.data);
    const format = { ...style.paragraph, ...own };
    const nesting = format.table ?? (format.inTable === true || isCell ? 1 : 0);
    const depth = Math.max(0, Math.min(DEEPEST, nesting));
    const text = this.#text ?? new ParagraphText(this.#paragraphs++);
    this.#text = null;
    const endsRow = (isCell && format.rowEnd === true) || format.innerRowEnd === true;
    if (!endsRow || text.text !== "") {
      const place = { contents: this.#fields.inContents, part: this.part };
      this.#tables.add(finishParagraph(text, { format, own, style }, this.context.counters, place), depth);
    }
    if (endsRow) this.#tables.endRow(Math.max(1, depth), format.merges);
    else if (isCell || format.innerCellEnd === true) this.#tables.endCell(Math.max(1, depth));
  }
}
