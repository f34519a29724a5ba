import type { Unreadable } from "../../model/document.js";
import type { RawBlock } from "./block.js";
import type { FileKind } from "./failures.js";
import { cleanText } from "./phrasing.js";

/** Fewer letters than this beside an image: the text is in the image. */
const FEWEST_LETTERS = 60;

/** What cannot be read in a document whose text is missing: scanned pages pasted as images, or nothing at all. */
export function unreadParts(blocks: readonly RawBlock[], images: number, kind: FileKind): Unreadable[] {
  const letters = countLetters(blocks);
  if (letters >= FEWEST_LETTERS) return [];
  if (images > 0) {
    const message = `Ce ${kind.name} contient des images et presque pas de texte : ce qui est dans les images n'a pas été lu. Déposez la version d'origine, avec son texte.`;
    return [{ code: "image-sans-texte", message }];
  }
  if (letters > 0) return [];
  return [
    {
      code: "fichier-vide",
      message: `Ce ${kind.name} ne contient aucun texte. Vérifiez que c'est le bon fichier.`,
    },
  ];
}

function countLetters(blocks: readonly RawBlock[]): number {
  let letters = 0;
  for (const block of blocks) {
    if (block.kind === "paragraph") letters += cleanText(block.text).length;
    else for (const row of block.rows) for (const cell of row) letters += countLetters(cell.blocks);
    if (letters >= FEWEST_LETTERS) break;
  }
  return letters;
}
