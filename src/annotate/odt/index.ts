import { AUTHOR } from "../../model/author.js";
import type { Passage } from "../../model/passage.js";
import { readOpenDocument } from "../../read/odt/document.js";
import { OPEN_DOCUMENT } from "../../read/package/failures.js";
import { asUnreadable, openPackage } from "../../read/package/package.js";
import { escapeXml } from "../../report/xml.js";
import { keyedHeadings, nearestHeading } from "../../text/nearest-heading.js";
import { buildPassages } from "../../text/passages.js";
import { commentLines } from "../comment-text.js";
import { rawOffset } from "../decode.js";
import { applyEdits, type Edit } from "../edits.js";
import { titlePassage } from "../headings.js";
import type { WordPlace, WordRange } from "../letters.js";
import { partBytes } from "../part-bytes.js";
import type { ParagraphPlace } from "../places.js";
import type { Planned } from "../plan.js";
import { findQuote, wholeParagraph } from "../quote.js";
import { rewriteZip } from "../zip.js";
import type { OpenComment } from "./comment.js";
import { isOwn, isSettled } from "./own.js";
import { type OpenPlaces, scanOpenText } from "./scan.js";

const CONTENT = "content.xml";
const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** A LibreOffice text with the remarks planned for it as comments, its own earlier ones replaced. Throws UnreadableError. */
export function annotateOpenText(
  bytes: Uint8Array,
  planned: readonly Planned[],
  date: string,
): { bytes: Uint8Array; comments: number; proposals: number } {
  const { passages } = buildPassages(readOpenDocument(bytes).tree);
  return asUnreadable(OPEN_DOCUMENT, () => {
    const xml = openPackage(bytes, OPEN_DOCUMENT).text(CONTENT);
    const places = scanOpenText(xml);
    const comments = planned.flatMap((one) => {
      const range = rangeOf(one, places, passages);
      return range === null ? [] : [{ one, range }];
    });
    const removals = ownMarks(places);
    if (comments.length === 0 && removals.length === 0) return { bytes, comments: 0, proposals: 0 };
    const taken = keptNames(places);
    const edits = comments.flatMap(({ one, range }, rank) =>
      commentEdits(xml, range, freeName(rank + 1, taken), commentLines(one.result), date),
    );
    const made = new Map([[CONTENT, partBytes(applyEdits(xml, [...edits, ...removals]))]]);
    return { bytes: rewriteZip(bytes, made), comments: comments.length, proposals: 0 };
  });
}

function rangeOf(
  { result, evidence, piece }: Planned,
  { paragraphs }: OpenPlaces,
  passages: readonly Passage[],
): WordRange | null {
  const at = (index: number | undefined) => (index === undefined ? undefined : paragraphs[index]);
  const place = evidence?.origin.paragraph;
  const quoted = place === undefined ? null : quotedRange(paragraphs, place, evidence?.quote ?? "");
  if (quoted !== null) return quoted;
  const { model } = result;
  const heading =
    evidence !== undefined || model === undefined
      ? null
      : nearestHeading(keyedHeadings(passages), model.section);
  const candidates = [at(heading?.origin.paragraph), at(titlePassage(passages, piece)?.origin.paragraph)];
  for (const paragraph of [...candidates, ...paragraphs]) {
    const words = paragraph === undefined ? null : wholeParagraph(paragraph.host ?? paragraph);
    if (words !== null) return words;
  }
  return null;
}

/** The words of a quote; one of a frame or a note stands for the paragraph that holds it. */
function quotedRange(paragraphs: readonly ParagraphPlace[], index: number, quote: string): WordRange | null {
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return null;
  if (paragraph.host !== null) return wholeParagraph(paragraph.host);
  const words = findQuote(paragraphs, index, quote);
  return words === null || words.from.paragraph.host !== null || words.to.paragraph.host !== null
    ? wholeParagraph(paragraph)
    : words;
}

const isReplaced = (comment: OpenComment, { comments }: OpenPlaces): boolean =>
  isOwn(comment) && !isSettled(comment, comments);

function ownMarks(places: OpenPlaces): Edit[] {
  const removed = places.comments.filter((comment) => isReplaced(comment, places));
  const names = new Set(removed.map(({ name }) => name));
  return [...removed, ...places.ends.filter(({ name }) => names.has(name))].map(({ start, end }) => ({
    start,
    end,
    text: "",
  }));
}

function keptNames(places: OpenPlaces): Set<string> {
  return new Set(places.comments.filter((comment) => !isReplaced(comment, places)).map(({ name }) => name));
}

/** A name of its own for each comment, the same when the same text is annotated again. */
function freeName(first: number, taken: Set<string>): string {
  let number = first;
  while (taken.has(`${AUTHOR}-${number}`)) number++;
  taken.add(`${AUTHOR}-${number}`);
  return `${AUTHOR}-${number}`;
}

const offsetOf = (xml: string, { piece, at }: WordPlace): number =>
  piece.raw.start + rawOffset(xml.slice(piece.raw.start, piece.raw.end), at);

function commentEdits(
  xml: string,
  { from, to }: WordRange,
  name: string,
  lines: readonly string[],
  date: string,
): Edit[] {
  const [start, end] = [offsetOf(xml, from), offsetOf(xml, to)];
  const paragraphs = lines.map((line) => `<text:p>${escapeXml(line.replace(/\s+/g, " "))}</text:p>`).join("");
  const comment = `<office:annotation ${NAMESPACES} office:name="${name}"><dc:creator>${AUTHOR}</dc:creator><dc:date>${date}T00:00:00</dc:date>${paragraphs}</office:annotation>`;
  return [
    { start, end: start, text: comment },
    { start: end, end, text: `<office:annotation-end ${NAMESPACES} office:name="${name}"/>` },
  ];
}
