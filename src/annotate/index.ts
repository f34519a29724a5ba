import type { Report } from "../model/report.js";
import { WORD } from "../read/package/failures.js";
import { asUnreadable } from "../read/package/package.js";
import { type Anchor, anchorOf } from "./anchor.js";
import { commentLines } from "./comment-text.js";
import { commentsXml } from "./comments-part.js";
import { applyEdits } from "./edits.js";
import { annotatedMain, type PlacedComment } from "./main-part.js";
import { freeNumbers } from "./numbers.js";
import { declareComments } from "./package-parts.js";
import { partBytes } from "./part-bytes.js";
import { type Planned, plannedFor } from "./plan.js";
import { isSettled, ownComments, readComments, readStates, type WordComment } from "./threads.js";
import { openWordFile, type WordFile } from "./word-file.js";
import { rewriteZip } from "./zip.js";

export interface AnnotateOptions {
  /** Day written on the comments, "AAAA-MM-JJ". The library reads no clock. */
  readonly date: string;
  /** Writes the wordings for what is absent as insertions under revision, to accept or refuse. */
  readonly propose?: boolean;
}

/** A Word file with the remarks of a report. */
export interface Annotated {
  readonly bytes: Uint8Array;
  /** Remarks written as comments. */
  readonly comments: number;
  /** Wordings inserted under revision. */
  readonly proposals: number;
}

/** The copy of a file with the remarks of a report; see `annotateDocx`. Throws UnreadableError. */
export function annotateReport(
  bytes: Uint8Array,
  report: Report,
  file: string,
  options: AnnotateOptions,
): Uint8Array {
  return annotateWith(bytes, plannedFor(report, file), options).bytes;
}

/** Writes the remarks planned for one file. Throws UnreadableError. */
export function annotateWith(
  bytes: Uint8Array,
  planned: readonly Planned[],
  options: AnnotateOptions,
): Annotated {
  const file = openWordFile(bytes);
  return asUnreadable(WORD, () => annotateFile(bytes, file, planned, options));
}

function annotateFile(
  bytes: Uint8Array,
  file: WordFile,
  planned: readonly Planned[],
  { date, propose = false }: AnnotateOptions,
): Annotated {
  const earlier = earlierComments(file);
  const nextId = freeNumbers(new Set([...earlier.keptIds, ...markIds(file, earlier.removed)]));
  const comments = planned.flatMap((one): PlacedComment[] => {
    const anchor = anchorOf(one, file);
    return anchor === null ? [] : [{ id: nextId(), planned: one, anchor }];
  });
  const proposed = propose ? comments.filter(isProposable) : [];
  const removedIds = new Set(earlier.removed.map(({ id }) => id));
  const nothing = comments.length === 0 && earlier.removed.length === 0 && file.places.proposals.length === 0;
  if (nothing) return { bytes, comments: 0, proposals: 0 };
  const changed = new Map([
    ...commentParts(file, earlier, comments, date),
    [file.parts.main, annotatedMain(file, comments, removedIds, proposed, date)],
  ]);
  const parts = new Map([...changed].map(([name, text]) => [name, partBytes(text)]));
  return { bytes: rewriteZip(bytes, parts), comments: comments.length, proposals: proposed.length };
}

/** A wording is proposed for what is absent, where it would go. */
function isProposable({ planned, anchor }: { planned: Planned; anchor: Anchor }): boolean {
  const { reason, model } = planned.result;
  return reason === "absent" && model !== undefined && anchor.heading !== undefined;
}

interface EarlierComments {
  readonly xml: string;
  /** Comments of the program that nobody answered nor resolved. */
  readonly removed: readonly WordComment[];
  readonly keptIds: readonly number[];
}

function earlierComments({ parts }: WordFile): EarlierComments {
  const text = (name: string | undefined) => (name === undefined ? "" : parts.package.text(name));
  const xml = text(parts.comments);
  const comments = readComments(xml);
  const own = ownComments(comments, readStates(text(parts.commentsExtended)));
  const removed = own.filter((one) => !isSettled(one)).map(({ comment }) => comment);
  const keptIds = comments.filter((comment) => !removed.includes(comment)).map(({ id }) => Number(id));
  return { xml, removed, keptIds };
}

/** Numbers that a mark without its comment still bears. */
function markIds({ places }: WordFile, removed: readonly WordComment[]): number[] {
  const gone = new Set(removed.map(({ id }) => id));
  return places.marks.filter(({ id }) => !gone.has(id)).map(({ id }) => Number(id));
}

function commentParts(
  file: WordFile,
  { xml, removed }: EarlierComments,
  comments: readonly PlacedComment[],
  date: string,
): Map<string, string> {
  const { parts, places } = file;
  if (parts.comments === undefined && comments.length === 0) return new Map();
  const { name, changed } =
    parts.comments === undefined
      ? declareComments(file)
      : { name: parts.comments, changed: withoutStates(file, removed) };
  const written = comments.map(({ id, planned }) => ({ id, lines: commentLines(planned.result) }));
  return changed.set(name, commentsXml(xml, removed, written, places.namespace, date));
}

/** What Word kept beside the comments that go. */
function withoutStates({ parts }: WordFile, removed: readonly WordComment[]): Map<string, string> {
  const gone = new Set(removed.flatMap(({ paragraphIds }) => paragraphIds));
  const changed = new Map<string, string>();
  for (const name of [parts.commentsExtended, parts.commentsIds]) {
    if (name === undefined || gone.size === 0) continue;
    const xml = parts.package.text(name);
    const edits = readStates(xml)
      .filter(({ paragraphId }) => gone.has(paragraphId))
      .map(({ start, end }) => ({ start, end, text: "" }));
    if (edits.length > 0) changed.set(name, applyEdits(xml, edits));
  }
  return changed;
}
