import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { foldKeepingLength } from "../../text/fold.js";
import { type AnnexMention, annexesNamed } from "./annex-mentions.js";
import { piecesNamed } from "./piece-mentions.js";

/** A line that says which pieces or annexes there are: an item of a list of pieces, a line of a list of annexes. */
export interface Announcement {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
  readonly annexes: readonly AnnouncedAnnex[];
}

/** "annexe 1 au CCAP, dite annexe sociale": what the annex is, when that is a piece. */
export interface AnnouncedAnnex extends AnnexMention {
  readonly pieces: readonly Piece[];
  /** True when it is named with its owner ("le CCTP et ses annexes 1 à 3"): it may stand in the same file. */
  readonly joined: boolean;
}

/** Items about general documents, what the tenderer writes, or what may not be there at all. */
const NOT_SUPPLIED =
  /clauses administratives generales|\bccag\b|\bcctg\b|clauses techniques generales|memoire (?:technique|justificatif|du|de l')|offre (?:technique|financiere|du)|cas echeant|eventuel|s'il y a lieu|ou equivalent|sous-trait|cotraitant|identite bancaire|\bdc ?[1-4]\b|bons? de commande|ordres? de service|remis(?:e)? par le|propose par|consultable|telecharge|(?:non|pas) (?:communique|transmis|joint|fourni|remis)|confidentiel|(?:fourni|etabli|produit|redige|complete)e?s? par (?:le titulaire|l'entrepr|le candidat|l'attributaire)/u;
/** What a line announces, or null when it names no piece that the buyer supplies. */
export function announcement(passage: Passage, text: string, owner: Piece | null): Announcement | null {
  const folded = foldKeepingLength(text);
  if (NOT_SUPPLIED.test(folded)) return null;
  const mentions = annexesNamed(text);
  const named = piecesNamed(blanked(folded, mentions));
  const pieces = named.filter(({ start }) => !mentions.some((annex) => annex.end <= start));
  const annexes = mentions.map((annex, at): AnnouncedAnnex => {
    const next = mentions[at + 1]?.start ?? text.length;
    const own = named.filter(({ start }) => start >= annex.end && start < next);
    const before = pieces.findLast(({ start }) => start < annex.start)?.piece;
    return {
      ...annex,
      owner: annex.owner ?? before ?? owner,
      pieces: own.map(({ piece }) => piece),
      joined: annex.owner === null && before !== undefined,
    };
  });
  if (pieces.length + annexes.length === 0) return null;
  return { passage, pieces: pieces.map(({ piece }) => piece), annexes };
}

/** The text with blanks where annexes are named, so that their owners are not read as pieces of the list. */
function blanked(text: string, mentions: readonly AnnexMention[]): string {
  let rest = text;
  for (const { start, end } of mentions)
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  return rest;
}
