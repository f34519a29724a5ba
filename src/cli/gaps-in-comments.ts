import type { Input } from "../model/document.js";
import type { AcceptedGap } from "../model/gap.js";
import { DEFAULT_LIMITS } from "../node.js";

/** The remarks of an earlier run that people answered or resolved in the Word and LibreOffice files of the dossier. A file that cannot be opened has none. */
export async function gapsInComments(
  inputs: readonly Input[],
  megabytes: number = DEFAULT_LIMITS.size,
): Promise<AcceptedGap[]> {
  const gaps: AcceptedGap[] = [];
  for (const input of inputs) {
    if (!/\.(?:do[ct][xm]|odt)$/i.test(input.file) || (input.size ?? 0) > megabytes * 1e6) continue;
    gaps.push(...(await gapsIn(input)));
  }
  return gaps;
}

async function gapsIn({ file, bytes }: Input): Promise<AcceptedGap[]> {
  const { gapsOfFile } = await import("../annotate/file.js");
  try {
    return gapsOfFile(file, typeof bytes === "function" ? await bytes() : bytes);
  } catch {
    // The reader says what is wrong with the file.
    return [];
  }
}
