import { AUTHOR } from "../../model/author.js";
import { type Frame, frameOf, type Rectangle, readRectangle } from "./frame.js";
import type { Annotation, PdfPage } from "./pdfjs.js";
import type { Piece } from "./pieces.js";

/** A field of a form, as it is seen on the page. */
export interface Field {
  /** A box to tick or a place to write in. */
  readonly kind: "box" | "text";
  /** "☒", "☐", or what was typed; "" for a place left empty. */
  readonly value: string;
  readonly place: Rectangle;
}

/** What stands on a page and is no part of its text. */
export interface Annotations {
  readonly fields: readonly Field[];
  /** Notes and texts added over the page, set aside. */
  readonly notes: readonly Piece[];
  /** Files pinned to the page. */
  readonly files: number;
}

/** More annotations than this on one page are a mistake, or an attack. */
const MOST = 1000;
const LONGEST = 5000;
const SIZE = 9;
const NOTES = new Set([
  "Text",
  "FreeText",
  "Highlight",
  "Underline",
  "StrikeOut",
  "Squiggly",
  "Caret",
  "Stamp",
]);

/** Reads the annotations of a page; a page whose annotations are damaged has none. */
export async function readAnnotations(page: PdfPage, number: number): Promise<Annotations> {
  const all = await page.getAnnotations({ intent: "display" }).catch(() => []);
  const shown = all.slice(0, MOST).filter(({ hidden }) => hidden !== true);
  const frame = frameOf(page);
  return {
    fields: shown.flatMap((annotation) => fieldOf(annotation, frame)),
    notes: shown.flatMap((annotation) => noteOf(annotation, frame, number)),
    files: shown.filter(({ subtype }) => subtype === "FileAttachment").length,
  };
}

function fieldOf(annotation: Annotation, frame: Frame): Field[] {
  const { subtype, fieldType, rect } = annotation;
  if (subtype !== "Widget") return [];
  const place = readRectangle(rect, frame);
  if (fieldType === "Btn") {
    if (annotation.checkBox !== true && annotation.radioButton !== true) return [];
    return [{ kind: "box", value: isTicked(annotation) ? "☒" : "☐", place }];
  }
  if (fieldType !== "Tx" && fieldType !== "Ch") return [];
  const { fieldValue } = annotation;
  const value = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter(
    (part): part is string => typeof part === "string",
  );
  return [{ kind: "text", value: clean(value.join(", ")), place }];
}

function isTicked({ fieldValue, radioButton, buttonValue, exportValue }: Annotation): boolean {
  if (typeof fieldValue !== "string" || fieldValue === "" || fieldValue === "Off") return false;
  const own = radioButton === true ? buttonValue : exportValue;
  return own === undefined || own === null || own === fieldValue;
}

function noteOf(annotation: Annotation, frame: Frame, page: number): Piece[] {
  const { subtype, titleObj, contentsObj, rect } = annotation;
  const text = clean(contentsObj?.str ?? "");
  // Its own remarks of an earlier run are no words of anyone.
  if (text === "" || !NOTES.has(subtype) || titleObj?.str === AUTHOR) return [];
  const { left, right, top } = readRectangle(rect, frame);
  const place = { page, left, right, base: top - SIZE, size: SIZE, frame };
  const piece = {
    ...place,
    text,
    fonts: new Map(),
    turned: false,
    artifact: false,
    hidden: false,
    breaks: [],
  };
  return [{ ...piece, setAside: "annotation" }];
}

const clean = (text: string): string => text.slice(0, LONGEST).normalize("NFC").replace(/\s+/g, " ").trim();
