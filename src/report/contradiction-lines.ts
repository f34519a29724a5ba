import type { Evidence } from "../model/fact.js";
import type { Contradiction, RequirementResult } from "../model/report.js";
import { capitalised } from "../text/capital.js";
import { safe } from "./escape.js";
import { placeOf, short } from "./place.js";
import { wrap } from "./wrap.js";

const MOST = 6;
const LONGEST_QUOTE = 160;
/** Places longer than this are not aligned with the others. */
const LONGEST_ALIGNED = 40;
const LONGEST_INDENT = 40;

/**
 * What pieces say differently, each thing with its passages one under the other: "CCAP, article 3 : 60 mois — « … »". None for
 * a result without contradictions.
 */
export function contradictionLines({ contradictions = [] }: RequirementResult, width: number): string[] {
  const lines = contradictions.slice(0, MOST).flatMap((one) => linesOf(one, width));
  const left = contradictions.length - MOST;
  return left > 0 ? [...lines, `      et ${left} autre${left > 1 ? "s" : ""}`] : lines;
}

function linesOf({ subject, sure, doubt, sides }: Contradiction, width: number): string[] {
  const unclear = sure ? "" : ` (à vérifier${doubt === undefined ? "" : ` : ${doubt}`})`;
  const places = placesOf(sides);
  const aligned = Math.max(...places.map((place) => (place.length > LONGEST_ALIGNED ? 0 : place.length)));
  return [
    wrap(safe(`${capitalised(subject)}${unclear}`), width, "        ", "      "),
    ...sides.map(({ value, evidence }, at) => {
      const place = (places[at] ?? "").padEnd(aligned);
      const quote = `« ${around(evidence.quote, value)} »`;
      const first = `        ${safe(place)} : `;
      return wrap(
        safe(`${value} — ${quote}`),
        width,
        " ".repeat(Math.min(first.length, LONGEST_INDENT)),
        first,
      );
    }),
  ];
}

/** A long quote is cut so that the number of the value stands in it. */
function around(quote: string, value: string): string {
  const number = /\d+/.exec(value)?.[0];
  const at = number === undefined ? -1 : quote.indexOf(number);
  if (at < LONGEST_QUOTE - 20) return short(quote, LONGEST_QUOTE);
  const from = quote.indexOf(" ", at - LONGEST_QUOTE / 2);
  return from < 0 || from > at
    ? short(quote, LONGEST_QUOTE)
    : `… ${short(quote.slice(from + 1), LONGEST_QUOTE)}`;
}

/** The short names of the places, with their files when two places would read alike. */
function placesOf(sides: Contradiction["sides"]): string[] {
  const names = sides.map(({ evidence }) => nameOf(evidence));
  return sides.map(({ evidence }, at) => {
    const alike = names.filter((name) => name === names[at]).length > 1;
    const files = new Set(sides.map((side) => side.evidence.document));
    return alike && files.size > 1 ? placeOf(evidence) : (names[at] ?? "");
  });
}

/** "CCAP, article 12.3": the piece, and the nearest number printed above the passage; else its page or its line. */
function nameOf({ piece, document, section, origin }: Evidence): string {
  const name = piece === undefined || piece === "AUTRE" ? document : piece;
  const number = section
    .toReversed()
    .map((title) => /^(?:article )?(\d{1,3}(?:\.\d{1,3}){0,4})(?=[ .)–-]|$)/iu.exec(title)?.[1])
    .find((found) => found !== undefined);
  if (number !== undefined) return `${name}, article ${number}`;
  if (origin.page !== undefined) return `${name}, page ${origin.page}`;
  if (origin.line !== undefined) return `${name}, ligne ${origin.line}`;
  const title = section.at(-1);
  return title === undefined ? name : `${name}, « ${short(title, 30)} »`;
}
