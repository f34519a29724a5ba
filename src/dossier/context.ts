import { type Passage, sectionPath } from "../model/passage.js";
import { fold } from "./fold.js";

/** The folded titles above a passage, the nearest last. */
export function titlesOf({ section }: Passage): string {
  return fold(sectionPath(section).join(" > "));
}

/** The clause around an offset: between the nearest full stops, semicolons and brackets' ends. */
export function clauseBefore(folded: string, at: number): string {
  const start = Math.max(
    folded.lastIndexOf(". ", at),
    folded.lastIndexOf(" ; ", at),
    folded.lastIndexOf("; ", at),
  );
  return folded.slice(start + 1, at);
}

export function clauseAfter(folded: string, at: number): string {
  const end = folded.slice(at).search(/[.;](?: |$)/);
  return end < 0 ? folded.slice(at) : folded.slice(at, at + end);
}
