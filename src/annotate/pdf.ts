import { AUTHOR } from "../model/author.js";
import { type PdfNote, writePdfNotes } from "../read/pdf/notes.js";
import { commentLines } from "./comment-text.js";
import type { Annotated, AnnotateOptions } from "./index.js";
import { readMarker } from "./marker.js";
import type { Planned } from "./plan.js";

/** Writes the remarks planned for one PDF. Throws UnreadableError. */
export async function annotatePdfWith(
  bytes: Uint8Array,
  planned: readonly Planned[],
  { date }: Pick<AnnotateOptions, "date">,
): Promise<Annotated> {
  const notes = gathered(planned.map(noteOf));
  const options = { author: AUTHOR, date: new Date(`${date}T00:00:00Z`), isOld: hasMarker };
  return { bytes: await writePdfNotes(bytes, notes, options), comments: planned.length, proposals: 0 };
}

/** Over the passage; what is missing is said over the title where the wording would go, else in the margin of page one. */
function noteOf({ result, evidence, file }: Planned): PdfNote {
  const { destination } = result;
  const { page, box } =
    (evidence ?? (destination?.document === file ? destination : undefined))?.origin ?? {};
  const text = commentLines(result).join("\n");
  return page === undefined || box === undefined ? { page: 1, text } : { page, box, text };
}

/** Remarks on one place are one note: of two highlights on the same words, viewers open the upper one only. */
function gathered(notes: readonly PdfNote[]): PdfNote[] {
  const places = new Map<string, PdfNote>();
  for (const [at, note] of notes.entries()) {
    const place = note.box === undefined ? `margin ${at}` : [note.page, ...note.box].join(" ");
    const there = places.get(place);
    places.set(place, there === undefined ? note : { ...note, text: `${there.text}\n\n${note.text}` });
  }
  return [...places.values()];
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
