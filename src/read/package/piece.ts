import type { Origin } from "../../model/origin.js";
import type { SetAside } from "../../model/tree.js";
import type { Depth } from "../lines/level.js";
import type { RawTable } from "./block.js";

/** A block whose role is known, before lists are put together. */
export type Piece =
  | {
      readonly kind: "heading";
      readonly depth: Depth;
      readonly label?: string;
      readonly text: string;
      readonly origin: Origin;
    }
  | ItemPiece
  | ParagraphPiece
  | { readonly kind: "table"; readonly table: RawTable };

export interface ItemPiece {
  readonly kind: "item";
  readonly label?: string;
  readonly text: string;
  readonly ordered: boolean;
  /** Family of the marker: items of one level share it. */
  readonly family: string;
  /** Left edge of the text, in points. */
  readonly left: number;
  readonly origin: Origin;
}

export interface ParagraphPiece {
  readonly kind: "paragraph";
  readonly text: string;
  readonly label?: string;
  readonly left: number;
  readonly origin: Origin;
  readonly setAside?: SetAside;
}
