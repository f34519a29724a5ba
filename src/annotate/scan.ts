import { AUTHOR } from "../model/author.js";
import { Alternatives } from "../read/docx/alternatives.js";
import { FieldStack } from "../read/docx/fields.js";
import { type Attributes, readXml, type XmlHandler } from "../read/package/xml.js";
import { decodeText } from "./decode.js";
import { newParagraph } from "./new-paragraph.js";
import { ParagraphScan } from "./paragraph-scan.js";
import type { CommentMark, ParagraphPlace, PartPlaces, RunPlace, Span } from "./places.js";
import { HIDDEN, isPlainControl, MAIN_NAMESPACES } from "./vocabulary.js";

interface OpenElement extends Span {
  readonly name: string;
  readonly attributes: Attributes;
  /** Nothing it holds is text of the document. */
  readonly hides: boolean;
  /** A content control in which no mark may stand. */
  closed?: boolean;
}

/** Finds where everything stands in a part of a Word document, by offsets in its text. Counts paragraphs as the reader does. */
class Scanner implements XmlHandler, PartPlaces {
  readonly paragraphs: ParagraphPlace[] = [];
  readonly marks: CommentMark[] = [];
  readonly proposals: Span[] = [];
  readonly notes = new Map<string, RunPlace>();
  readonly ids = new Set<number>();
  namespace: string = MAIN_NAMESPACES[0];
  usualPrefix = false;
  readonly #xml: string;
  readonly #open: OpenElement[] = [];
  readonly #outer: ParagraphScan[] = [];
  readonly #controls: OpenElement[] = [];
  #note: string | undefined;
  readonly #fields = new FieldStack();
  readonly #alternatives = new Alternatives();
  #current: ParagraphScan | null = null;
  #hidden = 0;
  #length = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  open(name: string, attributes: Attributes, end: number): void {
    const start = this.#xml.lastIndexOf("<", end - 1);
    if (this.#open.length === 0) this.#readRoot(attributes);
    const ours = name === "w:ins" && attributes["w:author"] === AUTHOR;
    const hides = HIDDEN.has(name) || ours || this.#isOtherAlternative(name);
    this.#noteId(name, attributes, ours);
    this.#begin(name, attributes, { start, end });
    if (ours) this.#current?.markOurs(this.#open.at(-1)?.name === "w:rPr");
    if (hides) this.#hidden++;
    const element: OpenElement = { name, attributes, start, end, hides };
    this.#open.push(element);
    if (name === "w:sdt") this.#controls.push(element);
    if (name === "w:footnote" || name === "w:endnote") this.#note = attributes["w:id"];
  }

  close(name: string, end: number): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    if (element.hides) this.#hidden--;
    if (name === "w:sdt") this.#controls.pop();
    const closeStart = end === element.end ? end : this.#xml.lastIndexOf("<", end - 1);
    this.#finish(name, element, { start: closeStart, end });
  }

  text(text: string): void {
    if (this.#open.at(-1)?.name === "w:instrText") this.#fields.instruct(text);
  }

  #readRoot(attributes: Attributes): void {
    for (const [key, value] of Object.entries(attributes)) {
      if (!key.startsWith("xmlns") || !MAIN_NAMESPACES.includes(value)) continue;
      this.namespace = value;
      this.usualPrefix ||= key === "xmlns:w";
    }
  }

  #isOtherAlternative(name: string): boolean {
    if (name === "mc:AlternateContent") this.#alternatives.begin(this.#length);
    if (name === "mc:Choice") return !this.#alternatives.choose();
    return name === "mc:Fallback" && !this.#alternatives.fallBack(this.#length);
  }

  #noteId(name: string, attributes: Attributes, ours: boolean): void {
    const id = attributes["w:id"];
    if (id !== undefined && !ours && !name.startsWith("w:comment")) this.ids.add(Number(id));
  }

  #begin(name: string, attributes: Attributes, tag: Span): void {
    const current = this.#current;
    if (name === "w:p") this.#beginParagraph(tag);
    else if (name === "w:del" || name === "w:moveFrom") current?.markOthers();
    else if (name === "w:fldChar") {
      const type = attributes["w:fldCharType"] ?? "";
      this.#fields.mark(type);
      current?.markField(type);
    } else if (name === "w:r") current?.beginRun(this.#xml, tag, this.#hidden > 0);
    else if (name === "w:tab" || name === "w:br" || name === "w:cr") current?.separate();
    else if (name === "w:pStyle") current?.setStyle(attributes["w:val"] ?? "");
    else if (name === "w:numPr") current?.setNumbered();
    else if (name === "w:sdtPr" || this.#open.at(-1)?.name === "w:sdtPr") this.#readControl(name);
    else if (/^w:(?:foot|end)noteReference$/.test(name) && current?.run)
      this.notes.set(`${name.slice(2, -"Reference".length)} ${attributes["w:id"]}`, current.run);
  }

  #readControl(name: string): void {
    const control = this.#controls.at(-1);
    if (control !== undefined && isPlainControl(name)) control.closed = true;
  }

  #beginParagraph(tag: Span): void {
    if (this.#current !== null) this.#outer.push(this.#current);
    const host = this.#current?.place ?? null;
    const more = { parent: this.#open.at(-1)?.start ?? 0, note: this.#note };
    const place = newParagraph(this.paragraphs.length, tag, host?.host ?? host, more);
    this.paragraphs.push(place);
    this.#current = new ParagraphScan(place);
  }

  #finish(name: string, element: OpenElement, tag: Span): void {
    const current = this.#current;
    const span = { start: element.start, end: tag.end };
    if (name === "w:p") {
      this.#endParagraph(tag.end);
      return;
    }
    if (name === "mc:AlternateContent") this.#alternatives.end();
    if (current === null) return;
    const parent = this.#open.at(-1);
    if (name === "w:t" || name === "m:t") this.#addText(element, tag, parent?.name === "w:r");
    else if (name === "w:r") current.endRun(tag);
    else if (name === "w:rPr" && parent?.name === "w:r") current.setRunProperties(this.#xml, span);
    else if (name === "w:pPr" && parent?.name === "w:p") current.place.inside = span.end;
    else if (name === "m:oMath" || name === "w:fldSimple" || (name === "w:sdt" && element.closed))
      current.place.atoms.push(span);
    else if (name.startsWith("w:comment")) this.#addMark(name, element, span, current);
    if (parent?.name === "w:p") current.place.children.push(span);
    if (parent?.name === "w:pPr") current.place.properties.push({ ...span, name });
  }

  #addText(element: OpenElement, tag: Span, inRun: boolean): void {
    if (this.#hidden > 0 || !this.#fields.visible) return;
    const raw = { start: element.end, end: tag.start };
    const text = this.#xml.slice(raw.start, raw.end);
    const cut = inRun && !text.includes("<") && element.end !== tag.end;
    this.#length += text.length;
    this.#current?.addPiece(
      { text: decodeText(text), tag: { start: element.start, end: element.end }, raw, end: tag.end },
      cut,
    );
  }

  /** With the reference goes its run, when it holds nothing else. */
  #addMark(name: string, { attributes }: OpenElement, span: Span, current: ParagraphScan): void {
    const id = attributes["w:id"] ?? "";
    current.holdsMark = true;
    if (name === "w:commentReference" && current.run !== null)
      current.addReference((place) => this.marks.push({ id, ...place }), span);
    else if (/^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(name)) this.marks.push({ id, ...span });
  }

  #endParagraph(end: number): void {
    const scan = this.#current;
    if (scan === null) return;
    scan.place.end = end;
    if (scan.isProposal) this.proposals.push({ start: scan.place.start, end });
    this.#current = this.#outer.length > 0 && scan.place.host !== null ? (this.#outer.pop() ?? null) : null;
  }
}

/** The places of a part. Throws the parser's Error when it is not well formed. */
export function scanPart(xml: string): PartPlaces {
  const scanner = new Scanner(xml);
  if (xml !== "") readXml(xml, scanner);
  return scanner;
}
