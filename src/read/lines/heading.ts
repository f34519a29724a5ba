import type { Line } from "./line.js";
import { type PrintedNumber, readNumber } from "./number.js";
import { isPlainTitle } from "./plain.js";
import { isCapitals, startsUpper, wordCount } from "./shape.js";
import { type Candidate, isCutOrClosed, standsOut } from "./title.js";

/** A title, with the number printed before it when there is one. */
export interface Heading {
  readonly number: PrintedNumber | null;
  readonly title: string;
}

const LONGEST = 160;
const MOST_WORDS = 40;
const FILLER = /[._]{4}|…{2}|\.{3}\s?$|[☐☒]|@|https?:|www\./u;
const DATE =
  /^\d{1,2}(?:er)?\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/iu;

const ADDRESS =
  /^\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|av\.|boulevard|bd|place|allée|chemin|route|quai|impasse|cours|square)\s/iu;

/** Whether the lines are a title. Sober: a line that could be a sentence, an item or a row of a table is none. */
export function readHeading(candidate: Candidate): Heading | null {
  const { lines, text } = candidate;
  const [line] = lines;
  if (line.cells !== undefined || line.columns === true || line.text.length > LONGEST) return null;
  if (!/\p{L}/u.test(text) || FILLER.test(text)) return null;
  const number = readNumber(text);
  if (line.bookmark !== undefined) return { number, title: number?.title ?? text };
  if (number !== null && isNumberedTitle(number, candidate)) return { number, title: number.title };
  return isPlainTitle(candidate) ? { number: null, title: text } : null;
}

function isNumberedTitle(number: PrintedNumber, candidate: Candidate): boolean {
  const [line] = candidate.lines;
  const strong = standsOut(line, candidate.measures);
  const { title, scheme, parts } = number;
  const named = scheme === "article" || scheme === "chapter";
  if (title === "") return named;
  if (
    DATE.test(line.text) ||
    ADDRESS.test(line.text) ||
    wordCount(title) > MOST_WORDS ||
    isCutOrClosed(candidate, strong)
  )
    return false;
  if (!startsUpper(title) && !strong && !isSmallTitle(number, candidate)) return false;
  if (named) return number.separated || strong || startsUpper(title);
  if (scheme === "decimal" && parts.length > 1) return !parts.some((part) => /^0+$/.test(part));
  if (strong) return scheme !== "small-letter" || line.layout?.bold === true;
  return isLoneTitle(number, candidate);
}

/** "5.1 – critères de jugement": no capital, but a number, a dash and white around. */
function isSmallTitle({ separated, parts, title }: PrintedNumber, { lines, next }: Candidate): boolean {
  if (!separated || parts.length < 2 || wordCount(title) > 10 || lines[0].before === "line") return false;
  return next === undefined || next.before !== "line" || startsUpper(next.text);
}

/** "3. Title", "A - TITLE" without help from the characters: short, between two texts, no sibling beside it. */
function isLoneTitle(number: PrintedNumber, { lines, previous, next }: Candidate): boolean {
  const { title, scheme } = number;
  const [line] = lines;
  if (scheme === "small-letter" || scheme === "annex" || wordCount(title) > 12 || /:$/.test(title))
    return false;
  if (scheme === "letter" && !isCapitals(title)) return false;
  if (scheme === "decimal" && !number.separated && !isCapitals(title)) return false;
  if (previous !== undefined && (/:$/.test(previous.text) || isSibling(previous, number))) return false;
  if (next === undefined || isSibling(next, number)) return false;
  return (
    line.before !== "line" || previous === undefined || /[.;!?]$/.test(previous.text) || isCapitals(title)
  );
}

function isSibling({ text }: Line, { scheme, parts }: PrintedNumber): boolean {
  const other = readNumber(text);
  return other !== null && other.scheme === scheme && other.parts.length === parts.length;
}
