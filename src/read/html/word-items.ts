import type { Flow } from "./flow.js";
import type { HtmlStyle } from "./style.js";

const DEEPEST = 8;

/** Items of the pages Word saves: paragraphs of a list ("mso-list:l0 level2 lfo1") whose printed label stands in an element that Word ignores. */
export class WordItems {
  #label: string | null = null;

  constructor(private readonly flow: Flow) {}

  get inLabel(): boolean {
    return this.#label !== null;
  }

  open({ wordList = "" }: HtmlStyle): void {
    if (wordList === "ignore" && this.flow.mark !== null) this.#label ??= "";
    const list = /^l\d{1,5}/.exec(wordList)?.[0];
    if (list === undefined) return;
    const level = Math.min(DEEPEST, Number(/level(\d)/.exec(wordList)?.[1] ?? 1) - 1);
    this.flow.mark = { label: "", bullet: false, level: Math.max(0, level), list: `word ${list}` };
  }

  write(text: string): void {
    if (this.#label !== null) this.#label += text;
  }

  close({ wordList }: HtmlStyle): void {
    const [label, { mark }] = [this.#label, this.flow];
    if (wordList !== "ignore" || label === null) return;
    this.#label = null;
    if (mark === null) return;
    const printed = label.replace(/[\s\u00a0]+/g, " ").trim();
    const bullet = !/[\p{L}\d]/u.test(printed) || printed === "o";
    this.flow.mark = { ...mark, label: bullet ? "•" : printed, bullet };
  }
}
