import type { LegalReference, Threshold } from "./legal.js";
import type { ObsoleteReference } from "./obsolete.js";
import type { Concept, Overlay, PackManifest, Requirement } from "./requirement.js";

/** A pack once read and validated: plain data, serialisable. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly requirements: readonly Requirement[];
  /** Additions to inherited requirements, by identifier. */
  readonly overlays: Readonly<Record<string, Overlay>>;
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly references: readonly LegalReference[];
  readonly thresholds: readonly Threshold[];
  readonly obsolete: readonly ObsoleteReference[];
}
