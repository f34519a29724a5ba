import type { Origin } from "../../model/origin.js";
import type { SetAside } from "../../model/tree.js";
import type { Mark, RawBlock, RawParagraph } from "../package/block.js";
import { ParagraphText, type TextFormat } from "../package/paragraph-text.js";
import { Structure } from "../package/structure.js";

/** What a paragraph takes from the elements it stands in. */
export interface Place {
  readonly format: TextFormat;
  readonly pre: boolean;
  readonly centred: boolean;
  /** Left edge in points. */
  readonly left: number;
  readonly depth: number | undefined;
  readonly setAside: SetAside | undefined;
  readonly part: string | undefined;
}

/** The paragraphs and tables of a page, as its text comes. */
export class Flow {
  readonly structure = new Structure();
  readonly notes: RawBlock[] = [];
  readonly margins: RawBlock[] = [];
  /** Printed before the next text: the mark of an item just opened. */
  mark: Mark | null = null;
  /** Points by which the lists open stand in. */
  indent = 0;
  #text: ParagraphText | null = null;
  #place: Place | null = null;
  #indent = 0;
  #line = 1;
  #paragraphs = 0;

  write(text: string, place: Place, line: number): void {
    const shown = place.pre ? text.replaceAll("\r", "") : text.replace(/[ \t\r\n\f]+/g, " ");
    if (this.#text === null) {
      if (shown.trim() === "") return;
      this.#text = new ParagraphText(this.#paragraphs++);
      this.#line = line;
      this.#indent = this.indent;
    }
    this.#text.add(shown, place.format);
    if (this.#place === null && shown.trim() !== "") this.#place = place;
  }

  /** Ends the paragraph being read, if any. */
  end(): void {
    const [text, place, mark] = [this.#text, this.#place, this.mark];
    this.#text = null;
    this.#place = null;
    if (text === null || place === null) return;
    const origin: Origin = {
      line: this.#line,
      paragraph: text.index,
      ...(place.part !== undefined && { part: place.part }),
    };
    const made: RawParagraph[] = [];
    const look = lookOf(text, place.centred, place.left + this.#indent);
    if (text.text.trim() !== "") {
      this.mark = null;
      made.push({
        kind: "paragraph",
        text: text.text,
        look,
        origin,
        ...(place.setAside !== undefined && { setAside: place.setAside }),
        ...(place.depth !== undefined && place.setAside === undefined && { depth: place.depth }),
        ...(mark !== null && mark.label !== "" && { mark }),
      });
    }
    if (text.hiddenText.trim() !== "")
      made.push({ kind: "paragraph", text: text.hiddenText, look, origin, setAside: "texte-masque" });
    if (place.part === "note") this.notes.push(...made);
    else if (place.part !== undefined) this.margins.push(...made);
    else this.structure.add(...made);
  }
}

function lookOf(text: ParagraphText, centred: boolean, left: number): RawParagraph["look"] {
  const { bold, underlined, capitals, size } = text;
  return { bold, underlined, capitals, size, centred, left };
}
