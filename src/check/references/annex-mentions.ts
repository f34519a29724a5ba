import type { Piece } from "../../model/piece.js";
import { foldKeepingLength } from "../../text/fold.js";
import { pieceAt } from "./piece-mentions.js";

/** "annexe n° 2 au CCTP : plans": an annex told by its number, the piece it belongs to and what it is. */
export interface AnnexMention {
  /** "1", "A": Roman numbers are written in figures. */
  readonly number: string;
  readonly owner: Piece | null;
  readonly title: string;
  readonly start: number;
  /** Where the mention ends, its owner included, its title apart. */
  readonly end: number;
}

const NUMBER = String.raw`\d{1,2}(?![\d.,]*\d)|[ivx]{1,4}(?![\p{L}\d'])|[a-h](?= ?(?:[:.,;)–—-]|$| au | du ))`;
const ANNEX = new RegExp(
  String.raw`(?<!\p{L})annexes? (?:n ?[°o]\.? ?|numero )?(${NUMBER})((?:(?: ?, ?| et | a )(?:\d{1,2})(?![\d.,]*\d|\p{L})){0,6})`,
  "gu",
);
const OWNER = /^ ?(?:au |du |a l'|de l'|a la |de la |aux? )?(?:present )?/u;
/** Pieces that have annexes: in "annexe 1 bordereau des prix", the bordereau is the annex. */
const OWNERS: readonly Piece[] = ["RC", "CCAP", "CCTP", "CCP", "AE", "CRT"];
const LONGEST_TITLE = 70;

/** The annexes that a text tells by their numbers. */
export function annexesNamed(text: string): AnnexMention[] {
  const folded = foldKeepingLength(text);
  if (!folded.includes("annexe")) return [];
  return [...folded.matchAll(ANNEX)].flatMap((match): AnnexMention[] => {
    const [whole, first = "", others = ""] = match;
    const after = match.index + whole.length;
    const skipped = OWNER.exec(folded.slice(after, after + 20))?.[0].length ?? 0;
    const named = pieceAt(folded.slice(after + skipped, after + skipped + 80));
    const owner = named !== null && OWNERS.includes(named) ? named : null;
    const end = owner === null ? after : endOfOwner(folded, after + skipped);
    const title = titleAfter(text, end);
    return numbersOf(first, others).map((number) => ({ number, owner, title, start: match.index, end }));
  });
}

/** An owner ends at the first mark, or with the word that closes its name. */
function endOfOwner(folded: string, from: number): number {
  const named =
    /^(?:(?:cahier|clauses|actes?|reglement)[^:;,.()–—]{0,60}?(?:particulieres|engagement|consultation)|[a-z.]{2,8}(?=[ :;,()–—]|$))(?: \([a-z.]{2,8}\))?/u;
  return from + (named.exec(folded.slice(from, from + 90))?.[0].length ?? 0);
}

/** What the annex is: the words after its number, up to a mark or to the next sentence. */
function titleAfter(text: string, end: number): string {
  const rest = text.slice(end, end + LONGEST_TITLE + 10).replace(/^[ :.–—()«»,/-]+/u, "");
  const words = /^[^;.,()«»:|]*/u.exec(rest)?.[0] ?? "";
  return (words.split(/ (?=(?:Le|La|Les|Un|Une|Tous|Ce|Cette) )/u)[0] ?? "").slice(0, LONGEST_TITLE).trim();
}

function numbersOf(first: string, others: string): string[] {
  const known = [numberOf(first)];
  for (const [, mark, number = ""] of others.matchAll(/(,|et|a) ?(\d{1,2})/gu)) {
    if (mark !== "a") known.push(number);
    else
      for (let at = Number(known.at(-1)) + 1; at <= Math.min(Number(number), 30); at++)
        known.push(String(at));
  }
  return known;
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

function numberOf(written: string): string {
  const roman = ROMAN.indexOf(written);
  if (roman !== -1) return String(roman + 1);
  return /^\d/u.test(written) ? String(Number(written)) : written.toUpperCase();
}
