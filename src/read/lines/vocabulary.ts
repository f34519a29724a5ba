/** The words of one document, asked when a line ends with a hyphen. */
export interface Vocabulary {
  /** Whether "éco-conduite" is written with its hyphen inside a line. Small letters. */
  hasCompound(word: string): boolean;
  /** Whether the word is written whole inside a line. Small letters. */
  hasWord(word: string): boolean;
  /** Whether the layout cuts words at line ends; when it does not, a hyphen there belongs to the word. */
  readonly cutsWords: boolean;
}

const COMPOUND = /\p{L}{1,30}(?:-\p{L}{1,30}){1,4}/gu;
const WORD = /\p{L}{4,40}/gu;
const CUT = /\p{L}-$/u;
/** Word processors that do not hyphenate still break lines after the hyphen of a compound: about one line in a hundred. */
const CUT_LINES_SHARE = 0.025;

export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const cut = texts.filter((text) => CUT.test(text)).length;
  const compounds = once(() => collect(texts, COMPOUND));
  const words = once(() => collect(texts, WORD));
  return {
    hasCompound: (word) => compounds().has(word),
    hasWord: (word) => words().has(word),
    cutsWords: cut > 2 && cut > texts.length * CUT_LINES_SHARE,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function collect(texts: readonly string[], pattern: RegExp): Set<string> {
  const found = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(pattern)) found.add(word.toLowerCase());
  return found;
}
