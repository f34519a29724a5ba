import { z } from "zod";
import { pieceSchema } from "./piece.js";

/** A concept of the lexicon, one of several, or an "@" property of the passage (@obligation, @jours, @pourcentage…). */
export const termNameSchema = z
  .string()
  .regex(/^@?[a-z0-9]+(-[a-z0-9]+)*$/, "nom de notion attendu (minuscules et tirets)");
const termSchema = z.union([termNameSchema, z.strictObject({ any: z.array(termNameSchema).min(2) })]);
export type Term = z.infer<typeof termSchema>;

/** How far apart the terms of a condition may stand. */
export const SCOPES = [
  "passage",
  "adjacent",
  "block",
  "neighbourhood",
  "section",
  "document",
  "dossier",
] as const;

export const conditionSchema = z.strictObject({
  /** All must be said, and not denied. The first is the core: the quote shows it. */
  all: z.array(termSchema).min(1),
  /** Terms that may stand anywhere in the same paragraph, list or table, or in a title above. */
  around: z.array(termSchema).optional(),
  /** How far `around` reaches. */
  around_within: z.enum(SCOPES).default("block"),
  /** None may stand in the quoted passage. */
  none: z.array(termNameSchema).optional(),
  within: z.enum(SCOPES).default("passage"),
  /** Whether the titles above the passage may bring a term ("Clause sociale" over "Le titulaire réserve 120 heures"). */
  headings: z.boolean().default(true),
  /** Whether a title alone is enough. */
  title_alone: z.boolean().default(false),
  /** Only in these pieces. */
  pieces: z.array(pieceSchema).optional(),
  /** For a partial condition: what is missing. For a met one: what it shows. */
  because: z.string().optional(),
});
export type Condition = z.infer<typeof conditionSchema>;
