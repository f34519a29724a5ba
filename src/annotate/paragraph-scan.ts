import type { ParagraphPlace, RunPlace, Span, TextPiece } from "./places.js";

interface OpenField {
  readonly start: number;
}

/** A paragraph being scanned: its runs, its fields, and whether the program itself proposed it. */
export class ParagraphScan {
  readonly place: ParagraphPlace;
  run: RunPlace | null = null;
  /** A bound or a reference of a comment stands in it. */
  holdsMark = false;
  readonly #fields: OpenField[] = [];
  #closing: OpenField[] = [];
  #apart = false;
  #ourMark = false;
  #othersRuns = false;
  #reference: { readonly add: (span: Span) => void; readonly span: Span } | null = null;

  constructor(place: ParagraphPlace) {
    this.place = place;
  }

  /** Inserted under revision by the program, from the first word to the mark that ends it, and left as it was. */
  get isProposal(): boolean {
    return this.#ourMark && !this.#othersRuns && !this.holdsMark && this.place.pieces.length === 0;
  }

  /** An insertion of the program begins: the mark of the paragraph, or words. */
  markOurs(isParagraphMark: boolean): void {
    if (isParagraphMark) this.#ourMark = true;
  }

  /** Someone deleted words in it. */
  markOthers(): void {
    this.#othersRuns = true;
  }

  beginRun(xml: string, tag: Span, hidden: boolean): void {
    if (!hidden) this.#othersRuns = true;
    this.run = {
      start: tag.start,
      end: tag.end,
      open: xml.slice(tag.start, tag.end),
      properties: "",
      content: { start: tag.end, end: tag.end },
    };
  }

  setRunProperties(xml: string, span: Span): void {
    if (this.run === null) return;
    this.run.properties = xml.slice(span.start, span.end);
    this.run.content.start = span.end;
  }

  endRun(tag: Span): void {
    const { run } = this;
    if (run === null) return;
    run.end = tag.end;
    run.content.end = tag.start;
    for (const { start } of this.#closing) this.place.atoms.push({ start, end: tag.end });
    this.#closing = [];
    if (this.#reference !== null) {
      const { add, span } = this.#reference;
      const alone = span.start === run.content.start && span.end === run.content.end;
      add(alone ? { start: run.start, end: run.end } : span);
      this.#reference = null;
    }
    this.run = null;
  }

  /** The reference of a comment: `add` is told what to remove with it, once its run is known whole. */
  addReference(add: (span: Span) => void, span: Span): void {
    this.#reference = { add, span };
  }

  markField(type: string): void {
    if (type === "begin") this.#fields.push({ start: this.run?.start ?? this.place.inside });
    if (type !== "end") return;
    const field = this.#fields.pop();
    if (field !== undefined) this.#closing.push(field);
  }

  /** A tab or a line break keeps the words before from those after. */
  separate(): void {
    this.#apart = true;
  }

  setStyle(id: string): void {
    this.place.style.id = id;
  }

  setNumbered(): void {
    this.place.style.numbered = true;
  }

  addPiece(piece: Omit<TextPiece, "run" | "apart">, mayBeCut: boolean): void {
    if (!mayBeCut && this.run !== null) this.place.atoms.push(this.run);
    this.place.pieces.push({ ...piece, run: mayBeCut ? this.run : null, apart: this.#apart });
    this.#apart = false;
  }
}
