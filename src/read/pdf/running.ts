import type { SetAside } from "../../model/tree.js";
import { readHeight } from "./frame.js";
import type { Piece } from "./pieces.js";

/** Share of the height of the page where running lines stand, at the top and at the bottom. */
const ZONE = 0.16;
const EDGE = 0.09;
/** The same for a file of a few pages, where two pages alike are no proof. */
const NARROW_ZONE = 0.075;
const FEW_PAGES = 3;
/** Vertical tolerance between two pages, in points. */
const TOLERANCE = 4;
const SAME_LINE = 3;
/** White between a running line and the text, in sizes of character. */
const APART = 1.45;
/** Share of the pages on which a line is repeated to be a running one. */
const SHARE = 0.35;
const PAGE_NUMBER =
  /^[-–—\s]{0,3}(?:page|p\.)?\s?[:.n°]{0,2}\s?\d{1,4}(?:\s?(?:\/|sur|of|de)\s?\d{1,4})?[-–—\s.]{0,3}$/iu;

/** Marks running headers, footers and page numbers: same height, same text but for its figures, on many pages. */
export function markRunning(pages: readonly (readonly Piece[])[]): void {
  const share = pages.length > FEW_PAGES ? ZONE : NARROW_ZONE;
  const zones = pages.map((pieces) =>
    pieces.filter((piece) => !piece.hidden && zoneOf(piece, share) !== undefined),
  );
  const seen = countPages(zones);
  const enough = Math.max(pages.length > FEW_PAGES ? 3 : 2, Math.ceil(pages.length * SHARE));
  for (const pieces of pages) {
    const repeated = new Set(pieces.filter((piece) => timesSeen(piece, seen) >= enough));
    for (const piece of pieces) {
      const zone = zoneOf(piece, piece.artifact ? ZONE : share);
      if (zone === undefined || piece.hidden) continue;
      if (piece.artifact) piece.setAside = zone;
      else if (PAGE_NUMBER.test(piece.text) && isPageNumber(piece, seen)) piece.setAside = "numero-de-page";
      else if (repeated.has(piece) && isApart(piece, pieces, repeated)) piece.setAside = zone;
    }
  }
}

/** A running line stands clear of the text; a sentence written alike on several pages does not. */
function isApart({ base, size }: Piece, pieces: readonly Piece[], repeated: ReadonlySet<Piece>): boolean {
  return pieces.every((other) => {
    const distance = Math.abs(other.base - base);
    return (
      repeated.has(other) || PAGE_NUMBER.test(other.text) || distance < SAME_LINE || distance > APART * size
    );
  });
}

function zoneOf({ base, frame, turned }: Piece, share: number): SetAside | undefined {
  const height = readHeight(frame);
  if (turned) return undefined;
  if (base > height * (1 - share)) return "en-tete";
  return base < height * share ? "pied-de-page" : undefined;
}

/** Heights at which a text was met, and the pages for each. */
type Seen = Map<string, { base: number; pages: Set<number> }[]>;

function countPages(zones: readonly (readonly Piece[])[]): Seen {
  const seen: Seen = new Map();
  for (const piece of zones.flat()) {
    const key = keyOf(piece);
    const places = seen.get(key) ?? [];
    const place = places.find(({ base }) => Math.abs(base - piece.base) <= TOLERANCE);
    if (place === undefined) places.push({ base: piece.base, pages: new Set([piece.page]) });
    else place.pages.add(piece.page);
    seen.set(key, places);
  }
  return seen;
}

const keyOf = ({ text }: Piece): string => text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, "");

function timesSeen(piece: Piece, seen: Seen): number {
  const place = seen.get(keyOf(piece))?.find(({ base }) => Math.abs(base - piece.base) <= TOLERANCE);
  return place?.pages.size ?? 0;
}

/** A lone figure must stand at the very edge, and be the number of its page or be repeated there on another one. */
function isPageNumber(piece: Piece, seen: Seen): boolean {
  if (/[/a-z]/i.test(piece.text)) return true;
  const height = readHeight(piece.frame);
  if (piece.base > height * EDGE && piece.base < height * (1 - EDGE)) return false;
  return Number(/\d+/.exec(piece.text)?.[0]) === piece.page || timesSeen(piece, seen) >= 2;
}
