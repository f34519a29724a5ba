import { type Attributes, readXml, type XmlHandler } from "../../read/package/xml.js";
import { decodeText } from "../decode.js";
import { newParagraph } from "../new-paragraph.js";
import type { ParagraphPlace, Span } from "../places.js";
import { newComment, type OpenComment } from "./comment.js";
import { APART, INSET, SKIPPED } from "./vocabulary.js";

/** Everything of a text that is needed to put comments in it. */
export interface OpenPlaces {
  readonly paragraphs: readonly ParagraphPlace[];
  readonly comments: readonly OpenComment[];
  readonly ends: ReadonlyArray<Span & { readonly name: string }>;
}

class OpenScanner implements XmlHandler, OpenPlaces {
  readonly paragraphs: ParagraphPlace[] = [];
  readonly comments: OpenComment[] = [];
  readonly ends: Array<Span & { readonly name: string }> = [];
  readonly #xml: string;
  readonly #open: Span[] = [];
  readonly #hosts: Array<({ end: number } & ParagraphPlace) | null> = [];
  #paragraph: ({ end: number } & ParagraphPlace) | null = null;
  #comment: OpenComment | null = null;
  #skipped = 0;
  #copied = 0;
  #apart = false;
  #field = "";

  constructor(xml: string) {
    this.#xml = xml;
  }

  open(name: string, attributes: Attributes, end: number): void {
    const start = this.#xml.lastIndexOf("<", end - 1);
    this.#addPiece(start, end);
    this.#open.push({ start, end });
    if (name === "office:annotation") this.#comment = newComment(attributes, { start, end });
    else if (this.#comment !== null) this.#readComment(name);
    if (this.#skipped > 0 || SKIPPED.has(name)) this.#skipped++;
    else if (name === "text:p" || name === "text:h") this.#beginParagraph(start, end);
    else if (INSET.has(name)) {
      this.#hosts.push(this.#paragraph);
      this.#paragraph = null;
    } else if (APART.has(name)) this.#apart = true;
  }

  close(name: string, end: number): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const start = element.end === end ? end : this.#xml.lastIndexOf("<", end - 1);
    this.#addPiece(start, end);
    this.#field = "";
    if (name === "office:annotation" && this.#comment !== null) {
      this.comments.push({ ...this.#comment, end });
      this.#comment = null;
    } else if (name === "office:annotation-end") this.#end(element.start, end);
    if (this.#skipped > 0) this.#skipped--;
    else if (name === "text:p" || name === "text:h") {
      if (this.#paragraph !== null) this.#paragraph.end = end;
      this.#paragraph = null;
    } else if (INSET.has(name)) this.#paragraph = this.#hosts.pop() ?? null;
  }

  text(text: string): void {
    const comment = this.#comment;
    if (comment === null) return;
    if (this.#field === "dc:creator") comment.author += text;
    else if (this.#field === "dc:date") comment.day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? comment.day;
    else if (comment.paragraphs.length > 0) comment.paragraphs[comment.paragraphs.length - 1] += text;
  }

  #readComment(name: string): void {
    this.#field = name;
    if (name === "text:p") this.#comment?.paragraphs.push("");
  }

  #end(start: number, end: number): void {
    const name = /office:name="([^"]*)"/.exec(this.#xml.slice(start, end))?.[1];
    if (name !== undefined) this.ends.push({ name: decodeText(name), start, end });
  }

  #beginParagraph(start: number, end: number): void {
    const host = this.#hosts.find((outer) => outer !== null) ?? null;
    const paragraph = newParagraph(this.paragraphs.length, { start, end }, host);
    this.paragraphs.push(paragraph);
    this.#paragraph = paragraph;
  }

  /** The text between the last tag and this one. */
  #addPiece(start: number, end: number): void {
    const raw = { start: this.#copied, end: start };
    this.#copied = end;
    if (this.#paragraph === null || this.#skipped > 0 || raw.end <= raw.start) return;
    const text = this.#xml.slice(raw.start, raw.end);
    if (text.includes("<")) return;
    this.#paragraph.pieces.push({
      text: decodeText(text),
      tag: raw,
      raw,
      end,
      run: null,
      apart: this.#apart,
    });
    this.#apart = false;
  }
}

/** The places of `content.xml`. Throws the parser's Error when it is not well formed. */
export function scanOpenText(xml: string): OpenPlaces {
  const scanner = new OpenScanner(xml);
  readXml(xml, scanner);
  return scanner;
}
