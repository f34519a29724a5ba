import type { Input } from "../model/document.js";
import { UnreadableError } from "../model/errors.js";
import type { Report } from "../model/report.js";
import { bytesOf } from "../read/unread-document.js";
import { annotateFormat } from "./file.js";
import type { Annotated, AnnotateOptions } from "./index.js";
import { annotationPlan, isCopied, type Planned } from "./plan.js";

/** An annotated copy of a file of the dossier. */
export interface Copy extends Annotated {
  /** As in `Input.file`. */
  readonly file: string;
}

/**
 * Copies of the files of a dossier that can bear remarks, one after another so that one is in memory at a time.
 * Throws UnreadableError naming the file when one cannot be opened again.
 */
export async function* annotatedCopies(
  inputs: readonly Input[],
  report: Report,
  options: AnnotateOptions,
): AsyncGenerator<Copy, void> {
  const { planned } = annotationPlan(report);
  const documents = report.dossier.documents.filter((one) => isCopied(one) && one.unread !== "total");
  for (const input of inputs) {
    const document = documents.find(({ file }) => file === input.file);
    if (document === undefined) continue;
    const mine = planned.filter(({ file }) => file === input.file);
    yield { file: input.file, ...(await copyOf(input, document.format, mine, options)) };
  }
}

async function copyOf(
  input: Input,
  format: string,
  planned: readonly Planned[],
  options: AnnotateOptions,
): Promise<Annotated> {
  try {
    return await annotateFormat(format, await bytesOf(input), planned, options);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new UnreadableError(error.code, `« ${input.file} » : ${error.message}`, { cause: error });
  }
}
