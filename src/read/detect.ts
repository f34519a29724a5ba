import type { Format } from "../model/document.js";
import { kindOf } from "./kind.js";
import type { Kind } from "./signatures.js";

const FORMAT_OF: Partial<Record<Kind, Format>> = {
  pdf: "pdf",
  docx: "docx",
  odt: "odt",
  xlsx: "xlsx",
  zip: "zip",
  html: "html",
  xls: "xls",
  doc: "doc",
  ods: "ods",
  rtf: "rtf",
  markdown: "markdown",
  text: "text",
};

/**
 * The format of a file: by its content first; its extension only tells Markdown from text, and names what a damaged file was.
 * "unknown" for what is not read (images, presentations, Word 95…): `readDocument` then says what it is and what to do.
 */
export function detectFormat(bytes: Uint8Array, file: string): Format {
  return formatOf(kindOf(bytes, file));
}

export const formatOf = (kind: Kind): Format => FORMAT_OF[kind] ?? "unknown";
