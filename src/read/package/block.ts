import type { Origin } from "../../model/origin.js";
import type { SetAside } from "../../model/tree.js";

/** The number or bullet a word processor prints by itself before a paragraph. */
export interface Mark {
  /** As printed: "Article 4 –", "4.2", "a)", "•". */
  readonly label: string;
  readonly bullet: boolean;
  /** Depth in its list, counted from 0. */
  readonly level: number;
  /** Paragraphs numbered together share it. */
  readonly list: string;
}

/** How a paragraph looks, as far as it helps to recognise a title. */
export interface Look {
  /** All its letters are. */
  readonly bold: boolean;
  readonly underlined: boolean;
  /** Shown in capitals by its format; the text may be in small letters. */
  readonly capitals: boolean;
  /** Size of the characters in points, 0 when unknown. */
  readonly size: number;
  readonly centred: boolean;
  /** Left edge of the text, in points. */
  readonly left: number;
}

/** A paragraph as a word processor holds it; "\t" and "\n" stand for its tabs and line breaks. */
export interface RawParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** Depth given by a style of title, counted from 1. */
  readonly depth?: number;
  readonly mark?: Mark;
  readonly look: Look;
  readonly origin: Origin;
  readonly setAside?: SetAside;
}

export interface RawTable {
  readonly kind: "table";
  readonly rows: readonly RawRow[];
  readonly origin: Origin;
}

export type RawRow = readonly RawCell[];

export interface RawCell {
  readonly blocks: readonly RawBlock[];
}

export type RawBlock = RawParagraph | RawTable;
