import { z } from "zod";
import { isoDateSchema } from "./facts.js";

/** Fourteen hexadecimal figures: what a passage says of a requirement, wherever it stands in the file. */
export const fingerprintSchema = z
  .string()
  .regex(/^[0-9a-f]{14}$/, "empreinte de 14 chiffres hexadécimaux attendue");

/** A gap that the buyer accepts, as written under `ecarts:` in `dce-lint.yaml`. */
export const acceptedGapSchema = z.strictObject({
  exigence: z.string(),
  /** Why it is accepted: it goes with the gap in every report. */
  motif: z.string().min(3, "motif attendu"),
  auteur: z.string().optional(),
  /** Day of the decision. */
  date: isoDateSchema.optional(),
  /** Last day on which it holds. */
  expire: isoDateSchema.optional(),
  /** Of one passage only; without it, the whole requirement. */
  empreinte: fingerprintSchema.optional(),
});
export type AcceptedGap = z.infer<typeof acceptedGapSchema>;

/** An accepted gap that changes nothing, and why. */
export const unusedGapSchema = acceptedGapSchema.extend({
  why: z.enum(["exigence_inconnue", "expire", "plus_d_ecart", "passage_change"]),
});
export type UnusedGap = z.infer<typeof unusedGapSchema>;
