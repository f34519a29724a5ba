import type { ReadResult, Unreadable } from "../../model/document.js";
import { linesToBlocks } from "../lines/blocks.js";
import type { Line } from "../lines/line.js";
import { readAnnotations } from "./annotations.js";
import { markBookmarks, readBookmarks } from "./bookmarks.js";
import { emptyPages, findEmptyPages } from "./empty.js";
import { placeFields } from "./fields.js";
import { type BoldFonts, isBold, learnBoldFonts } from "./fonts.js";
import { moveFootnotes } from "./footnotes.js";
import { frameOf } from "./frame.js";
import { hiddenLayers } from "./layers.js";
import { toAside, toLine } from "./lines.js";
import { withPdf } from "./open.js";
import { labelPages } from "./page-labels.js";
import type { PdfDocument } from "./pdfjs.js";
import { type Piece, readPieces } from "./pieces.js";
import { infoOf, refuseDynamicForm, remarksOf, unreadPortfolio } from "./remarks.js";
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
  const info = await infoOf(document);
  refuseDynamicForm(info);
  const { pages, failed, notes, pinned } = await readPages(document);
  markRunning(pages);
  const bold = await learnBoldFonts(document, pages);
  const empty = (await findEmptyPages(document, pages)).filter((page) => !failed.includes(page));
  const bookmarks = await readBookmarks(document);
  const hidden = pages.flat().filter((piece) => piece.hidden).length;
  const lines = moveFootnotes(
    markBlanks(pages.map((pieces, at) => linesOfPage([...pieces, ...(notes[at] ?? [])], bold))),
  );
  const children = linesToBlocks(markBookmarks(lines, bookmarks));
  const tree: ReadResult["tree"] = { type: "root", children };
  await labelPages(tree, document);
  return {
    tree,
    pages: document.numPages,
    unreadable: [...damagedPages(failed), ...emptyPages(empty, pages.length), ...unreadPortfolio(info)],
    remarks: await remarksOf(document, { notes: notes.flat().length, pinned, hidden }),
  };
}

interface Pages {
  readonly pages: Piece[][];
  /** Damaged ones. */
  readonly failed: number[];
  /** Notes of each page. */
  readonly notes: ReadonlyArray<readonly Piece[]>;
  /** Files pinned to pages. */
  readonly pinned: number;
}

/** Pages one after the other, each one freed before the next. */
async function readPages(document: PdfDocument): Promise<Pages> {
  const layers = await hiddenLayers(document);
  const pages: Piece[][] = [];
  const notes: Array<readonly Piece[]> = [];
  const failed: number[] = [];
  let pinned = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const pieces = await readPieces(page, number, layers);
      const annotations = await readAnnotations(page, number);
      page.cleanup();
      pages.push(placeFields(pieces, annotations.fields, { page: number, frame: frameOf(page) }));
      notes[number - 1] = annotations.notes;
      pinned += annotations.files;
    } catch {
      pages.push([]);
      failed.push(number);
    }
  }
  return { pages, failed, notes, pinned };
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
