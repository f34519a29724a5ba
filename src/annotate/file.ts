import type { AcceptedGap } from "../model/gap.js";
import { readGaps } from "./gaps.js";
import { type Annotated, type AnnotateOptions, annotateWith } from "./index.js";
import { readOpenGaps } from "./odt/gaps.js";
import { annotateOpenText } from "./odt/index.js";
import { annotatePdfWith } from "./pdf.js";
import type { Planned } from "./plan.js";

/** Writes the remarks planned for a file: Word, LibreOffice or PDF. Throws UnreadableError. */
export async function annotateFormat(
  format: string,
  bytes: Uint8Array,
  planned: readonly Planned[],
  options: AnnotateOptions,
): Promise<Annotated> {
  if (format === "pdf") return annotatePdfWith(bytes, planned, options);
  return format === "odt"
    ? annotateOpenText(bytes, planned, options.date)
    : annotateWith(bytes, planned, options);
}

/** The gaps accepted in a file, by the extension of its name. Throws UnreadableError. */
export function gapsOfFile(file: string, bytes: Uint8Array): AcceptedGap[] {
  return /\.o[dt]t$/i.test(file) ? readOpenGaps(bytes) : readGaps(bytes);
}
