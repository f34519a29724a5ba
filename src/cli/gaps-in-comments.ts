import type { Input } from "../model/document.js";
import type { AcceptedGap } from "../model/gap.js";
import { DEFAULT_LIMITS } from "../node.js";

/** The remarks of an earlier run that people answered or resolved in the Word files of the dossier. A file that cannot be opened has none. */
export async function gapsInComments(
  inputs: readonly Input[],
  megabytes: number = DEFAULT_LIMITS.size,
): Promise<AcceptedGap[]> {
  const gaps: AcceptedGap[] = [];
  for (const input of inputs) {
    if (!/\.do[ct][xm]$/i.test(input.file) || (input.size ?? 0) > megabytes * 1e6) continue;
    gaps.push(...(await gapsIn(input)));
  }
  return gaps;
}

async function gapsIn({ bytes }: Input): Promise<AcceptedGap[]> {
  const { readGaps } = await import("../annotate/gaps.js");
  try {
    return readGaps(typeof bytes === "function" ? await bytes() : bytes);
  } catch {
    // The reader says what is wrong with the file.
    return [];
  }
}
