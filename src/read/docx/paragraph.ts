import { ParagraphText } from "../package/paragraph-text.js";
import type { ParagraphFormat, RunFormat } from "./properties.js";

/** A Word paragraph being read. */
export class ParagraphBuilder extends ParagraphText {
  /** Its `w14:paraId`. */
  readonly id: string | undefined;
  readonly format: ParagraphFormat = {};
  /** Format of the run being read, its own. */
  run: RunFormat = {};
  /** Format of the run being read, styles included; computed at its first character. */
  resolved: RunFormat | null = null;
  /** The mark that ends it is deleted under revision: the next paragraph follows on the same line. */
  joined = false;
  /** The program proposed it whole, and nobody accepted it yet. */
  proposed = false;
  /** The mark that ends it is hidden. */
  markHidden = false;

  constructor(index: number, id: string | undefined) {
    super(index);
    this.id = id;
  }
}
