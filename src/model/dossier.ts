import { z } from "zod";
import { ISO_DATE } from "./date-pattern.js";
import { formatSchema, unreadableSchema } from "./document.js";
import { criterionSchema, evidenceSchema, factSourceSchema, valuesSchema } from "./fact.js";
import { NATURES } from "./nature.js";
import { pieceSchema } from "./piece.js";

export const natureSchema = z.enum(NATURES);
export type Nature = z.infer<typeof natureSchema>;

/** One fact of the profile: a value or null when unknown, where it comes from, and the proof. */
const fact = <T extends z.ZodType>(value: T) =>
  z.object({ value: value.nullable(), source: factSourceSchema, evidence: z.array(evidenceSchema) });

export const lotSchema = z.object({
  number: z.string(),
  title: z.string(),
  evidence: z.array(evidenceSchema),
});
export type Lot = z.infer<typeof lotSchema>;

/** ISO date, "2026-08-22". */
export const isoDateSchema = z.string().regex(ISO_DATE, "date attendue au format AAAA-MM-JJ");

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

/** What the dossier is about, as far as it could be established. */
export const factsSchema = z.object({
  nature: fact(natureSchema),
  object: fact(z.string()),
  /** Date of the consultation, used to choose the law in force. */
  date: fact(isoDateSchema),
  /** Estimated or maximum value, euros excluding tax. */
  amount: fact(z.number()),
  /** Families of purchase, from the vocabulary of the object ("nettoyage", "restauration"). */
  families: fact(z.array(z.string())),
});
export type Facts = z.infer<typeof factsSchema>;

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
    lots: z.number().nullable(),
  }),
  facts: factsSchema,
  lots: z.array(lotSchema),
  criteria: z.array(criterionSchema),
  values: valuesSchema,
});
export type Dossier = z.infer<typeof dossierSchema>;
