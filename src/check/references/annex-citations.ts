import type { Passage } from "../../model/passage.js";
import { foldKeepingLength } from "../../text/fold.js";
import { type AnnexMention, annexesNamed } from "./annex-mentions.js";

/** An annex that a sentence sends the reader to: "annexe 4 ci-jointe", "annexe 2 du présent CCAP". */
export interface AnnexCitation {
  readonly passage: Passage;
  readonly mention: AnnexMention;
}

const JOINED = /^[ ,(]{0,2}(?:ci-? ?(?:jointe?|annexee?|apres)|jointe? au|(?:au|du|a la|de la) presente? )/u;
const MOST = 100;

/** Annexes of the document itself, or of a piece named, that its sentences cite. */
export function annexCitations(passages: readonly Passage[]): AnnexCitation[] {
  const found: AnnexCitation[] = [];
  for (const passage of passages) {
    if (passage.kind === "heading" || !/annexe/iu.test(passage.text)) continue;
    const folded = foldKeepingLength(passage.text);
    for (const mention of annexesNamed(passage.text)) {
      if (mention.start === 0 && passage.text.startsWith("A")) continue;
      const after = folded.slice(mention.end, mention.end + 40);
      if (mention.owner === null && !JOINED.test(after)) continue;
      found.push({ passage, mention });
      if (found.length >= MOST) return found;
    }
  }
  return found;
}
