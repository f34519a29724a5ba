import type { Passage } from "../model/passage.js";
import { PIECE_NAMES, type Piece } from "../model/piece-names.js";
import { keyed, mostLike } from "../text/nearest-heading.js";

const LEAST_LIKENESS_OF_TITLE = 0.6;
/** Passages at the beginning of a document among which its title stands. */
const OPENING = 60;

/** Where a document names itself: the name of its piece, else its first heading, else its first words. */
export function titlePassage(passages: readonly Passage[], piece: Piece | undefined): Passage | null {
  const opening = passages.slice(0, OPENING).filter(({ kind }) => kind !== "item");
  const named =
    piece === undefined ? null : mostLike(keyed(opening), PIECE_NAMES[piece], LEAST_LIKENESS_OF_TITLE);
  return named ?? opening.find(({ kind }) => kind === "heading") ?? passages[0] ?? null;
}
