import { rawOffset } from "./decode.js";
import type { Edit } from "./edits.js";
import type { WordPlace, WordRange } from "./letters.js";
import type { ParagraphPlace, RunPlace, Span, TextPiece } from "./places.js";

/** A place where marks may stand: between two runs, or in a run that is cut in two there. */
export interface Cut {
  readonly at: number;
  /** What ends the first half of a run, and begins the second. */
  readonly before: string;
  readonly after: string;
  /** The text that is cut, whose spaces must then be kept. */
  readonly piece?: TextPiece;
}

/** Where the bounds of a comment go, and its reference. */
export interface Bounds {
  readonly start: Cut;
  readonly end: Cut;
  readonly reference: Cut;
}

const between = (at: number): Cut => ({ at, before: "", after: "" });
const nameOf = (tag: string): string => /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";

/** Bounds around words: nothing is cut inside a field, a formula or a closed content control. */
export function boundsOf(xml: string, { from, to }: WordRange): Bounds {
  const start = outOfAtom(startCut(xml, from), from.paragraph, "start");
  const end = outOfAtom(endCut(xml, to), to.paragraph, "end");
  return { start, end, reference: referenceCut(end, to.paragraph) };
}

/** Bounds around a whole run, or in a paragraph without words. */
export function boundsAround(paragraph: ParagraphPlace, span: Span): Bounds {
  const end = between(span.end);
  return { start: between(span.start), end, reference: referenceCut(end, paragraph) };
}

function startCut(xml: string, { piece, at, paragraph }: WordPlace): Cut {
  const { run } = piece;
  if (run === null) return between(paragraph.atoms.find(holding(piece.tag.start))?.start ?? paragraph.inside);
  if (at > 0) return insideCut(xml, run, piece, at);
  return piece.tag.start === run.content.start ? between(run.start) : beside(run, piece.tag.start);
}

function endCut(xml: string, { piece, at, paragraph }: WordPlace): Cut {
  const { run } = piece;
  if (run === null)
    return between(paragraph.atoms.find(holding(piece.tag.start))?.end ?? childEnd(paragraph, piece.end));
  if (at < piece.text.length) return insideCut(xml, run, piece, at);
  return piece.end === run.content.end ? between(run.end) : beside(run, piece.end);
}

const holding = (at: number) => (span: Span) => span.start <= at && at < span.end;

const beside = (run: RunPlace, at: number): Cut => ({
  at,
  before: `</${nameOf(run.open)}>`,
  after: run.open + run.properties,
});

function insideCut(xml: string, run: RunPlace, piece: TextPiece, at: number): Cut {
  const name = nameOf(xml.slice(piece.tag.start, piece.tag.end));
  const cut = beside(run, piece.raw.start + rawOffset(xml.slice(piece.raw.start, piece.raw.end), at));
  return {
    at: cut.at,
    before: `</${name}>${cut.before}`,
    after: `${cut.after}<${name} xml:space="preserve">`,
    piece,
  };
}

/** Moves a bound out of what it may not stand in, however these are nested. */
function outOfAtom(cut: Cut, { atoms }: ParagraphPlace, side: "start" | "end"): Cut {
  const outer = atoms
    .filter(({ start, end }) => start < cut.at && cut.at < end)
    .map((atom) => atom[side])
    .sort((a, b) => (side === "start" ? a - b : b - a))[0];
  return outer === undefined ? cut : between(outer);
}

/** The reference stands right in the paragraph, so that no revision nor link takes it away. */
function referenceCut(end: Cut, paragraph: ParagraphPlace): Cut {
  const child = paragraph.children.find(({ start, end: after }) => start < end.at && end.at < after);
  if (child === undefined) return end;
  return end.before !== "" && paragraph.pieces.some(({ run }) => run?.start === child.start)
    ? end
    : between(child.end);
}

function childEnd({ children, end }: ParagraphPlace, at: number): number {
  return children.find(({ start, end: after }) => start < at && at <= after)?.end ?? end;
}

/** A mark to write at a cut; at one place, ends come before references, and these before beginnings. */
export interface PlacedMark {
  readonly cut: Cut;
  readonly rank: 0 | 1 | 2;
  readonly text: string;
}

/** The edits that write the marks, runs cut once where several marks meet. `copied` gives the properties of the second half of a run. */
export function markEdits(
  xml: string,
  marks: readonly PlacedMark[],
  copied: (after: string) => string,
): Edit[] {
  const places = new Map<number, PlacedMark[]>();
  for (const mark of marks) places.set(mark.cut.at, [...(places.get(mark.cut.at) ?? []), mark]);
  const preserved = new Set<TextPiece>();
  const edits: Edit[] = [];
  for (const [at, here] of places) {
    const { before, after, piece } = here[0]!.cut;
    const text = here
      .toSorted((a, b) => a.rank - b.rank)
      .map((mark) => mark.text)
      .join("");
    edits.push({ start: at, end: at, text: before + text + copied(after) });
    if (piece !== undefined) preserved.add(piece);
  }
  for (const { tag } of preserved) {
    if (xml.slice(tag.start, tag.end).includes("xml:space")) continue;
    edits.push({ start: tag.end - 1, end: tag.end - 1, text: ' xml:space="preserve"' });
  }
  return edits;
}
