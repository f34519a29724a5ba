import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { foldKeepingLength } from "../../text/fold.js";
import { type AnnexMention, annexesNamed } from "./annex-mentions.js";
import { type Announcement, announcement } from "./announcement.js";
import { PRICE_PIECES, piecesNamed } from "./piece-mentions.js";

/** The annexes of a document: those that stand in it, and those that it only lists. */
export interface OwnAnnexes {
  /** Titles of the annexes that stand in the document. */
  readonly held: readonly HeldAnnex[];
  readonly listed: readonly Announcement[];
}

export interface HeldAnnex {
  readonly mention: AnnexMention | null;
  /** The title as written. */
  readonly title: string;
  /** Pieces that the title names: "Annexe financière : bordereau des prix". */
  readonly pieces: readonly Piece[];
}

const LONGEST_LINE = 160;
const NEAR = 8;
const MOST = 60;

/** A line that opens with "Annexe 2" is the annex itself when text follows it, and an item of a list among its like. */
export function ownAnnexes(passages: readonly Passage[]): OwnAnnexes {
  const held: HeldAnnex[] = [];
  const listed: Announcement[] = [];
  const lines = passages.flatMap((passage, at) => {
    if (passage.text.length > LONGEST_LINE) return [];
    const folded = foldKeepingLength(passage.text);
    return /^(?:[ivx\d.]{1,5} )?annexe|^(?:\S{1,4} )?(?:bordereau|d[eé]composition|d[eé]tail|devis|bpu|dpgf|dqe)/u.test(
      folded,
    )
      ? [{ passage, at, folded }]
      : [];
  });
  for (const { passage, at, folded } of lines) {
    if (held.length + listed.length >= MOST) break;
    const annex = /^(?:\S{1,5} )?annexe/u.test(folded);
    const mention = annex ? (annexesNamed(passage.text)[0] ?? null) : null;
    const pieces = piecesNamed(folded.slice(mention?.end ?? 0)).map(({ piece }) => piece);
    if (!annex) {
      if (pieces.some((piece) => PRICE_PIECES.includes(piece)) && isFollowedByTable(passages, at))
        held.push({ mention: null, title: passage.text, pieces });
    } else if (isListLine(passage, passages, at)) {
      const item = mention === null ? null : announcement(passage, passage.text, null);
      if (item !== null && underAnnexes(passage)) listed.push(item);
    } else held.push({ mention, title: passage.text, pieces });
  }
  return { held, listed };
}

function isFollowedByTable(passages: readonly Passage[], at: number): boolean {
  return passages.slice(at + 1, at + NEAR).some(({ cells }) => (cells?.length ?? 0) >= 3);
}

/** One of several lines about annexes, a line under the title "Annexes", or a title with nothing beneath. */
function isListLine(passage: Passage, passages: readonly Passage[], at: number): boolean {
  if (passage.kind === "item" || passage.kind === "row" || /[;]$/u.test(passage.text)) return true;
  if (passage.kind === "sentence" && underAnnexes(passage)) return true;
  const next = passages[at + 1];
  if (next === undefined) return passage.kind === "heading" || at > NEAR;
  const like = [passages[at - 1], next].filter((other) => other !== undefined && isAnnexLine(other));
  return like.some((other) => other === next || passage.kind === "sentence");
}

const isAnnexLine = ({ text }: Passage) => /^annexe (?:n|\d|[a-h] ?[:.-]|[ivx]+)/iu.test(text);

const ANNEXES = /(?:^|[ .)])annexes(?: (?:au|du|et|aux) .{0,40})?$/u;

/** "Annexes" alone may have been read as a label: the whole of the title counts. */
function underAnnexes({ section, kind }: Passage): boolean {
  const at = kind === "heading" ? section.parent : section;
  return at !== null && ANNEXES.test(foldKeepingLength(`${at.label} ${at.title}`.trim().slice(0, 80)));
}
