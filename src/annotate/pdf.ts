import { AUTHOR } from "../model/author.js";
import { type PdfNote, writePdfNotes } from "../read/pdf/notes.js";
import { commentLines } from "./comment-text.js";
import { gatheredText } from "./gathered.js";
import type { Annotated, AnnotateOptions } from "./index.js";
import { readMarker } from "./marker.js";
import type { Planned } from "./plan.js";

/** Writes the remarks planned for one PDF. Throws UnreadableError. */
export async function annotatePdfWith(
  bytes: Uint8Array,
  planned: readonly Planned[],
  { date }: Pick<AnnotateOptions, "date">,
): Promise<Annotated> {
  const placed = planned.flatMap(noteOf);
  const others = planned.filter((one) => noteOf(one).length === 0).map(({ result }) => result);
  const notes = others.length === 0 ? placed : [...placed, { page: 1, text: gatheredText(others) }];
  const options = { author: AUTHOR, date: new Date(`${date}T00:00:00Z`), isOld: hasMarker };
  return { bytes: await writePdfNotes(bytes, notes, options), comments: planned.length, proposals: 0 };
}

function noteOf({ result, evidence }: Planned): PdfNote[] {
  const { page, box } = evidence?.origin ?? {};
  return page === undefined || box === undefined
    ? []
    : [{ page, box, text: commentLines(result).join("\n") }];
}

/** A note whose last line is a marker of the program. */
function hasMarker(text: string): boolean {
  return (
    readMarker(
      text
        .trimEnd()
        .split(/\r\n?|\n/)
        .at(-1) ?? "",
    ) !== null
  );
}
