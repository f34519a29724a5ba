import { type Passage, type Section, sectionPath } from "../../model/passage.js";
import { fold } from "../fold.js";
import { nameTokens } from "../pieces/name-tokens.js";
import type { DocumentView } from "../view.js";

/** A passage with what every reader of facts needs of it, made once per document. */
export interface Line {
  readonly passage: Passage;
  /** The text in small letters without accents, of the same length. */
  readonly folded: string;
  /** The folded titles above, the nearest last. */
  readonly titles: string;
}

/** The passages of a document, each folded once, each section's titles once. */
export function linesOf({ passages }: DocumentView): Line[] {
  const titles = new Map<Section, string>();
  return passages.map((passage) => {
    const { section } = passage;
    const known = titles.get(section) ?? fold(sectionPath(section).join(" > "));
    titles.set(section, known);
    return { passage, folded: fold(passage.text), titles: known };
  });
}

/** The lot that a file is about by its name ("AE_lot2.docx"), "" when it is about all. */
export function lotOfFile(file: string): string {
  const number = /\blots? (?:n|no )?(\d{1,2})\b/.exec(nameTokens(file))?.[1];
  return number === undefined ? "" : String(Number(number));
}

/** Words about one lot or some of them. */
export const SOME_LOT = /\blots? (?:n ?(?:°|os?) ?)?\d|\b(?:ce|du present) lot\b/;

/** The cells of a row, the label of a sentence being told from its answer by ":" or by the cell. */
export function labelAndAnswer({ passage }: Line): { label: string; answer: string } | null {
  const cells = passage.cells?.filter((cell) => cell.trim() !== "");
  if (cells !== undefined)
    return cells.length === 2 ? { label: fold(cells[0] ?? ""), answer: cells[1] ?? "" } : null;
  const colon = passage.text.indexOf(":");
  if (colon < 1 || colon > LONGEST_LABEL) return null;
  return { label: fold(passage.text.slice(0, colon)).trim(), answer: passage.text.slice(colon + 1).trim() };
}

const LONGEST_LABEL = 90;
