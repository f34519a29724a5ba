import type { Evidence } from "../model/fact.js";
import type { Origin } from "../model/origin.js";
import type { RequirementResult } from "../model/report.js";
import { keyedHeadings, nearestHeading } from "../text/nearest-heading.js";
import { type Bounds, boundsAround, boundsOf } from "./cut.js";
import { titlePassage } from "./headings.js";
import type { ParagraphPlace } from "./places.js";
import type { Planned } from "./plan.js";
import { findQuote, wholeParagraph } from "./quote.js";
import type { WordFile } from "./word-file.js";

/** Where the comment on a result stands. */
export interface Anchor {
  readonly bounds: Bounds;
  /** The heading of the section where a wording would go; absent when no heading is near. */
  readonly heading?: ParagraphPlace;
}

/** The words of the passage, else the heading of the section to complete, else the title; null in a document without paragraph. */
export function anchorOf({ result, evidence, piece }: Planned, file: WordFile): Anchor | null {
  const onWords = evidence === undefined ? null : passageBounds(evidence, file);
  if (onWords !== null) return { bounds: onWords };
  const heading = evidence === undefined ? headingOf(result, file) : undefined;
  if (heading !== undefined) {
    const bounds = paragraphBounds(heading, file);
    return heading.host === null ? { bounds, heading } : { bounds };
  }
  const title = titlePassage(file.passages, piece);
  const first = file.places.paragraphs.find(({ pieces, host }) => pieces.length > 0 && host === null);
  const paragraph = bodyParagraph(title?.origin, file) ?? first ?? file.places.paragraphs[0];
  return paragraph === undefined ? null : { bounds: paragraphBounds(paragraph, file) };
}

function headingOf({ model }: RequirementResult, file: WordFile): ParagraphPlace | undefined {
  const heading = model === undefined ? null : nearestHeading(keyedHeadings(file.passages), model.section);
  return bodyParagraph(heading?.origin, file);
}

/** The paragraph of the main text at this place; undefined for a note, a header, or no place at all. */
function bodyParagraph(origin: Origin | undefined, { places }: WordFile): ParagraphPlace | undefined {
  if (origin?.paragraph === undefined) return undefined;
  const isBody = origin.part === undefined || origin.part === "zone-de-texte";
  return isBody ? places.paragraphs[origin.paragraph] : undefined;
}

function passageBounds(evidence: Evidence, file: WordFile): Bounds | null {
  const { origin, quote } = evidence;
  if (origin.paragraph === undefined) return null;
  if (origin.part === "note") return noteBounds(origin.paragraph, quote, file);
  const paragraph = bodyParagraph(origin, file);
  if (paragraph === undefined) return null;
  if (paragraph.host !== null) return paragraphBounds(paragraph, file);
  const words = findQuote(file.places.paragraphs, paragraph.index, quote);
  if (words === null || words.from.paragraph.host !== null || words.to.paragraph.host !== null)
    return paragraphBounds(paragraph, file);
  return boundsOf(file.xml, words);
}

/** Word puts no comment in a note: it goes on the call of the note. */
function noteBounds(index: number, quote: string, { notes, places }: WordFile): Bounds | null {
  const holding =
    notes.find(({ places: part }) => findQuote(part.paragraphs, index, quote) !== null) ??
    notes.find(({ places: part }) => part.paragraphs[index] !== undefined);
  const id = holding?.places.paragraphs[index]?.note;
  const run = id === undefined ? undefined : places.notes.get(`${holding?.kind} ${id}`);
  if (run === undefined) return null;
  const paragraph = places.paragraphs.find(({ start, end }) => start < run.start && run.end < end);
  return paragraph === undefined ? null : boundsAround(paragraph, run);
}

/** Around all the words of a paragraph; one of a text box stands for the paragraph that holds the box, where Word takes comments. */
function paragraphBounds(paragraph: ParagraphPlace, { xml }: WordFile): Bounds {
  const host = paragraph.host ?? paragraph;
  const words = wholeParagraph(host);
  if (words !== null) return boundsOf(xml, words);
  const runs = host.children.filter(({ start }) => start >= host.inside);
  const [first, last] = [runs[0], runs.at(-1)];
  return boundsAround(host, {
    start: first?.start ?? host.inside,
    end: last?.end ?? host.inside,
  });
}
