import type { AcceptedGap } from "../model/gap.js";
import type { Report } from "../model/report.js";
import type { AnnotateOptions } from "./index.js";

/**
 * A copy of a Word file with the remarks of a report as comments of Word, on the words they are about; all else is left as it is,
 * other parts of the package to the byte. Comments and proposals that the program left there before are replaced, but for those
 * that someone answered or resolved (see `gapsOfDocx`).
 * @param bytes - The file that was checked.
 * @param report - What `lint` says of the dossier it belongs to.
 * @param file - Its name in the report (`Input.file`).
 * @throws UnreadableError when the file cannot be opened.
 */
export async function annotateDocx(
  bytes: Uint8Array,
  report: Report,
  file: string,
  options: AnnotateOptions,
): Promise<Uint8Array> {
  const { annotateReport } = await import("./index.js");
  return annotateReport(bytes, report, file, options);
}

/**
 * The same for a LibreOffice text (.odt); no wording is proposed there.
 * @throws UnreadableError when the file cannot be opened.
 */
export async function annotateOdt(
  bytes: Uint8Array,
  report: Report,
  file: string,
  { date }: Pick<AnnotateOptions, "date">,
): Promise<Uint8Array> {
  const [{ annotateOpenText }, { plannedFor }] = await Promise.all([
    import("./odt/index.js"),
    import("./plan.js"),
  ]);
  return annotateOpenText(bytes, plannedFor(report, file), date).bytes;
}

/**
 * A copy of a PDF with the remarks of a report as notes over the passages they are about; the bytes of the file are kept, the notes
 * come after them. Notes that the program wrote there before are replaced.
 * @param bytes - The file that was checked.
 * @param report - What `lint` says of the dossier it belongs to.
 * @param file - Its name in the report (`Input.file`).
 * @throws UnreadableError when the file cannot be opened.
 */
export async function annotatePdf(
  bytes: Uint8Array,
  report: Report,
  file: string,
  options: Pick<AnnotateOptions, "date">,
): Promise<Uint8Array> {
  const [{ annotatePdfWith }, { plannedFor }] = await Promise.all([import("./pdf.js"), import("./plan.js")]);
  return (await annotatePdfWith(bytes, plannedFor(report, file), options)).bytes;
}

/** The same for a LibreOffice text (.odt). */
export async function gapsOfOdt(bytes: Uint8Array): Promise<AcceptedGap[]> {
  const { readOpenGaps } = await import("./odt/gaps.js");
  return readOpenGaps(bytes);
}

/**
 * The gaps that people accepted in an annotated Word file, for `options.gaps` of `lint`: remarks of the program that someone
 * answered (the answer is the reason) or resolved. Each is of one finding: another one, later, is a new remark.
 * @throws UnreadableError when the file cannot be opened.
 */
export async function gapsOfDocx(bytes: Uint8Array): Promise<AcceptedGap[]> {
  const { readGaps } = await import("./gaps.js");
  return readGaps(bytes);
}
