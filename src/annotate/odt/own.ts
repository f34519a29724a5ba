import { AUTHOR } from "../../model/author.js";
import { type Marker, readMarker } from "../marker.js";
import type { OpenComment } from "./comment.js";

/** The marker of a comment that the program wrote, or null. */
export function markerOfComment({ author, paragraphs }: OpenComment): Marker | null {
  const last = paragraphs.findLast((line) => line.trim() !== "");
  return author !== AUTHOR || last === undefined ? null : readMarker(last);
}

export const isOwn = (comment: OpenComment): boolean => markerOfComment(comment) !== null;

/** What people answered to a comment. */
export const answersTo = ({ name }: OpenComment, comments: readonly OpenComment[]): OpenComment[] =>
  name === "" ? [] : comments.filter(({ parent, author }) => parent === name && author !== AUTHOR);

/** Whether people have made it theirs: it is then no longer the program's to replace. */
export const isSettled = (comment: OpenComment, comments: readonly OpenComment[]): boolean =>
  comment.resolved || answersTo(comment, comments).length > 0;
