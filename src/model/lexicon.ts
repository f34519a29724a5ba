import { z } from "zod";
import { termNameSchema } from "./condition.js";

/** One notion of the lexicon: the phrases that say it. Syntax of phrases: docs/referentiels.md. */
export const conceptSchema = z.strictObject({
  /** What a reader calls it: used in "expected one of…". */
  label: z.string().optional(),
  phrases: z.array(z.string().min(2)).default([]),
  /** Phrases around or across which the notion is not said. */
  except: z.array(z.string()).default([]),
  /** Phrases whose presence anywhere in the passage means that the notion is not said. */
  except_in_passage: z.array(z.string()).default([]),
  /** Articles cited by themselves ("L2141-4", "225-1"). */
  citations: z.array(z.string()).default([]),
  /** False for what counts in any polarity: an article cited in "n'a pas été condamné au titre de l'article 225-1". */
  deniable: z.boolean().default(true),
  /** True for what only qualifies another notion ("souhaité", "en place"): by itself it keeps no passage for the rules. */
  qualifies: z.boolean().default(false),
  /** Ranges that hold this article ("L. 2141-1 à L. 2141-5", "L2141-1 et suivants"). */
  ranges: z.array(z.string()).default([]),
});
export type Concept = z.infer<typeof conceptSchema>;
export const lexiconSchema = z.record(termNameSchema, conceptSchema);
