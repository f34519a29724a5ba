import type { ReadResult, Unreadable } from "../../model/document.js";
import { linesToBlocks } from "../lines/blocks.js";
import type { Line } from "../lines/line.js";
import { markBookmarks, readBookmarks } from "./bookmarks.js";
import { emptyPages, findEmptyPages } from "./empty.js";
import { type BoldFonts, isBold, learnBoldFonts } from "./fonts.js";
import { moveFootnotes } from "./footnotes.js";
import { toAside, toLine } from "./lines.js";
import { withPdf } from "./open.js";
import type { PdfDocument } from "./pdfjs.js";
import { type Piece, readPieces } from "./pieces.js";
import { markRunning } from "./running.js";
import { markBlanks } from "./spacing.js";
import { findTables } from "./tables.js";

/**
 * Reads a PDF: titles, paragraphs, lists, tables, in the order of the file. Origins are the page, counted from 1, and
 * the box in points. Running headers and footers are kept and set aside. Pages that show something and hold no text
 * are named in `unreadable`; all of them when the whole file is an image. The bytes are not changed.
 *
 * @throws UnreadableError `mot-de-passe`, `fichier-endommage`, `format-inconnu`, `fichier-vide`, `erreur-interne`
 */
export function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  return withPdf(bytes, readDocument);
}

async function readDocument(document: PdfDocument): Promise<ReadResult> {
  const { pages, failed } = await readPages(document);
  markRunning(pages);
  const bold = await learnBoldFonts(document, pages);
  const empty = (await findEmptyPages(document, pages)).filter((page) => !failed.includes(page));
  const bookmarks = await readBookmarks(document);
  const lines = moveFootnotes(markBlanks(pages.map((pieces) => linesOfPage(pieces, bold))));
  const children = linesToBlocks(markBookmarks(lines, bookmarks));
  return {
    tree: { type: "root", children },
    pages: document.numPages,
    unreadable: [...damagedPages(failed), ...emptyPages(empty, pages.length)],
  };
}

/** Pages one after the other, each one freed before the next. */
async function readPages(document: PdfDocument): Promise<{ pages: Piece[][]; failed: number[] }> {
  const pages: Piece[][] = [];
  const failed: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const pieces = await readPieces(page, number);
      page.cleanup();
      pages.push(pieces);
    } catch {
      pages.push([]);
      failed.push(number);
    }
  }
  return { pages, failed };
}

/** Running lines first, then the text: they interrupt nothing. */
function linesOfPage(pieces: readonly Piece[], bold: BoldFonts): Line[] {
  const asides = pieces.flatMap((piece) =>
    piece.setAside === undefined ? [] : [toAside(piece, piece.setAside)],
  );
  const content = findTables(pieces.filter(({ setAside }) => setAside === undefined));
  return [...asides, ...content.map((printed) => toLine(printed, (piece) => isBold(piece, bold)))];
}

function damagedPages(pages: readonly number[]): Unreadable[] {
  if (pages.length === 0) return [];
  const which =
    pages.length === 1
      ? `La page ${pages[0]} est endommagée`
      : `Les pages ${pages.join(", ")} sont endommagées`;
  return [
    {
      code: "fichier-endommage",
      message: `${which} dans ce PDF. Exportez-le de nouveau, puis recommencez.`,
      pages: [...pages],
    },
  ];
}
