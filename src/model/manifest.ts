import { z } from "zod";

/** The head of a pack: `pack.yaml`. */
export const packManifestSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string(),
  title: z.string(),
  /** Packs whose requirements, references and notions this one adds to. */
  extends: z.array(z.string()).default([]),
  /** Names by which the buyer of this scheme is known; another SPASER found in the dossier is remarked upon. */
  buyers: z.array(z.string()).default([]),
  /** Names of the axes by the first number of a SPASER line; requirements without a line bear the pack's title. */
  axes: z.record(z.string(), z.string()).default({}),
  /** Titles of the scheme's own pages, by the beginning of its lines: "1.2" a fiche, "1.2.A" an action. */
  headings: z.record(z.string(), z.string()).default({}),
});
export type PackManifest = z.infer<typeof packManifestSchema>;
