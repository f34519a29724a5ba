import type { Passage } from "../../model/passage.js";
import { type AnnexCitation, annexCitations } from "./annex-citations.js";
import { type OwnAnnexes, ownAnnexes } from "./annexes-held.js";
import type { Announcement } from "./announcement.js";
import { type ArticleCitation, articleCitations } from "./article-citations.js";
import { announcementsIn } from "./listing.js";
import { type Outline, outlineOf } from "./outline.js";

/** What a document says of the other pieces and of its own articles and annexes. */
export interface DocumentReferences {
  /** Lists of the pieces of the consultation or of the contract. */
  readonly announcements: readonly Announcement[];
  readonly annexes: OwnAnnexes;
  readonly outline: Outline;
  readonly citations: readonly ArticleCitation[];
  readonly annexCitations: readonly AnnexCitation[];
}

/** Reads the references of a document from its passages, titles included. */
export function referencesOf(passages: readonly Passage[]): DocumentReferences {
  return {
    announcements: announcementsIn(passages),
    annexes: ownAnnexes(passages),
    outline: outlineOf(passages),
    citations: articleCitations(passages),
    annexCitations: annexCitations(passages),
  };
}
