import { z } from "zod";
import { originSchema } from "./origin.js";

/** A passage quoted as proof, with its place. */
export const evidenceSchema = z.object({
  /** The file, as given in `Input.file`. */
  document: z.string(),
  piece: z.string().optional(),
  /** Titles from the outermost section inwards, printed numbers included. */
  section: z.array(z.string()),
  origin: originSchema,
  /** The text as written, cut with "…" when long. */
  quote: z.string(),
  /** What this passage shows, in French ("durée et volume de la clause"). */
  remark: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Where a fact comes from: read in the dossier, given by the user, or assumed for want of better. */
export const factSourceSchema = z.enum(["texte", "utilisateur", "defaut"]);

/** A number read in the dossier, with its unit in the name of the field that holds it. */
export const valueFactSchema = z.object({
  value: z.number(),
  evidence: z.array(evidenceSchema),
  /** Other values written for the same thing elsewhere: kept, never chosen between silently. */
  conflicts: z.array(z.object({ value: z.number(), evidence: z.array(evidenceSchema) })).optional(),
});
export type ValueFact = z.infer<typeof valueFactSchema>;

export const valuesSchema = z.object({
  /** Délai global de paiement, in days. */
  payment_days: valueFactSchema.nullable(),
  /** Taux de l'avance, in percent; the lowest general rate when several are written. */
  advance_rate: valueFactSchema.nullable(),
  /** Heures d'insertion, all lots and the whole duration. */
  insertion_hours: valueFactSchema.nullable(),
  /** Durée du marché in months, renewals included when they are counted in a stated total. */
  duration_months: valueFactSchema.nullable(),
});
export type Values = z.infer<typeof valuesSchema>;

const criterionBase = z.object({
  label: z.string(),
  /** Percent of the total mark of the offer (a sub-criterion too), or null when no weight is written. */
  weight: z.number().nullable(),
  price: z.boolean(),
  environmental: z.boolean(),
  social: z.boolean(),
  /** Lots concerned as written ("lot 1"), absent when all. */
  lot: z.string().optional(),
  evidence: z.array(evidenceSchema),
});
export type Criterion = z.infer<typeof criterionBase> & { sub: Criterion[] };
export const criterionSchema: z.ZodType<Criterion> = criterionBase.extend({
  get sub() {
    return z.array(criterionSchema);
  },
});
