import { z } from "zod";

/** One line of a SPASER: axe.fiche.action.puce, "I" for the indicators. */
export const spaserLineSchema = z.strictObject({
  ref: z.string().min(1),
  page: z.int().positive(),
  text: z.string().min(3),
});
export type SpaserLine = z.infer<typeof spaserLineSchema>;

/** Lines that no DCE can show, and why: reported, never counted as missing. */
export const outOfScopeSchema = z.strictObject({
  refs: z.array(z.string()).min(1),
  reason: z.string().min(3),
});
export type OutOfScope = z.infer<typeof outOfScopeSchema>;
