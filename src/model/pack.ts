import type { LegalReference, Threshold } from "./legal.js";
import type { Concept } from "./lexicon.js";
import type { PackManifest } from "./manifest.js";
import type { ObsoleteReference } from "./obsolete.js";
import type { Overlay, Requirement } from "./requirement.js";
import type { OutOfScope, SpaserLine } from "./spaser-line.js";

/** A pack once read and validated: plain data, serialisable. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly requirements: readonly Requirement[];
  /** Additions to inherited requirements, by identifier. */
  readonly overlays: Readonly<Record<string, Overlay>>;
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly references: readonly LegalReference[];
  readonly thresholds: readonly Threshold[];
  /** Every line of the SPASER, when the pack holds one. */
  readonly lines: readonly SpaserLine[];
  readonly outOfScope: readonly OutOfScope[];
  readonly obsolete: readonly ObsoleteReference[];
}
