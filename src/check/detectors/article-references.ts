import type { Section } from "../../model/passage.js";
import type { IndexedDocument, IndexedPassage } from "../indexed.js";

/** An article that a sentence refers to, in the piece that it names, if any. */
interface Reference {
  readonly number: string;
  readonly piece?: string;
}

const NUMBER = "\\d{1,2}(?:\\.\\d{1,2}){0,4}";
/** "articles 8.2 et 8.3", "clause 7", "§ 4.1"; then the piece named. */
const CITED = new RegExp(
  `(?:articles?|art\\.|clauses?|paragraphes?|points?|§) ?(${NUMBER}(?: ?(?:,|et|ou|à) ?${NUMBER}){0,6})(?![\\d.]*\\d)(?: ?(?:du|de la|des) (?:présent )?(\\p{L}[\\p{L}-]{1,20}))?`,
  "giu",
);
const ALONE = new RegExp(`^(?:art(?:icle|\\.)? ?)?(${NUMBER})\\.?$`, "iu");
const HEADER = /article|clause|stipulation|r[ée]f[ée]rence|renvoi/iu;
const PIECES = /^(?:CCAP|CCTP|CCP)$/iu;
/** "Par dérogation à l'article 14.1 du CCAG": articles of another text. */
const OTHER_TEXTS = /^(?:CCAG|code|décret|arrêté|règlement|RC|loi|ordonnance)/iu;
/** Number printed at the head of a paragraph that is no title for the reader of the file. */
const LEADING = new RegExp(`^(?:article )?(${NUMBER})[ .)–-]`, "iu");

/** Whether a passage refers by its number to the article where the clause stands, or to one that holds it or that it holds. */
export function refersTo(penalty: IndexedPassage, clause: IndexedPassage): boolean {
  const numbers = numbersOf(clause);
  return referencesIn(penalty).some(
    ({ number, piece }) =>
      isNamed(clause.document, piece, penalty.document) &&
      numbers.some((own) => own === number || isWithin(own, number) || isWithin(number, own)),
  );
}

const isWithin = (inner: string, outer: string) => inner.startsWith(`${outer}.`);

function isNamed(document: IndexedDocument, piece: string | undefined, own: IndexedDocument): boolean {
  if (piece === undefined || !PIECES.test(piece)) return document === own;
  return document.pieces.some((name) => name === piece.toUpperCase() || name === "CCP");
}

function referencesIn({ passage, document }: IndexedPassage): Reference[] {
  const found = [...passage.text.matchAll(CITED)].flatMap(([, numbers = "", piece]): Reference[] => {
    if (piece !== undefined && OTHER_TEXTS.test(piece)) return [];
    return numbers
      .split(/ ?(?:,|et|ou|à) ?/u)
      .map((number) => ({ number, ...(piece === undefined ? {} : { piece }) }));
  });
  const leading = ALONE.exec(passage.cells?.[0]?.trim() ?? "")?.[1];
  if (leading === undefined) return found;
  const header = document.passages.find(
    (other) => other.passage.block === passage.block && other.passage.firstRow,
  );
  return HEADER.test(header?.passage.cells?.[0] ?? "") ? [...found, { number: leading }] : found;
}

/** The number at the head of the clause and those of the titles above it. */
function numbersOf({ passage }: IndexedPassage): string[] {
  const numbers: string[] = [];
  for (let at: Section | null = passage.section; at !== null; at = at.parent) {
    const number = at.label.replace(/^\D+/u, "").replace(/\.$/u, "");
    if (number !== "") numbers.push(number);
  }
  const leading = LEADING.exec(passage.text)?.[1];
  return leading === undefined ? numbers : [...numbers, leading];
}
