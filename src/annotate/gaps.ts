import { ISO_DATE } from "../model/date-pattern.js";
import type { AcceptedGap } from "../model/gap.js";
import { openWord } from "../read/docx/parts.js";
import { WORD } from "../read/package/failures.js";
import { asUnreadable } from "../read/package/package.js";
import type { Marker } from "./marker.js";
import { isSettled, ownComments, readComments, readStates } from "./threads.js";

const LONGEST_REASON = 500;

/** The gaps accepted in an annotated file; see `gapsOfDocx`. Throws UnreadableError. */
export function readGaps(bytes: Uint8Array): AcceptedGap[] {
  return asUnreadable(WORD, () => {
    const { package: opened, comments, commentsExtended } = openWord(bytes);
    if (comments === undefined || commentsExtended === undefined) return [];
    const states = readStates(opened.text(commentsExtended));
    return ownComments(readComments(opened.text(comments)), states)
      .filter(isSettled)
      .map(({ marker, answers }) => acceptedGap(marker, answers));
  });
}

/** What people answered: its author, its day, its paragraphs. */
interface Answer {
  readonly author: string;
  readonly day: string;
  readonly paragraphs: readonly string[];
}

/** The gap that answers to a remark accept; without any, the remark was resolved. */
export function acceptedGap(marker: Marker, answers: readonly Answer[]): AcceptedGap {
  const said = answers.map(({ paragraphs }) => paragraphs.join(" ").replace(/\s+/g, " ").trim());
  const reason = said.filter(Boolean).join(" ; ").slice(0, LONGEST_REASON);
  const answer = answers.at(-1);
  return {
    ...marker,
    motif: reason === "" ? "commentaire résolu" : reason.length < 3 ? `réponse : « ${reason} »` : reason,
    ...(answer !== undefined && answer.author !== "" && { auteur: answer.author }),
    ...(answer !== undefined && ISO_DATE.test(answer.day) && { date: answer.day }),
  };
}
