import { AUTHOR } from "../model/author.js";
import { escapeXml } from "../report/xml.js";
import { applyEdits, insertLast } from "./edits.js";
import { INITIALS } from "./marker.js";
import type { WordComment } from "./threads.js";

/** A comment to write. */
export interface NewComment {
  readonly id: number;
  /** Its paragraphs: what it is about first, the marker last. */
  readonly lines: readonly string[];
}

/** `comments.xml` with the comments written and others removed; a whole new part when `xml` is "". */
export function commentsXml(
  xml: string,
  removed: readonly WordComment[],
  written: readonly NewComment[],
  namespace: string,
  date: string,
): string {
  const whole =
    xml === ""
      ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`
      : xml;
  const kept = applyEdits(
    whole,
    removed.map(({ start, end }) => ({ start, end, text: "" })),
  );
  return insertLast(kept, written.map((comment) => commentXml(comment, namespace, date)).join(""));
}

function commentXml({ id, lines }: NewComment, namespace: string, date: string): string {
  const paragraphs = lines.map((line, index) =>
    paragraphXml(line, index === 0 ? "<w:b/>" : index === lines.length - 1 ? MARKER_LOOK : "", index === 0),
  );
  return `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${AUTHOR}" w:date="${date}T00:00:00Z" w:initials="${INITIALS}">${paragraphs.join("")}</w:comment>`;
}

/** The marker is for the program: it is there without catching the eye. */
const MARKER_LOOK = '<w:color w:val="808080"/><w:sz w:val="14"/>';

function paragraphXml(line: string, look: string, first: boolean): string {
  const format = look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
  const reference = first ? "<w:r><w:annotationRef/></w:r>" : "";
  const text = escapeXml(line.replace(/\s+/g, " "));
  return `<w:p>${reference}<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
