import type { Unreadable } from "../../model/document.js";
import type { PdfDocument } from "./pdfjs.js";
import type { Piece } from "./pieces.js";

/** Letters and figures below which a page is thought to be an image. */
const FEWEST = 20;
/** Nearly empty pages whose drawing is looked at, to tell a blank page from an image. */
const MOST_LOOKED_AT = 20;
const TRANSFORM = 12;
const PATH = 91;
const FIRST_IMAGE = 82;
const LAST_IMAGE = 90;
const MOST_PATHS_OF_A_BLANK_PAGE = 20;

/** Says which pages show something and hold no text: nothing can be said of them. */
export async function findEmptyPages(
  document: PdfDocument,
  pages: readonly (readonly Piece[])[],
): Promise<number[]> {
  const few = pages.flatMap((pieces, at) => (lettersOf(pieces) < FEWEST ? [at + 1] : []));
  if (few.length === pages.length) return few;
  const found: number[] = [];
  for (const [rank, page] of few.entries()) {
    if (rank >= MOST_LOOKED_AT || (await showsSomething(document, page))) found.push(page);
  }
  return found;
}

function lettersOf(pieces: readonly Piece[]): number {
  let letters = 0;
  for (const { text, setAside } of pieces) {
    if (setAside === undefined) letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  }
  return letters;
}

/** Large images are removed before they are decoded: the change of scale that placed them is what is seen. */
async function showsSomething(document: PdfDocument, number: number): Promise<boolean> {
  try {
    const page = await document.getPage(number);
    const { fnArray } = await page.getOperatorList({ annotationMode: 0 });
    page.cleanup();
    const paths = fnArray.filter((operator) => operator === PATH).length;
    const drawn = fnArray.some(
      (operator) => operator === TRANSFORM || (operator >= FIRST_IMAGE && operator <= LAST_IMAGE),
    );
    return drawn || paths > MOST_PATHS_OF_A_BLANK_PAGE;
  } catch {
    return true;
  }
}

/** What is said of the pages without text. */
export function emptyPages(empty: readonly number[], total: number): Unreadable[] {
  if (empty.length === 0) return [];
  const advice =
    "Fournissez le document d'origine (Word ou PDF exporté), ou passez-le par une reconnaissance de caractères.";
  if (empty.length === total) {
    return [
      {
        code: "image-sans-texte",
        message: `Ce PDF est une image : il ne contient aucun texte lisible. ${advice}`,
      },
    ];
  }
  const which =
    empty.length === 1 ? `La page ${empty[0]} ne contient` : `Les pages ${empty.join(", ")} ne contiennent`;
  return [
    {
      code: "page-sans-texte",
      message: `${which} pas de texte lisible (image ou plan). ${advice}`,
      pages: [...empty],
    },
  ];
}
