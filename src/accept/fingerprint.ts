import type { Evidence } from "../model/fact.js";
import type { RequirementResult } from "../model/report.js";
import { foldKeepingLength as fold } from "../text/fold.js";
import { hashOf } from "../text/hash.js";

const FIGURES = 14;

/** Letters and figures only: a changed space, accent or page does not change what is said. */
const essence = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const hexadecimal = (parts: readonly string[]) =>
  hashOf([parts.join("\n")])
    .toString(16)
    .padStart(FIGURES, "0");

/** What a passage says of a requirement: the same after the file is renamed or edited elsewhere. */
export function passageFingerprint(id: string, { quote }: Evidence): string {
  return hexadecimal([id, essence(quote)]);
}

/** What was found of a requirement: its verdict's reason and the passages that found it, in any order. */
export function resultFingerprint({ id, reason, evidence }: RequirementResult): string {
  return hexadecimal([id, reason, ...evidence.map(({ quote }) => essence(quote)).sort()]);
}
