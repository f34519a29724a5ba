import type { Origin } from "../../model/origin.js";
import type { SetAside } from "../../model/tree.js";

/** Where a line stands on its page, in PDF points, origin at the bottom left of the page as read. */
export interface Layout {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Height of the baseline. */
  readonly base: number;
  /** Size of the characters. */
  readonly size: number;
  readonly bold: boolean;
}

/** One cell of a row of a table, its lines from top to bottom. */
export interface Cell {
  readonly lines: readonly string[];
  readonly origin: Origin;
  readonly left: number;
  readonly right: number;
}

/** One printed line, or one row of a table when `cells` is given. */
export interface Line {
  /** NFC, white space folded, no space at either end. */
  readonly text: string;
  readonly origin: Origin;
  /** What stands between the previous line and this one: nothing, an empty line, a cut in the text. */
  readonly before: "line" | "blank" | "cut";
  /** Left and right edges, in characters (text) or points (PDF). */
  readonly left: number;
  readonly right: number;
  /** Mean width of a character, in the unit of the edges. */
  readonly unit: number;
  readonly layout?: Layout;
  readonly cells?: readonly Cell[];
  readonly setAside?: SetAside;
  /** Columns separated by wide blanks: the line is a row by itself, never joined to its neighbours. */
  readonly columns?: boolean;
  /** Depth given by the bookmarks of the file, for a line that is one of them. */
  readonly bookmark?: number;
}
