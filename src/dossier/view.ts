import type { Format, Unreadable } from "../model/document.js";
import type { Passage, Section } from "../model/passage.js";

/** One document as the dossier sees it: its passages; the tree is gone by then. */
export interface DocumentView {
  readonly file: string;
  readonly format: Format;
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
}

/** A view with what the reader said of the file. */
export interface AnalysedDocument extends DocumentView {
  /** Size in bytes. */
  readonly size: number;
  readonly pages?: number;
  readonly unreadable?: readonly Unreadable[];
  readonly remarks?: readonly string[];
}
