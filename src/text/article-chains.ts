const PLAIN = String.raw`\d{1,4}(?:[-.]\d{1,3}){0,4}`;
const ATOM = new RegExp(
  String.raw`(?<![\w'’°-]|\d[.,])(?:([lrda])\*?\.?\*? ?(${PLAIN})|(${PLAIN}))(?![\w°]|-\d|[.,/]\d)`,
  "g",
);
const ANNOUNCED = /(?:articles?|arts?\.?|§) ?$/;
const JOINED =
  /^(?: \d{1,2}°)?(?:,| et| ou|,? ainsi que| et aux?| a| au)(?: aux?| des?| de l'| les?| l'){0,2}(?: ?articles?| ?art\.?)? ?$/;
/** "et suivants", "et s.". */
export const FOLLOWING = /^,? et (?:suivants?|ss?\.?)(?![a-z])/;
/** No link between two articles of a chain is longer. */
export const LONGEST_LINK = 30;

/** A number that may be the one of an article. */
export interface Atom {
  readonly article: string;
  readonly announced: boolean;
  readonly start: number;
  readonly end: number;
}

/** Every number that may be an article, in order; the text itself tells the letter "A" from the word "à". */
export function atomsOf(text: string, folded: string): Atom[] {
  const atoms: Atom[] = [];
  for (const match of folded.matchAll(ATOM)) {
    const announced = ANNOUNCED.test(folded.slice(Math.max(0, match.index - 10), match.index));
    const letter = match[1]?.toUpperCase() ?? "";
    const start = match.index;
    const end = start + match[0].length;
    if (letter === "") atoms.push({ article: match[3] ?? "", announced, start, end });
    else if (text[start] === letter || (announced && text[start] === match[1])) {
      atoms.push({ article: letter + (match[2] ?? ""), announced, start, end });
    } else {
      const number = match[2] ?? "";
      atoms.push({ article: number, announced, start: end - number.length, end });
    }
  }
  return atoms;
}

/** Articles cited together: "L. 2141-1 à L. 2141-5, L. 2141-7 et L. 2141-8". */
export function chainsOf(folded: string, atoms: readonly Atom[]): Atom[][] {
  const chains: Atom[][] = [];
  for (const atom of atoms) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const link =
      last === undefined ? "" : folded.slice(last.end, Math.min(atom.start, last.end + LONGEST_LINK));
    const following = FOLLOWING.exec(link)?.[0].length ?? 0;
    if (
      chain !== undefined &&
      last !== undefined &&
      last.end + link.length === atom.start &&
      JOINED.test(link.slice(following))
    ) {
      chain.push(atom);
    } else chains.push([atom]);
  }
  return chains;
}
