import type { Origin } from "../model/origin.js";
import type { Section } from "../model/passage.js";

/** The sections of a document, in order; `current` is the one content belongs to. */
export class SectionStack {
  readonly sections: Section[] = [];
  current: Section;

  constructor() {
    this.current = { index: 0, depth: 0, label: "", title: "", parent: null, origin: {} };
    this.sections.push(this.current);
  }

  /** Opens the section of a heading: its parent is the nearest open section of a lower depth, the untitled one excepted. */
  open(depth: number, label: string, title: string, origin: Origin): Section {
    let parent: Section | null = this.current;
    while (parent !== null && parent.depth >= depth) parent = parent.parent;
    if (parent !== null && parent.depth === 0) parent = null;
    this.current = { index: this.sections.length, depth, label, title, parent, origin };
    this.sections.push(this.current);
    return this.current;
  }
}

const NUMBER = String.raw`(?:\d{1,3}|[A-Z])(?:[.-]\d{1,3}){0,6}(?:[.-]?[a-z](?![\p{L}]))?`;
const WORD = "(?:article|art\\.?|chapitre|titre|section|partie|annexe|lot|phase|paragraphe|§)";
const LABEL = new RegExp(
  `^(${WORD} ?(?:n° ?)?(?:${NUMBER}|[IVXLC]{1,6}|premier|1er)(?![\\p{L}\\d])|(?:\\d{1,3}(?:[.-]\\d{1,3}){0,6}|[IVXLC]{1,6}(?:[.-]\\d{1,3}){1,4})(?=[ .)°:-]|$)|[IVXLC]{1,6}(?=[.)]| [-–—:])|[A-Za-z](?:\\.\\d{1,3}){0,4}(?=[.)] ))[ .)°:—-]*`,
  "iu",
);
const LONGEST_LABEL = 40;

/** "12.3 Clause sociale" gives ["12.3", "Clause sociale"]; "Article 4 - Prix" gives ["Article 4", "Prix"]. */
export function splitLabel(heading: string): [label: string, title: string] {
  const match = LABEL.exec(heading.slice(0, LONGEST_LABEL));
  if (match === null || match[1] === undefined) return ["", heading];
  if (/^\d{4}$/.test(match[1])) return ["", heading];
  return [match[1].trim(), heading.slice(match[0].length).trim()];
}
