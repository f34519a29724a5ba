import { z } from "zod";
import { authoritySchema, strengthSchema } from "./applicability.js";
import { declarationsSchema } from "./declaration.js";
import { dossierSchema } from "./dossier.js";
import { evidenceSchema } from "./fact.js";
import { acceptedGapSchema, unusedGapSchema } from "./gap.js";
import { legalReferenceSchema } from "./legal.js";
import { pieceSchema } from "./piece.js";
import { REPORT_VERSION, VERDICTS } from "./verdict.js";

export type { Verdict } from "./verdict.js";

/** What the text says; never depends on whether the requirement applies. */
export const foundSchema = z.enum(["present", "partial", "negated", "absent", "unread"]);
export type Found = z.infer<typeof foundSchema>;

/** What it means for this dossier. */
export const verdictSchema = z.enum(VERDICTS);

export const REASONS = [
  "satisfait",
  "absent",
  "partiel",
  "nie",
  "valeur_hors_borne",
  "piece_absente",
  "illisible",
  "fait_inconnu",
  "non_applicable",
  "faute_presente",
  "faute_possible",
  "faute_absente",
  "rien_a_examiner",
  "hors_du_dce",
  "criteres_non_lus",
  "erreur_interne",
] as const;
export const reasonSchema = z.enum(REASONS);
export type Reason = z.infer<typeof reasonSchema>;

/** A place where the requirement was sought. */
export const searchedSchema = z.object({
  document: z.string(),
  pieces: z.array(pieceSchema),
  /** Passages examined. */
  passages: z.number(),
  /** Numbers of the articles examined ("1 à 12"), "" when the document has none. */
  articles: z.string(),
});

export const usedFactSchema = z.object({
  /** The fact or value of the dossier used ("nature", "duration_months"), or the identifier of another requirement. */
  key: z.string(),
  name: z.string(),
  value: z.string(),
  source: z.string(),
});

/** What two or more passages say differently of one thing. */
export const contradictionSchema = z.object({
  /** What is said twice, in French ("délai de paiement"). */
  subject: z.string(),
  /** Whether a person must judge: a possible contradiction only. */
  sure: z.boolean(),
  /** Why a person must judge, in French; absent when sure. */
  doubt: z.string().optional(),
  /** Each side, the piece that prevails first; a single side when the other is an absence ("annexe 2 annoncée"). */
  sides: z.array(z.object({ value: z.string(), evidence: evidenceSchema })).min(1),
});
export type Contradiction = z.infer<typeof contradictionSchema>;

export const destinationSchema = evidenceSchema.pick({ document: true, origin: true }).extend({
  piece: pieceSchema.optional(),
  /** Titles down to that heading, printed numbers included; empty when no heading is near. */
  section: z.array(z.string()),
});
export type Destination = z.infer<typeof destinationSchema>;

export const requirementResultSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  /** Title of the axis of the SPASER, or the name of the pack. */
  axis: z.string(),
  found: foundSchema,
  verdict: verdictSchema,
  reason: reasonSchema,
  authority: authoritySchema,
  strength: strengthSchema,
  /** A text of law asks for it too, by a base still to be confirmed on Légifrance. */
  law_to_confirm: z.boolean(),
  /** The remark, in French, ready to be read. */
  message: z.string(),
  /** What is missing or excessive, item by item; the names of the pieces when `reason` is "piece_absente". */
  missing: z.array(z.string()),
  /** Remarks that change nothing in the verdict. */
  remarks: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  /** Passages that come nearest when nothing satisfies. */
  nearest: z.array(evidenceSchema),
  searched: z.array(searchedSchema),
  /** For the kind consistency: what the pieces say differently, side by side. */
  contradictions: z.array(contradictionSchema).optional(),
  /** What was sought, in words a buyer reads. */
  expected: z.string(),
  facts: z.array(usedFactSchema),
  question: z.string().optional(),
  spaser: z.object({ refs: z.array(z.string()), quote: z.string(), page: z.number() }).optional(),
  legal: z.array(legalReferenceSchema.extend({ confirm: z.boolean() })),
  /** A wording to start from; absent for what is out of the scope of a DCE. */
  model: z.object({ piece: pieceSchema, section: z.string(), text: z.string() }).optional(),
  /** Where the wording would go when nothing of the kind is written: the file, and the heading that comes nearest. */
  destination: destinationSchema.optional(),
  action: z.string(),
  /** Of what was found, by which the gap can be accepted as a whole; the same after edits elsewhere. */
  fingerprint: z.string().optional(),
  /** The buyer accepts this gap, for this reason: it is shown, and no longer counts. */
  accepted: acceptedGapSchema.omit({ exigence: true, empreinte: true }).optional(),
});
export type RequirementResult = z.infer<typeof requirementResultSchema>;

/** Everything the program says of one dossier: plain, serialisable. */
export const reportSchema = z.object({
  version: z.literal(REPORT_VERSION),
  tool: z.object({ name: z.literal("dce-lint"), version: z.string() }),
  packs: z.array(z.object({ id: z.string(), version: z.string(), title: z.string() })),
  dossier: dossierSchema,
  requirements: z.array(requirementResultSchema),
  summary: z.record(verdictSchema, z.number()),
  /** Accepted gaps that change nothing, and why. */
  unused_gaps: z.array(unusedGapSchema),
  /** Values proposed for the declarations that follow, to check. */
  declarations: declarationsSchema,
});
export type Report = z.infer<typeof reportSchema>;
