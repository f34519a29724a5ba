import type { Evidence } from "../model/fact.js";
import { type Passage, sectionPath } from "../model/passage.js";

const LONGEST_QUOTE = 300;

/** The passage as proof: its place, and its text cut at a word to at most 300 characters ("…" included). */
export function evidenceOf({ file }: { readonly file: string }, passage: Passage, remark?: string): Evidence {
  return {
    document: file,
    section: sectionPath(passage.section),
    origin: passage.origin,
    quote: trimQuote(passage.text),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** Cuts a quote to at most 300 characters, at a space when there is one near. */
function trimQuote(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.slice(0, LONGEST_QUOTE - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > LONGEST_QUOTE - 40 ? space : cut.length).trimEnd()}…`;
}
