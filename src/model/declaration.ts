import { z } from "zod";
import { DECP_FIELDS, type DecpField } from "./decp-values.js";
import { EFORMS_FIELDS, type EformsField } from "./eforms-codes.js";
import { evidenceSchema } from "./fact.js";

const valueSchema = z.union([z.string(), z.array(z.string()), z.number(), z.boolean()]);

/** What is proposed for one lot: values with what founds them, and what the buyer alone can say. */
const lotDeclarationSchema = <T extends string>(fields: readonly T[]) =>
  z.object({
    /** Number of the lot as written, "" when the dossier is one contract or its lots were not read. */
    lot: z.string(),
    fields: z.array(
      z.object({
        field: z.enum(fields),
        /** Name of the field, in French. */
        name: z.string(),
        value: valueSchema,
        /** Position of the award criterion that the field describes, counted from 1; absent for the other fields. */
        criterion: z.int().positive().optional(),
        /** Empty when the value was given by the user, or rests on what no piece says. */
        evidence: z.array(evidenceSchema),
        /** Why this value, in French. */
        because: z.string(),
      }),
    ),
    questions: z.array(
      z.object({
        field: z.enum(fields),
        name: z.string(),
        question: z.string(),
        /** Why nothing is proposed, in French. */
        because: z.string(),
      }),
    ),
  });

const decpFields = Object.keys(DECP_FIELDS) as DecpField[];
const eformsFields = Object.keys(EFORMS_FIELDS) as EformsField[];

/** Values to check before they are declared: French essential data (DECP) and European notice (eForms). */
export const declarationsSchema = z.object({
  decp: z.array(lotDeclarationSchema(decpFields)),
  eforms: z.array(lotDeclarationSchema(eformsFields)),
  /** What bears on every lot, in French ("4 lots sont annoncés, 0 lu"). */
  remarks: z.array(z.string()),
});
export type Declarations = z.infer<typeof declarationsSchema>;
/** The proposals for one lot, of a DECP or of a notice. */
export type LotDeclaration = Declarations["decp"][number] | Declarations["eforms"][number];
