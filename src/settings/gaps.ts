import type { z } from "zod";
import type { AcceptedGap } from "../model/gap.js";
import { SettingsError } from "./error.js";
import type { Settings } from "./index.js";

/** The accepted gaps written in the settings. Throws SettingsError naming the file, the gap and what is wrong in it. */
export async function acceptedGaps(settings: readonly Settings[]): Promise<AcceptedGap[]> {
  if (settings.every(({ ecarts = [] }) => ecarts.length === 0)) return [];
  const { acceptedGapSchema } = await import("../model/gap.js");
  const keys = Object.keys(acceptedGapSchema.shape).join(", ");
  return settings.flatMap(({ file, ecarts = [] }) =>
    ecarts.map((written, index) => {
      const parsed = acceptedGapSchema.safeParse(written);
      if (parsed.success) return parsed.data;
      const fault = sentence(parsed.error.issues[0]!, written, keys);
      throw new SettingsError(`${file} : ecarts, n° ${index + 1} : ${fault}`);
    }),
  );
}

function sentence(issue: z.core.$ZodIssue, written: unknown, keys: string): string {
  if (issue.code === "unrecognized_keys") return `clef « ${issue.keys[0]} » inconnue (connues : ${keys})`;
  const key = String(issue.path[0] ?? "");
  if (key === "") return `attendu des clefs parmi ${keys}`;
  const value = (written as Record<string, unknown>)[key];
  return value === undefined ? `il manque « ${key} »` : `${key} = « ${String(value)} » : ${issue.message}`;
}
