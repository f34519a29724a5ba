import { type Box, marginBox } from "./margin.js";
import { withPdf } from "./open.js";
import type { PdfDocument } from "./pdfjs.js";

/** A note to write in a PDF: over a passage, or in the top margin. */
export interface PdfNote {
  /** Page, counted from 1. */
  readonly page: number;
  /** Box on the page in points, origin at the bottom left: [x0, y0, x1, y1]; absent for the top margin. */
  readonly box?: Box;
  readonly text: string;
}

export interface PdfNoteOptions {
  readonly author: string;
  /** Day written on the notes. */
  readonly date: Date;
  /** Whether a note already in the file, by the same author, is one to take away. */
  readonly isOld: (text: string) => boolean;
}

const EDITOR = "pdfjs_internal_editor_";
const HIGHLIGHT = 9;
const YELLOW = [255, 225, 90];
/** Words stay read under a highlight; a mark of the margin covers nothing. */
const OPACITY = { words: 0.35, margin: 0.9 };
/** Where the note opens: beside the passage, within the page, in points. */
const POPUP = { width: 220, height: 140 };

/**
 * A copy of a PDF with passages highlighted, each with its note. What was there stays to the byte: the notes are added after it
 * (an incremental update), and those written before by the same author are taken away.
 * @throws UnreadableError as the reader of PDF does.
 */
export function writePdfNotes(
  bytes: Uint8Array,
  notes: readonly PdfNote[],
  options: PdfNoteOptions,
): Promise<Uint8Array> {
  return withPdf(bytes, async (document) => {
    let count = 0;
    const put = (value: unknown) => document.annotationStorage.setValue(`${EDITOR}${count++}`, value);
    for (const old of await oldNotes(document, options)) put(old);
    for (const note of await placed(notes, document)) put(highlight(note, options));
    return count === 0 ? bytes : new Uint8Array(await document.saveDocument());
  });
}

async function oldNotes(document: PdfDocument, { author, isOld }: PdfNoteOptions): Promise<unknown[]> {
  const removed: unknown[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const annotations = await page.getAnnotations({ intent: "display" });
    for (const { id, subtype, popupRef, titleObj, contentsObj } of annotations) {
      if (subtype !== "Highlight" || titleObj?.str !== author || !isOld(contentsObj?.str ?? "")) continue;
      removed.push({ annotationType: HIGHLIGHT, id, pageIndex: number - 1, deleted: true, popupRef });
    }
  }
  return removed;
}

type PlacedNote = PdfNote & { readonly box: Box; readonly opacity: number; readonly view: readonly number[] };

/** Each note on its page, those without a box side by side in the margin. */
async function placed(notes: readonly PdfNote[], document: PdfDocument): Promise<PlacedNote[]> {
  const there: PlacedNote[] = [];
  const inMargin = new Map<number, number>();
  for (const note of notes.filter(({ page }) => page <= document.numPages)) {
    const { view } = await document.getPage(note.page);
    const rank = inMargin.get(note.page) ?? 0;
    if (note.box === undefined) inMargin.set(note.page, rank + 1);
    const opacity = note.box === undefined ? OPACITY.margin : OPACITY.words;
    there.push({ ...note, view, opacity, box: note.box ?? marginBox(view, rank) });
  }
  return there;
}

function highlight({ page, box, text, view, opacity }: PlacedNote, { author, date }: PdfNoteOptions) {
  const [x0, y0, x1, y1] = box;
  const left = Math.min(x1, (view[2] ?? 0) - POPUP.width);
  return {
    annotationType: HIGHLIGHT,
    pageIndex: page - 1,
    rect: [x0, y0, x1, y1],
    quadPoints: [x0, y1, x1, y1, x0, y0, x1, y0],
    outlines: [[x0, y0, x0, y1, x1, y1, x1, y0]],
    color: YELLOW,
    opacity,
    rotation: 0,
    date,
    user: author,
    popup: { contents: text, rect: [left, y1 - POPUP.height, left + POPUP.width, y1], deleted: false },
  };
}
