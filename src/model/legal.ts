import { z } from "zod";
import { buyerTypeSchema, isoDateSchema } from "./facts.js";
import { pieceSchema } from "./piece.js";

/**
 * How far a legal reference was checked: V official text read, V2 secondary source only, M from memory.
 * Only V may found an `a_corriger` in the name of the law.
 */
export const verificationSchema = z.enum(["V", "V2", "M"]);
export type Verification = z.infer<typeof verificationSchema>;

/** One entry of the dated registry of legal references. */
export const legalReferenceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** As printed for the buyer: "CCP, article L2152-7". */
  text: z.string(),
  /** What the article says, in a few words. */
  about: z.string(),
  /** First day of the version to cite; absent when it has long been in force. */
  from: isoDateSchema.optional(),
  until: isoDateSchema.optional(),
  verification: verificationSchema,
  /** Pieces of a DCE where it matters. */
  pieces: z.array(pieceSchema).optional(),
});
export type LegalReference = z.infer<typeof legalReferenceSchema>;

/** A threshold in euros excluding tax, dated: the last entry whose `from` is not after the date applies. */
export const thresholdSchema = z.strictObject({
  id: z.string(),
  /** As printed, with its article: "seuil européen". */
  name: z.string(),
  from: isoDateSchema,
  travaux: z.number(),
  fournitures: z.number(),
  services: z.number(),
  /** Only for these kinds of buyers; without it, for those that no other entry of the same date names. */
  buyers: z.array(buyerTypeSchema).min(1).optional(),
});
export type Threshold = z.infer<typeof thresholdSchema>;
