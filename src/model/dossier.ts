import { z } from "zod";
import { formatSchema, unreadableSchema } from "./document.js";
import { criterionSchema, evidenceSchema } from "./fact.js";
import {
  accordCadreSchema,
  buyerTypeSchema,
  ccagSchema,
  factsSchema,
  isoDateSchema,
  natureSchema,
  procedureSchema,
  reservationSchema,
} from "./facts.js";
import { pieceSchema } from "./piece.js";
import { valueFactSchema, valuesSchema } from "./values.js";

export const lotSchema = z.object({
  number: z.string(),
  title: z.string(),
  evidence: z.array(evidenceSchema),
  /** Titles that other documents give to the same number, in other words. */
  conflicts: z.array(z.object({ value: z.string(), evidence: z.array(evidenceSchema) })).optional(),
  /** Who the lot is reserved to, with the passage that says it; absent when nothing says so. */
  reservation: z.object({ value: reservationSchema, evidence: z.array(evidenceSchema) }).optional(),
});
export type Lot = z.infer<typeof lotSchema>;

/** Award criteria as one document states them, whatever the others say. */
export const statedCriteriaSchema = z.object({
  document: z.string(),
  /** "liste": criteria that make a whole mark; "mention": one criterion named alone with its weight. */
  kind: z.enum(["liste", "mention"]),
  /** What the weights are out of, as written (100, 20); null when a lone weight in points does not say it. */
  out_of: z.number().nullable(),
  /** In percent of the whole mark; as written for a mention whose `out_of` is null. */
  criteria: z.array(criterionSchema),
});
export type StatedCriteria = z.infer<typeof statedCriteriaSchema>;

/** Weights of one list that do not add up to what they are parts of. */
export const wrongSumSchema = z.object({
  /** What is added up, in French ("critères", "sous-critères de « Valeur technique »"). */
  of: z.string(),
  /** Lot as written, absent when all. */
  lot: z.string().optional(),
  sum: z.number(),
  expected: z.number(),
  unit: z.enum(["percent", "points"]),
  /** Why the list may not have been read whole, in French; absent when it clearly was. */
  doubt: z.string().optional(),
  /** What was added up, as written. */
  terms: z.array(z.object({ label: z.string(), value: z.number(), evidence: evidenceSchema })).min(1),
});
export type WrongSum = z.infer<typeof wrongSumSchema>;

export const dossierDocumentSchema = z.object({
  file: z.string(),
  format: formatSchema,
  pieces: z.array(pieceSchema),
  /** Size in bytes. */
  size: z.number(),
  pages: z.number().optional(),
  /** Passages read as content. */
  passages: z.number(),
  unreadable: z.array(unreadableSchema),
  remarks: z.array(z.string()),
  /** "total": nothing was read; "partiel": some pages or parts were not; absent when all was read. */
  unread: z.enum(["total", "partiel"]).optional(),
});
export type DossierDocument = z.infer<typeof dossierDocumentSchema>;

export const dossierSchema = z.object({
  documents: z.array(dossierDocumentSchema),
  /** Plain values for other programs; their proof is in `facts`. */
  profile: z.object({
    nature: natureSchema.nullable(),
    object: z.string().nullable(),
    date: isoDateSchema,
    date_source: z.enum(["utilisateur", "texte", "defaut"]),
    amount: z.number().nullable(),
    families: z.array(z.string()),
    cpv: z.array(z.string()),
    number: z.string().nullable(),
    procedure: procedureSchema.nullable(),
    accord_cadre: accordCadreSchema.nullable(),
    buyer: z.string().nullable(),
    buyer_type: buyerTypeSchema.nullable(),
    ccag: z.array(ccagSchema),
    /** Number of lots; 0 when the dossier says that there is one contract. */
    lots: z.number().nullable(),
  }),
  facts: factsSchema,
  lots: z.array(lotSchema),
  criteria: z.array(criterionSchema),
  /** What each document says of the criteria: `criteria` keeps the best reading only. */
  criteria_stated: z.array(statedCriteriaSchema),
  criteria_sums: z.array(wrongSumSchema),
  /** Number of lots as sentences state it; 1 when one contract is stated. */
  lots_stated: valueFactSchema.nullable(),
  values: valuesSchema,
});
export type Dossier = z.infer<typeof dossierSchema>;
