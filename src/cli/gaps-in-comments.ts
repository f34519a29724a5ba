import type { Input } from "../model/document.js";
import type { AcceptedGap } from "../model/gap.js";
import { DEFAULT_LIMITS } from "../node.js";
import { bytesOf } from "../read/unread-document.js";

/** The remarks of an earlier run that people answered or resolved in the Word and LibreOffice files of the dossier. A file that cannot be opened has none. */
export async function gapsInComments(
  inputs: readonly Input[],
  megabytes: number = DEFAULT_LIMITS.size,
): Promise<AcceptedGap[]> {
  const gaps: AcceptedGap[] = [];
  for (const input of inputs) {
    if (/\.(?:do[ct][xm]|odt)$/i.test(input.file)) gaps.push(...(await gapsIn(input, megabytes * 1e6)));
  }
  return gaps;
}

async function gapsIn(input: Input, maxBytes: number): Promise<AcceptedGap[]> {
  const { gapsOfFile } = await import("../annotate/file.js");
  try {
    return gapsOfFile(input.file, await bytesOf(input, maxBytes));
  } catch {
    // The reader says what is wrong with the file.
    return [];
  }
}
