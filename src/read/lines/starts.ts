import { continues } from "./flow.js";
import { type Heading, readHeading } from "./heading.js";
import type { Line } from "./line.js";
import type { Marker } from "./marker.js";
import { endsOpen } from "./shape.js";
import { type Candidate, standsOut } from "./title.js";

/** The item or paragraph being written when a line comes. */
export interface Open {
  readonly lines: readonly Line[];
  readonly marker?: Marker;
}

/** The title that these lines are, or null. */
export function startsHeading(candidate: Candidate, open: Open | undefined): Heading | null {
  const heading = readHeading(candidate);
  return heading === null || isMidSentence(candidate, heading, open) ? null : heading;
}

/** A reference that falls at the start of a line: "… conformément à l'" then "article 5 – Paiement". */
function isMidSentence(
  { lines, index, measures }: Candidate,
  heading: Heading,
  open: Open | undefined,
): boolean {
  const [line] = lines;
  const last = open?.lines.at(-1);
  if (last === undefined || line.before !== "line") return false;
  if (line.bookmark !== undefined || standsOut(line, measures)) return false;
  if (endsOpen(last.text)) return true;
  return (
    heading.number?.scheme === "article" && /^a/.test(line.text) && continues(last, line, index, measures)
  );
}

/**
 * Whether a marker starts an item: a number when it is the first, follows the one before or comes after a full stop;
 * a dash unless it stands in the middle of a sentence.
 */
export function startsItem(marker: Marker, line: Line, open: Open | undefined, lastRank: number): boolean {
  const last = open?.lines.at(-1);
  if (last === undefined || line.before !== "line") return true;
  if (line.layout !== undefined && line.left < last.left - 4) return true;
  if (marker.rank !== undefined) {
    return marker.rank === 1 || marker.rank === lastRank + 1 || /[.;:!?]$/.test(last.text);
  }
  if (open?.marker?.kind === marker.kind || marker.kind !== "-") return true;
  return !/^\p{Ll}/u.test(marker.rest) || !endsOpen(last.text);
}
