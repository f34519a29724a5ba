import type { Passage } from "../../model/passage.js";
import type { Unit } from "./weight.js";

/** One thing that may be a criterion, as written, before the order of things is known. */
export interface Item {
  readonly label: string;
  /** What the text says is judged under this label. */
  readonly judged: string;
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly outOf?: number;
  /** Depth told by a mark ("2.1", "dont", "sous-critère", a column): 0, 1, or unknown. */
  readonly depth?: 0 | 1;
  /** Lots as written ("lots 1 et 2"), "" when none is named. */
  readonly lot: string;
  readonly passage: Passage;
}

export interface Segment {
  readonly text: string;
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly outOf?: number;
  /** What follows the weight up to the next label, when it explains this one. */
  readonly judged?: string;
  readonly depth?: 0 | 1;
}

/** A segment of a table, whose columns may name a lot. */
export interface RowSegment extends Segment {
  readonly lot?: string;
}
