import type { Line } from "./line.js";
import { endsOpen, endsWithWeight, isCapitals, startsLower, startsUpper, wordCount } from "./shape.js";
import { type Candidate, isCutOrClosed, isLarger, standsOut } from "./title.js";

const LONGEST_LINE = 110;
const LONGEST_BOLD = 90;
const MOST_LINES = 3;
const MOST_WORDS = 24;
const VERB =
  /\s(?:est|sont|sera|seront|était|a|ont|doit|doivent|devra|devront|peut|peuvent|pourra|pourront|fait|font|n['’]est|n['’]a|s['’]engage|comprend|comprennent|concerne)(?=\s)/iu;
const RELATIVE = /\s(?:qui|que|dont|où)\s/iu;
const DATUM =
  /\d{2}[.\s]\d{2}[.\s]\d{2}|\b\d{5}\b|\d{1,2}(?:er)?\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s\d{4}|\d{1,2}\s?h(?:eures?)?\s?\d{0,2}\b|\bn°\s?\d/iu;

/** A title without number: stands out by its characters, or by its capitals or its loneliness in plain text. */
export function isPlainTitle(candidate: Candidate): boolean {
  const { lines, text, measures } = candidate;
  const [line] = lines;
  if (line.text.length > LONGEST_LINE || wordCount(text) > MOST_WORDS || !startsUpper(text)) return false;
  if (isCutOrClosed(candidate, false) || DATUM.test(text)) return false;
  if (VERB.test(text) && !RELATIVE.test(text)) return false;
  if (line.layout === undefined) return isPlainTextTitle(candidate);
  return (
    standsOut(line, measures) && isShortEnough(candidate) && !announces(text) && !isInSentence(candidate)
  );
}

/** A bold text of several lines is a text that the author stresses, no title. */
function isShortEnough({ lines, text, measures }: Candidate): boolean {
  if (isLarger(lines[0].layout?.size ?? 0, measures) || isCapitals(text)) return lines.length <= MOST_LINES;
  return lines.length === 1 || text.length <= LONGEST_BOLD;
}

/** "Nom :" and "Les pièces suivantes :" announce something, they title nothing. */
function announces(text: string): boolean {
  if (!/:$/.test(text)) return /\s:\s(?:oui|non)$|\s:\s\d/iu.test(text);
  return wordCount(text) < 3 || wordCount(text) > 9 || /suivante?s?|ci-après|ci-dessous/iu.test(text);
}

/** A bold line in the middle of a sentence. */
function isInSentence({ lines, previous, next }: Candidate): boolean {
  if (next?.before === "line" && startsLower(next.text)) return true;
  const [line] = lines;
  return (
    previous !== undefined && line.before === "line" && endsOpen(previous.text) && !isApart(line, previous)
  );
}

function isApart({ layout }: Line, previous: Line): boolean {
  if (layout === undefined || previous.layout === undefined) return false;
  return layout.page !== previous.layout.page || previous.layout.base - layout.base > 1.6 * layout.size;
}

function isPlainTextTitle({ lines, text, previous, next }: Candidate): boolean {
  const [line] = lines;
  if (next === undefined || endsWithWeight(next.text) || /:$/.test(text) || /\d{3}/.test(text)) return false;
  const apart = previous === undefined || line.before !== "line" || /[.!?]$/.test(previous.text);
  if (!apart) return false;
  if (isCapitals(text) && wordCount(text) >= 2) return lines.length <= MOST_LINES && !isCapitals(next.text);
  if (line.before === "line" && previous !== undefined && wordCount(text) > 6) return false;
  return wordCount(text) <= 8 && next.before === "line" && next.text.length > 60 && startsUpper(next.text);
}
