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
import { valuesSchema } from "./values.js";

export const lotSchema = z.object({
  number: z.string(),
  title: z.string(),
  evidence: z.array(evidenceSchema),
  /** Who the lot is reserved to, with the passage that says it; absent when nothing says so. */
  reservation: z.object({ value: reservationSchema, evidence: z.array(evidenceSchema) }).optional(),
});
export type Lot = z.infer<typeof lotSchema>;

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
  values: valuesSchema,
});
export type Dossier = z.infer<typeof dossierSchema>;
