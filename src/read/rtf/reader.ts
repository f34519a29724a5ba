import type { RawBlock } from "../package/block.js";
import type { CellMerge } from "../package/marked-tables.js";
import { newTally } from "../package/remarks.js";
import { symbolText } from "../package/symbols.js";
import { decodePageText } from "./code-pages.js";
import { DESTINATIONS } from "./destinations.js";
import { type Part, RtfFlow } from "./flow.js";
import { RtfFonts } from "./fonts.js";
import { paragraphEnd } from "./paragraph-end.js";
import { firstState, type RtfState } from "./state.js";
import { RtfStyles } from "./styles.js";
import { WORDS } from "./words.js";

const LONGEST_LABEL = 200;

/** Reads an RTF file, told group by group. What words do is in destinations.ts and words.ts. */
export class RtfReader {
  readonly fonts = new RtfFonts();
  readonly styles = new RtfStyles();
  readonly tally = newTally();
  /** What stands beside the text. */
  readonly beside: Readonly<Record<"note" | "en-tete" | "pied-de-page", RawBlock[]>> = {
    note: [],
    "en-tete": [],
    "pied-de-page": [],
  };
  /** Merges of the cells of the row being described: in the text, and in a table that stands in another. */
  readonly rows: Array<Array<{ -readonly [Key in keyof CellMerge]: boolean }>> = [[], []];
  state: RtfState;
  /** Code page of the document. */
  page = 1252;
  defaultFont = 0;
  readonly #body: RtfFlow;
  readonly #outer: RtfState[] = [];
  readonly #counters = new Map<Part, { paragraphs: number }>();

  constructor() {
    this.#body = this.#newFlow(undefined);
    this.state = firstState(this.#body);
  }

  /** A group begins: what it changes is undone at its end. */
  push(): void {
    this.#outer.push(this.state);
    this.state = { ...this.state };
  }

  pop(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    const ended = this.state;
    this.state = outer;
    if (ended.field !== outer.field && outer.target === "text") this.#writeText(ended.field?.drawing ?? "");
    if (ended.flow !== outer.flow) this.#endFlow(ended, outer.flow);
  }

  /** A control word; `starred` when it begins a group that those who do not know it ignore. */
  word(word: string, value: number | undefined, starred: boolean): void {
    const destination = DESTINATIONS.get(word);
    if (destination !== undefined) destination(this, value);
    else if (starred) this.state.target = "nowhere";
    else WORDS.get(word)?.(this, value);
  }

  bytes(bytes: Uint8Array): void {
    const named = this.state.target === "fonts" || this.state.target === "styles";
    const page = (named ? undefined : this.fonts.pageOf(this.state.font)) ?? this.page;
    this.write(decodePageText(bytes, page));
  }

  /** Writes a text where the group being read sends it. */
  write(text: string): void {
    const { target, flow, field } = this.state;
    if (target === "text") this.#writeText(text);
    else if (target === "label" && flow.label.length < LONGEST_LABEL) flow.label += this.#glyphs(text);
    else if (target === "fonts") this.fonts.name(text);
    else if (target === "styles") this.styles.name(text);
    else if (target === "instruction") field?.instruct(text);
    else if (target === "choice") field?.choice(text);
  }

  endParagraph(): void {
    if (this.state.target === "text") this.state.flow.endParagraph(paragraphEnd(this.state, this.styles));
  }

  endCell(depth: number): void {
    if (this.state.target !== "text") return;
    this.state.flow.endCell({ ...paragraphEnd(this.state, this.styles), table: depth });
  }

  /** Begins a part that stands beside the text. */
  beginPart(part: Part): void {
    this.state.flow = this.#newFlow(part);
    this.state.target = "text";
    this.state.table = 0;
  }

  /** Ends the file: what is still open is closed. */
  finish(): RawBlock[] {
    while (this.#outer.length > 0) this.pop();
    if (this.#body.begun) this.#body.endParagraph(paragraphEnd(this.state, this.styles));
    return this.#body.finish();
  }

  #newFlow(part: Part): RtfFlow {
    const counter = this.#counters.get(part) ?? { paragraphs: 0 };
    this.#counters.set(part, counter);
    return new RtfFlow(part, counter);
  }

  #endFlow(ended: RtfState, outer: RtfFlow): void {
    const { flow } = ended;
    if (flow.begun) flow.endParagraph(paragraphEnd(ended, this.styles));
    const { part = "zone-de-texte" } = flow;
    if (part === "zone-de-texte") outer.after.push(...flow.finish());
    else this.beside[part].push(...flow.finish());
  }

  #writeText(text: string): void {
    const { bold, underlined, capitals, hidden, size, deleted, flow } = this.state;
    if (deleted || text === "") return;
    flow.write(this.#glyphs(text), { bold, underlined, capitals, hidden, size: size / 2 });
  }

  #glyphs(text: string): string {
    return symbolText(this.fonts.nameOf(this.state.font), text);
  }
}
