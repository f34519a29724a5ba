import { z } from "zod";
import { EFORMS_CODES } from "./eforms-codes.js";

/** What a requirement, once found present, founds in a declaration. */
export const declaresSchema = z.strictObject({
  /** The consideration of a DECP that it founds. */
  as: z.enum(["clause-sociale", "clause-environnementale", "marche-reserve"]).optional(),
  /** false: it may be a mere reminder of the law, a person must say; the value is asked for, never proposed. */
  sure: z.boolean().default(true),
  /** Goals of a green procurement, eForms BT-774. */
  environmental: z.array(z.enum(EFORMS_CODES["BT-774"])).default([]),
  /** Goals of a social procurement, eForms BT-775. */
  social: z.array(z.enum(EFORMS_CODES["BT-775"])).default([]),
  /** Labels that the quoted passages may name, and whose criteria they are, eForms BT-805. */
  labels: z
    .array(z.strictObject({ code: z.enum(["eu", "national", "other"]), says: z.array(z.string()).min(1) }))
    .default([]),
});
export type Declares = z.infer<typeof declaresSchema>;
