import { splitSentences } from "../../text/sentences.js";
import { short } from "../place.js";

/** The beginning of a wording, and whether it is all of it. */
export interface Beginning {
  readonly text: string;
  readonly whole: boolean;
}

/** A wording on one line, without the line ends of its source. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The first sentences of a wording that hold in `most` characters; one that is longer by itself is cut at a word. None for 0. */
export function beginningOf(wording: string, most: number): Beginning {
  const text = onOneLine(wording);
  if (most === 0) return { text: "", whole: false };
  if (text.length <= most) return { text, whole: true };
  const ends = splitSentences(text).map(([, end]) => end);
  const end = ends.findLast((one) => one <= most);
  return end === undefined
    ? { text: short(text, most), whole: false }
    : { text: `${text.slice(0, end)} […]`, whole: false };
}
