import { z } from "zod";
import { isoDateSchema, natureSchema } from "./facts.js";

export const authoritySchema = z.enum(["loi", "spaser", "conseil"]);
export type Authority = z.infer<typeof authoritySchema>;
/** From the SPASER's own verb: ferme (exiger, publier) or incitatif (favoriser, inciter). */
export const strengthSchema = z.enum(["ferme", "incitatif"]);
export type Strength = z.infer<typeof strengthSchema>;

/** A fact of the dossier that decides whether the requirement applies. */
export const applicabilitySchema = z.strictObject({
  nature: z.array(natureSchema).optional(),
  families: z.array(z.string()).optional(),
  /** Identifier of a dated threshold of the pack, reached by the amount. */
  amount_at_least: z.string().optional(),
  /** Another requirement whose text was found (present or partial). */
  requirement: z.string().optional(),
});
export const whenSchema = z.strictObject({
  any: z.array(applicabilitySchema).min(1),
  /** Asked of the buyer when the facts are unknown. */
  question: z.string(),
});
export type When = z.infer<typeof whenSchema>;

/** In whose name, from when, and how firmly; the first that applies at the date of the consultation wins. */
export const authorityRuleSchema = z.strictObject({
  is: authoritySchema,
  strength: strengthSchema,
  since: isoDateSchema.optional(),
  when: applicabilitySchema.optional(),
});
