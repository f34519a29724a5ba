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
  /** Of what the passage says of the requirement, by which a gap can be accepted (`dce-lint.yaml`). */
  fingerprint: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Where a fact comes from: read in the dossier, given by the user, or assumed for want of better. */
export const factSourceSchema = z.enum(["texte", "utilisateur", "defaut"]);

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
