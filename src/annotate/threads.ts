import { AUTHOR } from "../model/author.js";
import { type Attributes, readXml } from "../read/package/xml.js";
import { type Marker, readMarker } from "./marker.js";
import type { Span } from "./places.js";

/** A comment of a Word document. */
export interface WordComment extends Span {
  readonly id: string;
  readonly author: string;
  /** Day it was written, "AAAA-MM-JJ"; "" when not said. */
  readonly day: string;
  readonly paragraphs: string[];
  /** `w14:paraId` of its paragraphs; the other parts know a comment by the last one. */
  readonly paragraphIds: string[];
}

/** What Word keeps of a comment beside it: the one it answers, whether it is resolved. */
export interface CommentState extends Span {
  readonly paragraphId: string;
  readonly parentId: string | undefined;
  readonly done: boolean;
}

/** A remark of the program found in a document, with what people made of it. */
export interface OwnComment {
  readonly comment: WordComment;
  readonly marker: Marker;
  readonly answers: readonly WordComment[];
  readonly resolved: boolean;
}

/** The comments of `comments.xml`, in order. */
export function readComments(xml: string): WordComment[] {
  const comments: WordComment[] = [];
  let current: { -readonly [Key in keyof WordComment]: WordComment[Key] } | null = null;
  let inText = false;
  if (xml === "") return comments;
  readXml(xml, {
    open(name, attributes, end) {
      if (name === "w:comment")
        current = { ...newComment(attributes), start: xml.lastIndexOf("<", end - 1), end };
      else if (name === "w:p" && current !== null) {
        current.paragraphs.push("");
        const id = attributes["w14:paraId"];
        if (id !== undefined) current.paragraphIds.push(id);
      } else if (name === "w:t") inText = true;
    },
    close(name, end) {
      if (name === "w:t") inText = false;
      if (name !== "w:comment" || current === null) return;
      comments.push({ ...current, end });
      current = null;
    },
    text(text) {
      if (!inText || current === null || current.paragraphs.length === 0) return;
      current.paragraphs[current.paragraphs.length - 1] += text;
    },
  });
  return comments;
}

function newComment(attributes: Attributes): Omit<WordComment, "start" | "end"> {
  return {
    id: attributes["w:id"] ?? "",
    author: attributes["w:author"] ?? "",
    day: /^\d{4}-\d{2}-\d{2}/.exec(attributes["w:date"] ?? "")?.[0] ?? "",
    paragraphs: [],
    paragraphIds: [],
  };
}

/** The entries of `commentsExtended.xml` or `commentsIds.xml`, in order. */
export function readStates(xml: string): CommentState[] {
  const states: CommentState[] = [];
  if (xml === "") return states;
  readXml(xml, {
    open(name, attributes, end) {
      if (name !== "w15:commentEx" && name !== "w16cid:commentId") return;
      states.push({
        paragraphId: attributes["w15:paraId"] ?? attributes["w16cid:paraId"] ?? "",
        parentId: attributes["w15:paraIdParent"],
        done: ["1", "true", "on"].includes(attributes["w15:done"] ?? ""),
        start: xml.lastIndexOf("<", end - 1),
        end,
      });
    },
    close(name, end) {
      const last = states.at(-1);
      if (last !== undefined && /^w15:commentEx$|^w16cid:commentId$/.test(name))
        states[states.length - 1] = { ...last, end };
    },
  });
  return states;
}

/** The comments that the program wrote, by their author and marker. */
export function ownComments(comments: readonly WordComment[], states: readonly CommentState[]): OwnComment[] {
  const byParagraph = new Map(
    comments.flatMap((comment) => comment.paragraphIds.map((id) => [id, comment] as const)),
  );
  return comments.flatMap((comment): OwnComment[] => {
    const marker = comment.author === AUTHOR ? markerIn(comment) : null;
    if (marker === null) return [];
    const mine = (id: string | undefined) => id !== undefined && comment.paragraphIds.includes(id);
    const answers = states
      .filter(({ parentId }) => mine(parentId))
      .flatMap(({ paragraphId }) => byParagraph.get(paragraphId) ?? [])
      .filter(({ author }) => author !== AUTHOR);
    const resolved = states.some(({ paragraphId, done }) => done && mine(paragraphId));
    return [{ comment, marker, answers, resolved }];
  });
}

function markerIn({ paragraphs }: WordComment): Marker | null {
  const last = paragraphs.findLast((line) => line.trim() !== "");
  return last === undefined ? null : readMarker(last);
}

/** Whether people have made it theirs: it is then no longer the program's to replace. */
export const isSettled = ({ answers, resolved }: OwnComment): boolean => resolved || answers.length > 0;
