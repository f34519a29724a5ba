import type { Paragraph } from "mdast";
import { plainParagraphs } from "../package/plain.js";
import { type Attributes, readXml, type XmlHandler } from "../package/xml.js";
import { BodyReader } from "./body.js";
import type { OpenContext } from "./shared.js";

/** Reads the headers and footers of the page models, set aside. */
export function readMargins(stylesXml: string, context: OpenContext): Paragraph[] {
  if (stylesXml === "") return [];
  const margins = new MarginReader(context);
  readXml(stylesXml, margins);
  return [
    ...plainParagraphs(margins.header.structure.blocks, "en-tete"),
    ...plainParagraphs(margins.footer.structure.blocks, "pied-de-page"),
  ];
}

const HEADER = /^style:header(?:-left|-first)?$/;
const FOOTER = /^style:footer(?:-left|-first)?$/;

/** Passes on what stands inside headers and footers. */
class MarginReader implements XmlHandler {
  readonly header: BodyReader;
  readonly footer: BodyReader;
  #current: BodyReader | null = null;

  constructor(context: OpenContext) {
    this.header = new BodyReader(context, "en-tete");
    this.footer = new BodyReader(context, "pied-de-page");
  }

  open(name: string, attributes: Attributes): void {
    if (this.#current !== null) this.#current.open(name, attributes);
    else if (HEADER.test(name)) this.#current = this.header;
    else if (FOOTER.test(name)) this.#current = this.footer;
  }

  close(name: string): void {
    if (HEADER.test(name) || FOOTER.test(name)) this.#current = null;
    else this.#current?.close(name);
  }

  text(text: string): void {
    this.#current?.text(text);
  }
}
