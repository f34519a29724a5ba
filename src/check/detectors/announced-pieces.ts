import type { Piece } from "../../model/piece.js";
import type { IndexedDocument, IndexedPassage } from "../indexed.js";
import type { AnnouncedAnnex, Announcement } from "../references/announcement.js";

/** A piece or an annex that some list of the dossier announces. */
export interface Announced {
  readonly piece: Piece | null;
  readonly annex: AnnouncedAnnex | null;
  /** Where it is announced, the first of each document. */
  readonly places: IndexedPassage[];
}

/** Documents whose lists of pieces count. */
const LISTERS: readonly Piece[] = ["RC", "LETTRE", "CCAP", "CCP", "CCTP", "AE"];
/** Pieces that nobody announces by a list, or that the tenderer writes once the contract is made. */
const IN_CONSULTATION_ONLY: readonly Piece[] = ["CRT"];

/** What the dossier announces, each piece and annex once. */
export function announcedIn(documents: readonly IndexedDocument[]): Announced[] {
  const found: Announced[] = [];
  for (const document of documents) {
    const role = LISTERS.find((piece) => document.pieces.includes(piece));
    if (role === undefined || document.pieces.includes("ANNEXE")) continue;
    const { announcements, annexes } = document.references;
    const consultation = role === "RC" || role === "LETTRE";
    for (const line of [...announcements, ...annexes.listed.map((item) => ownedBy(item, role))]) {
      const place = { document, passage: line.passage, hits: [] };
      for (const piece of line.pieces)
        if (consultation || !IN_CONSULTATION_ONLY.includes(piece)) add(found, { piece, annex: null }, place);
      for (const annex of line.annexes) add(found, { piece: null, annex }, place);
    }
  }
  return found;
}

/** An annex listed in a piece, without a word of whose it is, is that of the piece. */
function ownedBy(item: Announcement, role: Piece): Announcement {
  return { ...item, annexes: item.annexes.map((annex) => ({ ...annex, owner: annex.owner ?? role })) };
}

function add(found: Announced[], what: Omit<Announced, "places">, place: IndexedPassage): void {
  const known = found.find((other) => isSame(other, what));
  if (known === undefined) found.push({ ...what, places: [place] });
  else if (!known.places.some(({ document }) => document === place.document)) known.places.push(place);
}

function isSame(a: Omit<Announced, "places">, b: Omit<Announced, "places">): boolean {
  if (a.piece !== null || b.piece !== null) return a.piece === b.piece;
  if (a.annex === null || b.annex === null) return false;
  return a.annex.number === b.annex.number && (a.annex.owner ?? "") === (b.annex.owner ?? "");
}
