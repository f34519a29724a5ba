import type { Code, Heading, List, ListItem, Nodes, Paragraph, Table } from "mdast";
import type { Passage, Section } from "../model/passage.js";
import type { Tree } from "../model/tree.js";
import { numberOf, originOfRow, splitLines } from "./block-parts.js";
import { normalise } from "./normalise.js";
import { originsAlong, rawText } from "./plain-text.js";
import { SectionStack, splitLabel } from "./sections.js";
import { splitSentences } from "./sentences.js";

/** A list item longer than this, in characters, is cut into its sentences. */
const LONG_ITEM = 240;

/** The passages and sections of one document, in reading order; blocks set aside are left out. */
export function buildPassages(tree: Tree): { passages: Passage[]; sections: Section[] } {
  const builder = new PassageBuilder();
  builder.visitAll(tree.children);
  return { passages: builder.passages, sections: builder.stack.sections };
}

type Kind = "sentence" | "item";

class PassageBuilder {
  readonly passages: Passage[] = [];
  readonly stack = new SectionStack();
  #block = -1;
  #lastBlock = -1;
  /** True when the last block read is a paragraph that announces what follows it. */
  #announced = false;

  visitAll(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.#visit(node);
  }

  #visit(node: Nodes): void {
    if (node.data?.setAside !== undefined) return;
    if (node.type === "list") this.#list(node);
    else if (node.type === "heading") this.#heading(node);
    else if (node.type === "paragraph") this.#paragraph(node, "sentence");
    else if (node.type === "table") this.#table(node);
    else if (node.type === "code") this.#code(node);
    else if ("children" in node) this.visitAll(node.children);
  }

  #heading(node: Heading): void {
    const printed = normalise(rawText(node).text).text;
    const given = normalise(node.data?.label ?? "").text;
    const [label, title] = given === "" ? splitLabel(printed) : [given, printed];
    const text = [given, printed].filter(Boolean).join(" ");
    if (text === "") return;
    const origin = originsAlong(rawText(node), node)(0);
    this.stack.open(node.depth, label, title, origin);
    this.#newBlock();
    this.#add({ kind: "heading", text, origin });
  }

  #paragraph(node: Paragraph | Code, kind: Kind): void {
    const before = this.passages.length;
    if (kind === "sentence") this.#newBlock();
    this.#sentences(node, kind);
    const last = this.passages.at(-1);
    this.#announced = this.passages.length > before && last !== undefined && last.text.endsWith(":");
  }

  /** The sentences of a paragraph; a line break of the author ends one when the next line looks like a beginning. */
  #sentences(node: Paragraph | Code, kind: Kind, mark = ""): void {
    const raw = rawText(node);
    const originAt = originsAlong(raw, node);
    const label = kind === "sentence" ? numberOf(node) : mark;
    for (const [start, end] of splitLines(raw.text)) {
      const { text, toSource } = normalise(raw.text.slice(start, end));
      if (text === "") continue;
      const prefix = start === 0 && label !== "" ? `${label} ` : "";
      const whole = kind === "item" && text.length <= LONG_ITEM;
      const spans = whole ? [[0, text.length] as const] : splitSentences(text);
      for (const [from, to] of spans) {
        const head = from === 0 ? prefix : "";
        this.#add({ kind, text: head + text.slice(from, to), origin: originAt(start + toSource(from)) });
      }
    }
  }

  #list(list: List): void {
    if (!this.#announced) this.#newBlock();
    for (const item of list.children) {
      if (item.data?.setAside === undefined) this.#item(item);
    }
    this.#announced = false;
  }

  #item(item: ListItem): void {
    let mark = typeof item.checked === "boolean" ? (item.checked ? "☒" : "☐") : "";
    for (const child of item.children) {
      if (child.data?.setAside !== undefined) continue;
      if (child.type === "paragraph") {
        this.#sentences(child, "item", mark);
        mark = "";
      } else if (child.type === "list") {
        this.#announced = true;
        this.#list(child);
      } else {
        const block = this.#block;
        this.#visit(child);
        this.#block = block;
      }
    }
  }

  #table(table: Table): void {
    this.#newBlock();
    let first = true;
    for (const row of table.children) {
      if (row.data?.setAside !== undefined) continue;
      const cells = row.children.map((cell) => normalise(rawText(cell).text).text);
      const text = cells.filter(Boolean).join(" | ");
      const origin = originOfRow(row, table);
      if (text !== "") this.#add({ kind: "row", text, origin, cells, ...(first ? { firstRow: true } : {}) });
      first = false;
    }
  }

  #code(node: Code): void {
    if (node.lang === null || node.lang === undefined || /^(?:te?xt|text\/plain|plain)$/i.test(node.lang)) {
      this.#paragraph(node, "sentence");
    }
  }

  #newBlock(): void {
    this.#block = ++this.#lastBlock;
    this.#announced = false;
  }

  #add(part: Pick<Passage, "kind" | "text" | "origin" | "cells" | "firstRow">): void {
    this.passages.push({
      index: this.passages.length,
      section: this.stack.current,
      block: this.#block,
      ...part,
    });
  }
}
