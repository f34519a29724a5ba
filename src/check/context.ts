import type { Dossier } from "../model/dossier.js";
import type { LegalReference, Threshold } from "../model/legal.js";
import type { ObsoleteReference } from "../model/obsolete.js";
import type { Passage } from "../model/passage.js";
import type { Requirement } from "../model/requirement.js";
import type { Lexicon } from "../packs/lexicon.js";
import type { Finding } from "./find.js";
import type { IndexedDocument } from "./indexed.js";

/** What every rule sees: the dossier, its indexed documents, the date and the dated data of the packs. */
export interface CheckContext {
  readonly dossier: Dossier;
  /** Documents that may prove something: the buyer's own SPASER is not among them. */
  readonly documents: readonly IndexedDocument[];
  /** Every document of the dossier, the buyer's SPASER included. */
  readonly allDocuments: readonly IndexedDocument[];
  readonly references: ReadonlyMap<string, LegalReference>;
  readonly thresholds: readonly Threshold[];
  readonly obsolete: readonly ObsoleteReference[];
  /** For texts that are no passages: the label of a criterion. */
  readonly lexicon: Lexicon;
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** The title of a file that comes nearest to this one; null when none is near. */
  headingNear(file: string, title: string): Passage | null;
  /** What the text says of a requirement. Throws an Error when its identifier is unknown. */
  findingOf(id: string): Finding;
}
