import { z } from "zod";
import { evidenceSchema, writtenSchema } from "./fact.js";
import { PRICE_REVISIONS } from "./profile-words.js";

const proof = z.array(evidenceSchema);
/** Other values written for the same thing elsewhere: kept, never chosen between silently. */
const conflictsOf = <T extends z.ZodType>(value: T) =>
  z.array(z.object({ value, evidence: proof })).optional();

/** A number read in the dossier, with its unit in the name of the field that holds it. */
export const valueFactSchema = z.object({
  value: z.number(),
  evidence: proof,
  conflicts: conflictsOf(z.number()),
  /** What the text says, when the value is the user's. */
  written: writtenSchema(z.number()),
});
export type ValueFact = z.infer<typeof valueFactSchema>;

export const priceRevisionSchema = z.enum(PRICE_REVISIONS);
export type PriceRevision = z.infer<typeof priceRevisionSchema>;

/** What a penalty costs, and for what. */
export const penaltySchema = z.object({
  /** What it sanctions, in the words of the text ("retard dans la remise des documents"). */
  cause: z.string(),
  /** Euros, or percent of the amount concerned, according to `unit`; null for a formula such as "V × R / 1000". */
  amount: z.number().nullable(),
  unit: z.enum(["euros", "percent", "formule"]),
  /** "par jour", "par heure", "par manquement"…, as written; "" when nothing is said. */
  per: z.string(),
  /** Lot as written ("lot 1"), absent when all. */
  lot: z.string().optional(),
  evidence: proof,
});
export type Penalty = z.infer<typeof penaltySchema>;

export const lotHoursSchema = z.object({
  /** Number of the lot, "" for all. */
  lot: z.string(),
  /** Hours over the whole duration. */
  hours: z.number(),
  evidence: proof,
});

export const valuesSchema = z.object({
  /** Délai global de paiement, in days. */
  payment_days: valueFactSchema.nullable(),
  /** Taux de l'avance, in percent; the lowest general rate when several are written. */
  advance_rate: valueFactSchema.nullable(),
  /** Amount, in euros excluding tax, above which the advance is due. */
  advance_threshold: valueFactSchema.nullable(),
  /** Heures d'insertion, all lots and the whole duration. */
  insertion_hours: valueFactSchema.nullable(),
  /** The same by lot, when they are written by lot. */
  insertion_by_lot: z.array(lotHoursSchema),
  /** Durée du marché in months, renewals included when they are counted in a stated total. */
  duration_months: valueFactSchema.nullable(),
  /** Number of times the contract may be renewed; 0 when the text says that it is not. */
  renewals: valueFactSchema.nullable(),
  /** Retenue de garantie, in percent; 0 when the text says that there is none. */
  retention_rate: valueFactSchema.nullable(),
  /** Délai de validité des offres, in days (a month counts for 30). */
  offers_validity_days: valueFactSchema.nullable(),
  /** EGALIM: share of durable and quality products, in percent. */
  egalim_durable_rate: valueFactSchema.nullable(),
  /** EGALIM: share of organic products, in percent. */
  egalim_bio_rate: valueFactSchema.nullable(),
  /** How prices evolve. */
  price_revision: z
    .object({ value: priceRevisionSchema, evidence: proof, conflicts: conflictsOf(priceRevisionSchema) })
    .nullable(),
  penalties: z.array(penaltySchema),
});
export type Values = z.infer<typeof valuesSchema>;
