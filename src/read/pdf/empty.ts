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
/** Width or height of an image that may hold text, in points. */
const SMALLEST_IMAGE = 50;
const MOST_PATHS_OF_A_BLANK_PAGE = 20;

/** Says which pages show something and hold no text: nothing can be said of them. */
export async function findEmptyPages(
  document: PdfDocument,
  pages: readonly (readonly Piece[])[],
): Promise<number[]> {
  const letters = pages.map(lettersOf);
  if (letters.every((count) => count === 0)) return pages.map((_, at) => at + 1);
  const few = letters.flatMap((count, at) => (count < FEWEST ? [at + 1] : []));
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
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
    page.cleanup();
    const paths = fnArray.filter((operator) => operator === PATH).length;
    const image = fnArray.some((operator, at) => {
      if (operator === TRANSFORM) return isLargeScale(argsArray[at]);
      return operator >= FIRST_IMAGE && operator <= LAST_IMAGE;
    });
    return image || paths > MOST_PATHS_OF_A_BLANK_PAGE;
  } catch {
    return true;
  }
}

/** An image is one unit wide before it is placed; nothing else is made so large. */
function isLargeScale(matrix: unknown): boolean {
  return (
    Array.isArray(matrix) && matrix.slice(0, 4).some((factor) => Math.abs(Number(factor)) > SMALLEST_IMAGE)
  );
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
