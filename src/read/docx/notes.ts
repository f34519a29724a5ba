import type { RawBlock } from "../package/block.js";
import { type Attributes, readXml, type XmlHandler } from "../package/xml.js";
import { BodyReader } from "./body.js";
import type { WordContext } from "./shared.js";

/** Reads footnotes or endnotes; the separators Word draws above them are no notes. */
export function readNotes(xml: string, context: WordContext): RawBlock[] {
  const reader = new BodyReader(context, "note");
  if (xml === "") return [];
  readXml(xml, new NotesFilter(reader));
  return reader.structure.blocks;
}

class NotesFilter implements XmlHandler {
  readonly #reader: BodyReader;

  constructor(reader: BodyReader) {
    this.#reader = reader;
  }

  open(name: string, attributes: Attributes): void {
    this.#reader.open(name, attributes);
    const isNote = name === "w:footnote" || name === "w:endnote";
    if (isNote && (attributes["w:type"] ?? "normal") !== "normal") this.#reader.skip();
  }

  close(name: string): void {
    this.#reader.close(name);
  }

  text(text: string): void {
    this.#reader.text(text);
  }
}
