import { z } from "zod";
import { ISO_DATE } from "./date-pattern.js";
import { evidenceSchema, factSourceSchema, writtenSchema } from "./fact.js";
import { NATURES } from "./nature.js";
import {
  ACCORDS_CADRES,
  BUYER_TYPES,
  CCAGS,
  CONFIDENCES,
  PROCEDURES,
  RESERVATIONS,
} from "./profile-words.js";

export const natureSchema = z.enum(NATURES);
export type Nature = z.infer<typeof natureSchema>;
export const procedureSchema = z.enum(PROCEDURES);
export type Procedure = z.infer<typeof procedureSchema>;
export const accordCadreSchema = z.enum(ACCORDS_CADRES);
export type AccordCadre = z.infer<typeof accordCadreSchema>;
export const buyerTypeSchema = z.enum(BUYER_TYPES);
export type BuyerType = z.infer<typeof buyerTypeSchema>;
export const ccagSchema = z.enum(CCAGS);
export type Ccag = z.infer<typeof ccagSchema>;
export const reservationSchema = z.enum(RESERVATIONS);
export type Reservation = z.infer<typeof reservationSchema>;
export const confidenceSchema = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof confidenceSchema>;

/** ISO date, "2026-08-22". */
export const isoDateSchema = z.string().regex(ISO_DATE, "date attendue au format AAAA-MM-JJ");

/** One fact of the profile: a value or null when unknown, where it comes from, how sure, and the proof. */
const fact = <T extends z.ZodType>(value: T) =>
  z.object({
    value: value.nullable(),
    source: factSourceSchema,
    /** Absent when the value is unknown or given by the user. */
    confidence: confidenceSchema.optional(),
    evidence: z.array(evidenceSchema),
    /** Other values written for the same thing elsewhere: kept, never chosen between silently. */
    conflicts: z.array(z.object({ value, evidence: z.array(evidenceSchema) })).optional(),
    /** What the text says, when the value is the user's. */
    written: writtenSchema(value),
  });

/** What the dossier is about, as far as it could be established. */
export const factsSchema = z.object({
  nature: fact(natureSchema),
  object: fact(z.string()),
  /** Date of the consultation, used to choose the law in force. */
  date: fact(isoDateSchema),
  /** Estimated or maximum value, euros excluding tax. */
  amount: fact(z.number()),
  /** Families of purchase, from CPV codes and the vocabulary of the object ("nettoyage", "restauration"). */
  families: fact(z.array(z.string())),
  /** CPV codes written, eight figures without the check figure, the principal one first. */
  cpv: fact(z.array(z.string())),
  /** Number of the consultation or of the contract, as written. */
  number: fact(z.string()),
  procedure: fact(procedureSchema),
  accord_cadre: fact(accordCadreSchema),
  /** Minimum of an accord-cadre over its whole duration, all lots, euros excluding tax; 0 when "sans minimum" is written. */
  minimum: fact(z.number()),
  /** Maximum of an accord-cadre over its whole duration, all lots, euros excluding tax. */
  maximum: fact(z.number()),
  /** Name of the buyer, as written. */
  buyer: fact(z.string()),
  buyer_type: fact(buyerTypeSchema),
  /** The CCAG that the contract refers to; several when lots differ. */
  ccag: fact(z.array(ccagSchema)),
  /** Limit for the reception of offers (or of applications when these come first). */
  offers_deadline: fact(isoDateSchema),
  /** Day when the notice was sent or published. */
  notice_date: fact(isoDateSchema),
  /** The whole contract is reserved; a reserved lot says so itself. */
  reservation: fact(reservationSchema),
});
export type Facts = z.infer<typeof factsSchema>;
