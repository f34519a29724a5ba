import { type Atom, atomsOf, chainsOf, FOLLOWING, LONGEST_LINK } from "./article-chains.js";
import { foldKeepingLength } from "./fold.js";
import { codeBefore, ownerAfter } from "./legal-codes.js";
import { numberedTexts } from "./numbered-texts.js";

/** A reference to the law written in a text. */
export interface Citation {
  readonly kind: "article" | "loi" | "decret" | "ordonnance" | "arrete" | "directive" | "reglement" | "ccag";
  /**
   * Of an article: the code or text it belongs to, when written: "ccp", "travail", "penal", "environnement", "rural", "civil",
   * "cgct", … (see legal-codes.ts), "ccag", "ccag-fcs", "loi-2020-105", "decret-2021-254", "rgpd".
   */
  readonly code?: string;
  /**
   * "L2141-4" for an article, letter and digits only; the number of a law, decree, ordinance, directive or regulation
   * ("2020-105", "2014/24"); the ISO date of an order or of a law cited by its date; the name of a CCAG ("FCS", "" when none).
   */
  readonly article: string;
  /** End of a range: "L2141-5" for "L. 2141-1 à L. 2141-5", "*" for "et suivants". */
  readonly to?: string;
  /** Offsets in the text, in UTF-16 code units; end excluded. */
  readonly start: number;
  readonly end: number;
}

/** The legal references of a normalised text, in order of their start. */
export function citations(text: string): Citation[] {
  if (!/\d|ccag|c\.c\.a\.g/i.test(text)) return [];
  const folded = foldKeepingLength(text);
  const found = [...citedArticles(text, folded), ...numberedTexts(folded)];
  return found.sort((first, second) => first.start - second.start);
}

function citedArticles(text: string, folded: string): Citation[] {
  const found: Citation[] = [];
  let lastCode: string | null = null;
  for (const chain of chainsOf(folded, atomsOf(text, folded))) {
    for (const citation of citeChain(folded, chain, lastCode)) {
      found.push(citation);
      lastCode = citation.code ?? lastCode;
    }
  }
  return found;
}

/** The citations of a chain: a number is an article when its letter, its announcement or its code says so. */
function citeChain(folded: string, chain: readonly Atom[], sameCode: string | null): Citation[] {
  const code = codeOfChain(folded, chain, sameCode);
  const announced = chain.some((atom) => atom.announced);
  const cited: Citation[] = [];
  for (let index = 0; index < chain.length; index++) {
    const atom = chain[index];
    if (atom === undefined || !isCited(atom, announced, code)) continue;
    const { to, end, taken } = rangeOf(folded, atom, chain[index + 1]);
    index += taken;
    const { article, start } = atom;
    cited.push({
      kind: "article",
      ...(code === null ? {} : { code }),
      article,
      ...(to === null ? {} : { to }),
      start,
      end,
    });
  }
  return cited;
}

function codeOfChain(folded: string, chain: readonly Atom[], sameCode: string | null): string | null {
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return null;
  const { end } = rangeOf(folded, last, undefined);
  if (/^ (?:du meme|dudit) code/.test(folded.slice(end, end + LONGEST_LINK))) return sameCode;
  return ownerAfter(folded, end) ?? (isLettered(first) ? codeBefore(folded, first.start) : null);
}

function isLettered(atom: Atom): boolean {
  return /^[A-Z]/.test(atom.article);
}

/** "L. 120 x l. 60" is a size: without "article" nor code, a letter needs a number made as those of the codes are. */
function isCited(atom: Atom, announced: boolean, code: string | null): boolean {
  if (code !== null) return true;
  return isLettered(atom) && (announced || /^[A-Z]\d{3,4}-/.test(atom.article));
}

/** The end of the range that begins at an article, and how many articles of the chain it takes. */
function rangeOf(
  folded: string,
  atom: Atom,
  next: Atom | undefined,
): { to: string | null; end: number; taken: number } {
  const after = folded.slice(atom.end, atom.end + LONGEST_LINK);
  const following = FOLLOWING.exec(after);
  if (following !== null) return { to: "*", end: atom.end + following[0].length, taken: 0 };
  const short = /^ (?:a|au) -(\d{1,3})(?!\d)/.exec(after);
  if (short?.[1] !== undefined) {
    return { to: withLastNumber(atom.article, short[1]), end: atom.end + short[0].length, taken: 0 };
  }
  if (next === undefined || !/^ (?:a|au) /.test(after)) return { to: null, end: atom.end, taken: 0 };
  const to = isLettered(atom) && !isLettered(next) ? completed(atom.article, next.article) : next.article;
  return { to, end: next.end, taken: 1 };
}

/** "L. 2141-1 à 5" ends at L2141-5, "L. 2141-1 à 2141-5" too. */
function completed(article: string, end: string): string {
  return end.includes("-") || !article.includes("-") ? article.charAt(0) + end : withLastNumber(article, end);
}

function withLastNumber(article: string, last: string): string {
  return article.replace(/\d+$/, last);
}
