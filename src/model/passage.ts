import type { Origin } from "./origin.js";

/** A titled part of a document. The part before the first heading is a section with an empty title and depth 0. */
export interface Section {
  /** Position in the document's list of sections, counted from 0. */
  readonly index: number;
  readonly depth: number;
  /** Number printed before the title ("12.3"), "" when there is none. */
  readonly label: string;
  readonly title: string;
  readonly parent: Section | null;
  readonly origin: Origin;
}

/**
 * The unit rules look at: a sentence, a list item, a table row, or a heading.
 * `text` is what a reader sees: NFC, white space folded to one space, soft hyphens removed.
 */
export interface Passage {
  /** Position in the document's list of passages, counted from 0, headings included. */
  readonly index: number;
  readonly kind: "sentence" | "item" | "row" | "heading";
  readonly text: string;
  readonly section: Section;
  /** Passages of one paragraph, one list (with the sentence that announces it) or one table share a block. */
  readonly block: number;
  readonly origin: Origin;
  /** The cells of a row, in order, empty ones included; absent for other kinds. */
  readonly cells?: readonly string[];
  /** True for the first row of a table. */
  readonly firstRow?: boolean;
}

/** "CCAP › 12 Clause sociale › 12.3 Contrôle": the titles from the outermost section inwards. */
export function sectionPath(section: Section): string[] {
  const path: string[] = [];
  for (let at: Section | null = section; at !== null; at = at.parent) {
    const name = [at.label, at.title].filter(Boolean).join(" ");
    if (name !== "") path.unshift(name);
  }
  return path;
}
