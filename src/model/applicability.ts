import { z } from "zod";
import { accordCadreSchema, buyerTypeSchema, isoDateSchema, natureSchema, procedureSchema } from "./facts.js";

export const authoritySchema = z.enum(["loi", "spaser", "conseil"]);
export type Authority = z.infer<typeof authoritySchema>;
/** From the SPASER's own verb: ferme (exiger, publier) or incitatif (favoriser, inciter). */
export const strengthSchema = z.enum(["ferme", "incitatif"]);
export type Strength = z.infer<typeof strengthSchema>;

/** Facts of the dossier that decide whether the requirement applies: all those named must hold. */
export const applicabilitySchema = z.strictObject({
  nature: z.array(natureSchema).optional(),
  families: z.array(z.string()).optional(),
  procedure: z.array(procedureSchema).optional(),
  accord_cadre: z.array(accordCadreSchema).optional(),
  buyer_type: z.array(buyerTypeSchema).optional(),
  /** Identifier of a dated threshold of the pack, reached by the amount. */
  amount_at_least: z.string().optional(),
  /** The contract lasts longer than so many months, renewals included. */
  months_over: z.number().positive().optional(),
  /** Another requirement whose text was found (present or partial). */
  requirement: z.string().optional(),
});
export type Applicability = z.infer<typeof applicabilitySchema>;

export const whenSchema = z
  .strictObject({
    /** It applies when one of these holds; without them, always. */
    any: z.array(applicabilitySchema).min(1).optional(),
    /** It does not apply when one of these is established; an unknown fact excludes nothing. */
    unless: z.array(applicabilitySchema).min(1).optional(),
    /** Asked of the buyer when the facts of `any` are unknown. */
    question: z.string().optional(),
  })
  .refine(({ any, unless }) => any !== undefined || unless !== undefined, "attendu « any » ou « unless »")
  .refine(
    ({ any, question }) => any === undefined || question !== undefined,
    "« any » demande une « question » à poser quand le fait est inconnu",
  );
export type When = z.infer<typeof whenSchema>;

/** In whose name, from when, and how firmly; the first that applies at the date of the consultation wins. */
export const authorityRuleSchema = z.strictObject({
  is: authoritySchema,
  strength: strengthSchema,
  since: isoDateSchema.optional(),
  when: applicabilitySchema.optional(),
});
