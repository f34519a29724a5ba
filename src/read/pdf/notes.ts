import type { Origin } from "../../model/origin.js";
import { cornerSheet, type Drawing, outlineOf } from "./corner.js";
import { withPdf } from "./open.js";
import type { PdfDocument } from "./pdfjs.js";

/** A note to write on a PDF. */
export interface PdfNote {
  /** Page, counted from 1. */
  readonly page: number;
  /** The passage it is about; without it, the note stands in the corner of its page. */
  readonly box?: Origin["box"];
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
const OPACITY = 0.35;
/** Where the note opens: beside the passage, in points. */
const POPUP = { width: 220, height: 140 };

/**
 * A copy of a PDF with passages highlighted, each with its note, and notes in the corner of a page. What was there stays to the byte: the notes are added after it
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
    for (const { page, box, text } of notes.filter(({ page }) => page <= document.numPages)) {
      const drawing =
        box === undefined
          ? cornerSheet(await document.getPage(page))
          : { box, outlines: [outlineOf(box)], opacity: OPACITY };
      put(highlight(page, drawing, text, options));
    }
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

function highlight(
  page: number,
  { box, outlines, opacity }: Drawing,
  text: string,
  { author, date }: PdfNoteOptions,
) {
  const [x0, y0, x1, y1] = box;
  return {
    annotationType: HIGHLIGHT,
    pageIndex: page - 1,
    rect: [x0, y0, x1, y1],
    quadPoints: [x0, y1, x1, y1, x0, y0, x1, y0],
    outlines,
    color: YELLOW,
    opacity,
    rotation: 0,
    date,
    user: author,
    popup: { contents: text, rect: [x1, y1 - POPUP.height, x1 + POPUP.width, y1], deleted: false },
  };
}
