import { z } from "zod";
import { isoDateSchema } from "./facts.js";
import { verificationSchema } from "./legal.js";

/** "decret 2016-360", "arrete 2009-09-08", "travail L324-10": the kind of text or the code, then its number, date or article. */
const citedSchema = z
  .string()
  .regex(
    /^[a-z-]+ (?:[LRDA]\d|\d)[\d/-]*$/,
    "référence attendue : « decret 2016-360 », « arrete 2009-09-08 »",
  );

/** A text or a version that may no longer be cited, from a date on. */
export const obsoleteReferenceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What is cited, as named for the buyer: "le décret n° 2016-360". */
  text: z.string(),
  /** Phrases of the lexicon that name it by themselves. */
  phrases: z.array(z.string().min(2)).default([]),
  /** Numbered texts and articles by which it is recognised. */
  cited: z.array(citedSchema).default([]),
  /** Phrases of which the passage must also say one. */
  with: z.array(z.string().min(2)).default([]),
  /** What is cited instead, as named for the buyer. */
  replacement: z.string(),
  /** First day on which it may no longer be cited. */
  since: isoDateSchema,
  verification: verificationSchema,
  /** What it means to cite it after that day. */
  effect: z.enum(["a_corriger", "a_verifier", "remarque"]),
});
export type ObsoleteReference = z.infer<typeof obsoleteReferenceSchema>;
