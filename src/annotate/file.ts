import type { AcceptedGap } from "../model/gap.js";
import { readGaps } from "./gaps.js";
import { type Annotated, type AnnotateOptions, annotateWith } from "./index.js";
import { readOpenGaps } from "./odt/gaps.js";
import { annotateOpenText } from "./odt/index.js";
import type { Planned } from "./plan.js";

/** Writes the remarks planned for a file, Word or LibreOffice. Throws UnreadableError. */
export function annotateFormat(
  format: string,
  bytes: Uint8Array,
  planned: readonly Planned[],
  options: AnnotateOptions,
): Annotated {
  return format === "odt"
    ? annotateOpenText(bytes, planned, options.date)
    : annotateWith(bytes, planned, options);
}

/** The gaps accepted in a file, by the extension of its name. Throws UnreadableError. */
export function gapsOfFile(file: string, bytes: Uint8Array): AcceptedGap[] {
  return /\.o[dt]t$/i.test(file) ? readOpenGaps(bytes) : readGaps(bytes);
}
