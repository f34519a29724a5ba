import type { z } from "zod";
import { type AcceptedGap, acceptedGapSchema } from "../model/gap.js";
import { UsageError } from "./exit.js";
import type { Settings } from "./settings.js";

const KEYS = Object.keys(acceptedGapSchema.shape).join(", ");

/** The accepted gaps written in the settings. Throws UsageError naming the file, the gap and what is wrong in it. */
export function acceptedGaps(settings: readonly Settings[]): AcceptedGap[] {
  return settings.flatMap(({ file, ecarts = [] }) =>
    ecarts.map((written, index) => {
      const parsed = acceptedGapSchema.safeParse(written);
      if (parsed.success) return parsed.data;
      throw new UsageError(
        `${file} : ecarts, n° ${index + 1} : ${sentence(parsed.error.issues[0]!, written)}`,
      );
    }),
  );
}

function sentence(issue: z.core.$ZodIssue, written: unknown): string {
  if (issue.code === "unrecognized_keys") return `clef « ${issue.keys[0]} » inconnue (connues : ${KEYS})`;
  const key = String(issue.path[0] ?? "");
  if (key === "") return `attendu des clefs parmi ${KEYS}`;
  const value = (written as Record<string, unknown>)[key];
  return value === undefined ? `il manque « ${key} »` : `${key} = « ${String(value)} » : ${issue.message}`;
}
