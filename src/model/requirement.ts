import { z } from "zod";
import { authorityRuleSchema, whenSchema } from "./applicability.js";
import { conditionSchema, termNameSchema } from "./condition.js";
import { declaresSchema } from "./declares.js";
import { buyerTypeSchema } from "./facts.js";
import { pieceSchema } from "./piece.js";

export const KINDS = ["clause", "mention", "criterion", "piece", "risk", "drafting", "consistency"] as const;
/** A number read in the dossier, compared with a bound once the clause is found. */
export const checkSchema = z.strictObject({
  value: z.enum(["payment_days", "advance_rate", "insertion_hours", "duration_months"]),
  max: z.number().optional(),
  min: z.number().optional(),
  /** Bound that only asks for a look: above it (or below), a_verifier; absent: a_corriger. */
  verdict: z.enum(["a_corriger", "a_verifier"]),
  because: z.string(),
  /** Terms that, said in the dossier, make the bound not apply ("établissement public de santé"). */
  unless: z.array(termNameSchema).default([]),
  /** Kinds of buyers to whom the bound does not apply. */
  unless_buyer: z.array(buyerTypeSchema).default([]),
});

/** Parts that a complete clause holds; each absent one is named in the message. */
export const partSchema = z.strictObject({
  name: z.string(),
  /** Any of these terms, in the section of the clause or in the scope given. */
  any: z.array(termNameSchema).min(1),
  within: z.enum(["passage", "section", "document", "dossier"]).default("section"),
  /** Terms that bring the part wherever they stand in the dossier ("pénalité pour heure d'insertion non réalisée"). */
  elsewhere: z.array(termNameSchema).default([]),
  /** Without it the clause is partial; otherwise its absence is only a remark. */
  required: z.boolean().default(false),
  /** Without it the clause is there, but its verdict is a_verifier. */
  verify: z.boolean().default(false),
});
export type Part = z.infer<typeof partSchema>;

const pieceTextSchema = z.strictObject({ piece: pieceSchema, text: z.string() });
/** A text of the principal piece, of another, or of several that are read together. */
const exampleSchema = z.union([
  z.string(),
  pieceTextSchema.extend({ why: z.string().optional() }),
  z.strictObject({ pieces: z.array(pieceTextSchema).min(2), why: z.string().optional() }),
]);
export type Example = z.infer<typeof exampleSchema>;

/** Faults that phrases cannot tell: each name is a file of src/check/detectors. */
export const DETECTORS = [
  "champ-a-completer",
  "clause-annoncee",
  "clause-sans-sanction",
  "coherence-pieces",
  "coherence-criteres",
  "coherence-valeurs",
  "critere-imprecis",
  "critere-rse-general",
  "label-equivalent",
  "marque-equivalent",
  "penalite-sans-obligation",
  "ponderation",
  "prix-unique",
  "reference-abrogee",
  "renvoi-interne",
] as const;
export type Detector = (typeof DETECTORS)[number];

export const requirementSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(5),
  kind: z.enum(KINDS),
  /** Lines of the SPASER (axe.fiche.action.puce), a short quote of it and its page. */
  spaser: z
    .strictObject({ refs: z.array(z.string().min(1)).min(1), quote: z.string(), page: z.int().positive() })
    .optional(),
  authority: z.array(authorityRuleSchema).min(1),
  /** Legal references, the one that founds the requirement first. */
  legal: z.array(z.string()).default([]),
  /** Where it is expected, the principal piece first. */
  pieces: z.array(pieceSchema).min(1),
  when: whenSchema.optional(),
  met: z.array(conditionSchema).default([]),
  partial: z.array(conditionSchema).default([]),
  /** Said to be excluded: the core term of the condition is denied, or stands over "sans objet". */
  denied: z.array(conditionSchema).default([]),
  /** Said to be excluded in so many words ("Chorus Pro n'est pas utilisé"). */
  excluded: z.array(conditionSchema).default([]),
  /** Terms whose presence in a passage disqualifies it as evidence. */
  not: z.array(termNameSchema).default([]),
  parts: z.array(partSchema).default([]),
  /** For the kind criterion: which award criteria satisfy it. */
  criterion: z
    .strictObject({ theme: z.enum(["environmental", "social"]), advised_weight: z.number().optional() })
    .optional(),
  /** For the kind piece: the roles of the file that must be in the dossier. */
  piece: z
    .strictObject({
      roles: z.array(pieceSchema).min(1),
      /** Terms by which the RC lists it; in the dossier without being listed, it is partial. */
      listed: z.array(termNameSchema).optional(),
    })
    .optional(),
  /** Looks for the fault instead of `met`, `partial` and `denied`. */
  detector: z.enum(DETECTORS).optional(),
  /** At least so many lots read in the dossier satisfy it. */
  lots_at_least: z.int().positive().optional(),
  checks: z.array(checkSchema).default([]),
  /** What it founds in a DECP or a European notice once found present; absent: nothing. */
  declares: declaresSchema.optional(),
  messages: z.strictObject({
    /** What is expected, completing "Le dossier ne fait pas apparaître …". */
    expected: z.string().min(5),
    /** What to do, an imperative sentence addressed to the buyer. */
    action: z.string().min(5),
    denied: z.string().optional(),
  }),
  /** A wording to start from; fields to fill in stand between « » . */
  model: z.strictObject({ piece: pieceSchema, section: z.string(), text: z.string().min(10) }),
  examples: z.strictObject({
    conforme: z.array(exampleSchema).min(3),
    a_verifier: z.array(exampleSchema),
    a_corriger: z.array(exampleSchema).min(3),
  }),
});
export type Requirement = z.infer<typeof requirementSchema>;
export type RequirementSource = z.input<typeof requirementSchema>;

/** What a pack adds to a requirement that it inherits: its own line of the SPASER, and in whose name it speaks. */
export const overlaySchema = z.strictObject({
  spaser: requirementSchema.shape.spaser,
  authority: z.array(authorityRuleSchema).optional(),
});
export type Overlay = z.infer<typeof overlaySchema>;
