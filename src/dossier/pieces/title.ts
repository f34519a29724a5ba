import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { unique } from "./name.js";
import { SELF, TITLE_RULES, WORTH } from "./title-rules.js";

export interface TitledPieces {
  readonly pieces: readonly Piece[];
  /** The passage that holds the title. */
  readonly passage: Passage;
}

const FIRST_CHARACTERS = 2000;
const LONGEST_TITLE = 160;
/** What a cover says after the title belongs to the list of documents or to the contents. */
const END_OF_COVER =
  /sommaire|table des matieres|pieces? constitutives?|dossier de consultation (?:comprend|contient|est|se compose)|pouvoir adjudicateur :|article (?:1|premier)\b/;

/** The role told by the title on the first page, and the other roles the same title names. */
export function piecesFromTitle(view: DocumentView): TitledPieces | null {
  let read = 0;
  for (const passage of view.passages) {
    read += passage.text.length;
    if (read > FIRST_CHARACTERS) break;
    const folded = fold(passage.text).trim();
    if (read > 300 && END_OF_COVER.test(folded)) break;
    if (!mayBeTitle(passage)) continue;
    const pieces = titled(folded);
    if (pieces.length === 0 || isListed(view, passage)) continue;
    return { pieces: unique([...pieces, ...neighbours(view, passage, pieces)]), passage };
  }
  return null;
}

function mayBeTitle({ text, kind, cells }: Passage): boolean {
  if (text.length > LONGEST_TITLE || /[;:.,]$|\.{4,}/.test(text)) return false;
  if (kind === "row") return (cells ?? []).filter((cell) => cell !== "").length === 1;
  return kind !== "item" || text === text.toUpperCase();
}

/** One of several lines that each name a piece: the list of the documents. */
function isListed({ passages }: DocumentView, { index, text, block }: Passage): boolean {
  const around = passages
    .slice(Math.max(0, index - 2), index + 3)
    .filter((other) => other.index !== index && mayBeTitle(other));
  const others = around.filter(
    (other) => titled(fold(other.text).trim()).length > 0 && fold(other.text) !== fold(text),
  );
  if (others.some((other) => other.block === block)) return true;
  return text.length < 12 && (others.length > 0 || index > 8);
}

/** The roles a line names when it opens with the name of a piece. */
function titled(folded: string): Piece[] {
  if (/clauses administratives particulieres.*clauses techniques particulieres/.test(folded))
    return ["CCAP", "CCTP"];
  const rule = TITLE_RULES.find(({ pattern }) => pattern.test(folded));
  if (rule === undefined) return [];
  const more = WORTH.filter(([pattern]) => pattern.test(folded)).map(([, piece]) => piece);
  const all = unique([...rule.pieces, ...(rule.pieces[0] === "ANNEXE" ? [] : more)]);
  return all.includes("CCAP") && all.includes("CCTP") ? all.filter((piece) => piece !== "CCP") : all;
}

/** The next two lines of the cover may go on: "CAHIER DES CLAUSES TECHNIQUES PARTICULIÈRES (CCTP)", "valant acte d'engagement". */
function neighbours(view: DocumentView, passage: Passage, pieces: readonly Piece[]): Piece[] {
  if (pieces[0] === "ANNEXE") return [];
  const next = view.passages
    .slice(passage.index + 1, passage.index + 3)
    .filter(mayBeTitle)
    .map(({ text }) => fold(text).trim());
  const more: Piece[] = [];
  for (const folded of next) {
    if (/^(?:valant|vaut|tenant lieu|et )/.test(folded))
      more.push(...WORTH.filter(([pattern]) => pattern.test(folded)).map(([, piece]) => piece));
    else if (folded.length < 90 && /^cahiers? des (?:clauses|charges)/.test(folded))
      more.push(...titled(folded));
    else break;
  }
  return more;
}

/** How many times a document calls itself each piece, and a line that is nothing but the title, page after page. */
export function piecesFromText(view: DocumentView): Map<Piece, number> {
  const counts = new Map<Piece, number>();
  const add = (piece: Piece, value: number) => counts.set(piece, (counts.get(piece) ?? 0) + value);
  for (const { text, kind } of view.passages) {
    const folded = fold(text.slice(0, 600));
    if (folded.includes("present"))
      for (const [pattern, piece] of SELF) if (pattern.test(folded)) add(piece, kind === "item" ? 0.5 : 1);
    if (kind !== "item" && text.length < 90) {
      for (const piece of titled(folded)) if (piece !== "ANNEXE" && isAlone(folded)) add(piece, 1);
    }
  }
  return counts;
}

const isAlone = (folded: string) =>
  /^(?:reglement (?:de |du )?(?:la )?consultation|cahier des clauses (?:administratives|techniques)? ?particulieres|acte d'engagement|cadre de reponse(?: technique)?)(?:$|\s?[-(:–])/.test(
    folded,
  );
