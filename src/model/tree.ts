import type { Root } from "mdast";
import type { Origin } from "./origin.js";

/** Why a block is kept in the tree and not read as content. */
export type SetAside =
  | "sommaire"
  | "en-tete"
  | "pied-de-page"
  | "numero-de-page"
  | "texte-masque"
  | "suppression"
  | "annotation"
  | "code";

declare module "mdast" {
  interface Data {
    origin?: Origin;
    /** Number printed before the text ("12.3", "Article 5", "a)"), absent from the node's own text. */
    label?: string;
    setAside?: SetAside;
  }
}

/**
 * The one tree every reader makes: mdast, with the origin in `data`.
 * Blocks used: heading, paragraph, list (listItem holding paragraphs and lists), table (tableRow, tableCell), code.
 * A block whose `data.setAside` is given is no content: it stays so that no text is lost.
 */
export type Tree = Root;
