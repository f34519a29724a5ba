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

/** What the text says of something that the caller says himself: each value read, and its passages. */
export const writtenSchema = <T extends z.ZodType>(value: T) =>
  z.array(z.object({ value, evidence: z.array(evidenceSchema) })).optional();

/** Where a fact comes from: read in the dossier, given by the user, or assumed for want of better. */
export const factSourceSchema = z.enum(["texte", "utilisateur", "defaut"]);

/**
 * How the buyer wrote the weight of a criterion, before it was brought to a percent of the total mark: "percent" ("40 %"), "points"
 * (points, marks out of a total, coefficients), "rank" (criteria in their order of importance, without weights) or "none". A
 * criterion that has only the sum of its parts is written as they are.
 */
export const weightKindSchema = z.enum(["percent", "points", "rank", "none"]);
export type WeightKind = z.infer<typeof weightKindSchema>;

/**
 * What a criterion is mainly about: the first that fits of price, environment, social, delay, technical value. A part whose own words
 * do not say it takes the theme of its criterion. "autre" when nothing tells.
 */
export const criterionThemeSchema = z.enum([
  "prix",
  "technique",
  "environnement",
  "social",
  "delai",
  "autre",
]);
export type CriterionTheme = z.infer<typeof criterionThemeSchema>;

const criterionBase = z.object({
  label: z.string(),
  /** Percent of the total mark of the offer (a sub-criterion too), or null when no weight is written. */
  weight: z.number().nullable(),
  weight_kind: weightKindSchema,
  /** Place in the order of importance, from 1, when the text says that the criteria are in that order and gives no weight; else null. */
  rank: z.int().positive().nullable(),
  theme: criterionThemeSchema,
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
