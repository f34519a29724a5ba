import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { foldKeepingLength } from "../../text/fold.js";
import { canonical } from "./outline.js";
import { pieceAt } from "./piece-mentions.js";

/** A reference to an article by its number: "article 12.3 du CCAP", "l'article 8 ci-dessous". */
export interface ArticleCitation {
  readonly passage: Passage;
  readonly number: string;
  /** The piece named, "self" for the document itself, null when nothing says whose article it is. */
  readonly target: Piece | "self" | null;
  readonly start: number;
}

const NUMBER = String.raw`\d{1,2}(?:[.-]\d{1,2}){0,4}(?![\d]|[.,]\d|[a-z]\b|-[a-z\d])`;
const CITED = new RegExp(
  String.raw`(?<!\p{L})(?:articles?|art\.) (?:n ?[°o] ?)?(${NUMBER}(?: ?(?:,|et|ou|a) ?${NUMBER}){0,6})`,
  "gu",
);
/** Whose article it is, after the number. The contract is several pieces: "du présent marché" tells none. */
const SELF =
  /^,? ?\(?(?:ci-? ?(?:dessous|dessus|apres|avant)|supra|infra|(?:du |de la |de l'|des? )presente? (?:document|cahier|acte|piece|annexe|lettre)) ?/u;
const AFTER = /^,? ?(?:du |de l'|de la |des |au |- ?)(?:present )?/u;
/** The piece named before: "CCAP, article 11", "CCTP (article 5". */
const BEFORE =
  /(?<!\p{L})(r\.?c|c\.?c\.?a\.?p|c\.?c\.?t\.?p|c\.?c\.?p|a\.?e)\.?,? ?[(,:-]? ?(?:voir |cf\.? )?(?:l'|aux? |les? )?$/u;
/** A sentence that speaks of other texts: whose article an unsaid one is cannot be told. */
const OTHER_TEXTS =
  /\bccag|\bc\.c\.a\.g|\bcctg|generales|\bcode\b|\blois?\b|decret|arrete|ordonnance|directive|reglement(?:ation)? \(?(?:ue|ce|europeen)|traite\b|norme|\bnf\b|\bdtu\b|convention|statuts|circulaire|\brgpd\b|constitution|charte|\bplu\b|\berp\b|[lrd]\.? ?\d{3}/u;
const MOST = 300;

/** References to articles in the passages of a document, titles apart. */
export function articleCitations(passages: readonly Passage[]): ArticleCitation[] {
  const found: ArticleCitation[] = [];
  for (const passage of passages) {
    if (passage.kind === "heading" || !/art(?:icle|\.)/iu.test(passage.text)) continue;
    const folded = foldKeepingLength(passage.text);
    for (const { index, 0: whole, 1: numbers = "" } of folded.matchAll(CITED)) {
      const target = targetOf(folded, index, index + whole.length);
      if (target === undefined || (target === null && index === 0)) continue;
      for (const number of expanded(numbers)) found.push({ passage, number, target, start: index });
      if (found.length >= MOST) return found;
    }
  }
  return found;
}

/** The piece that an article belongs to; null when not said, undefined when it is another text. */
function targetOf(folded: string, start: number, end: number): ArticleCitation["target"] | undefined {
  const after = folded.slice(end, end + 120);
  const before = BEFORE.exec(folded.slice(Math.max(0, start - 30), start))?.[1];
  const own = SELF.exec(after)?.[0] ?? "";
  const belongs = AFTER.exec(after.slice(own.length))?.[0];
  if (belongs !== undefined) {
    const owner = after.slice(own.length + belongs.length);
    const named = pieceAt(owner) ?? pieceOfWord(owner);
    if (named !== null || own === "") return named ?? undefined;
  }
  if (own !== "") return OTHER_TEXTS.test(after.slice(0, 40)) ? undefined : "self";
  if (before !== undefined) return pieceAt(before);
  return OTHER_TEXTS.test(folded) ? undefined : null;
}

/** "du règlement": the règlement de la consultation, when no other regulation is meant. */
function pieceOfWord(after: string): Piece | null {
  return /^reglement(?! (?:\(?(?:ue|ce)|europeen|general|sanitaire|interieur|de (?!la consultation)|du |d'))/u.test(
    after,
  )
    ? "RC"
    : null;
}

function expanded(numbers: string): string[] {
  return numbers
    .split(/ ?(?:,|et|ou|a) ?/u)
    .filter((number) => number !== "")
    .map(canonical);
}
