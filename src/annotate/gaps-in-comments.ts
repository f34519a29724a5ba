import type { Input } from "../model/document.js";
import type { AcceptedGap } from "../model/gap.js";
import { bytesWithin } from "../read/limits.js";
import { bytesOf } from "../read/unread-document.js";

/** The remarks of an earlier run that people answered or resolved in the Word and LibreOffice files of the dossier. A file that cannot be opened has none. */
export async function gapsInComments(
  inputs: readonly Input[],
  maxBytes = bytesWithin(),
): Promise<AcceptedGap[]> {
  const gaps: AcceptedGap[] = [];
  for (const input of inputs) {
    if (/\.(?:do[ct][xm]|odt)$/i.test(input.file)) gaps.push(...(await gapsIn(input, maxBytes)));
  }
  return gaps;
}

async function gapsIn(input: Input, maxBytes: number): Promise<AcceptedGap[]> {
  const { gapsOfFile } = await import("./file.js");
  try {
    return gapsOfFile(input.file, await bytesOf(input, maxBytes));
  } catch {
    // The reader says what is wrong with the file.
    return [];
  }
}
