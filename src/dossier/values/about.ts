import type { Passage, Section } from "../../model/passage.js";
import { titlesOf } from "../context.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { type Candidate, ofLots } from "./candidate.js";
import { figuresBesideUnits } from "./figures.js";
import { keepTicked } from "./ticked.js";

/** A passage that may state a value. */
export interface Place {
  readonly passage: Passage;
  /** The text, with the choices left unticked blanked and the figures beside their units: offsets stay those of `passage.text`. */
  readonly text: string;
  readonly folded: string;
  /** The folded titles above, the nearest last. */
  readonly titles: string;
  /** The nearest title, or a short label just before ("Reconduction" over "Non"), names the value. */
  readonly titled: boolean;
}

const LONGEST_LABEL = 60;

/**
 * What a reader finds in the passages that name a value, that stand under its title or in a table whose head names it.
 * `words` is tried on every passage of the document: a few literal words.
 */
export function collectAbout<T>(
  view: DocumentView,
  words: RegExp,
  read: (place: Place) => readonly T[],
): Array<Candidate<T>> {
  const found: Array<Candidate<T>> = [];
  const titles = titleReader(words);
  let label: Passage | undefined;
  let table: number | undefined;
  for (const passage of view.passages) {
    const folded = fold(passage.text);
    const named = words.test(folded);
    const labelled = label !== undefined && label.section.index === passage.section.index;
    const over = titles(passage);
    if (named && passage.firstRow === true) table = passage.block;
    if (named || labelled || over.nearest || passage.block === table) {
      const kept = figuresBesideUnits(keepTicked(passage.text));
      const place = {
        passage,
        text: kept,
        folded: fold(kept),
        titles: over.all,
        titled: over.nearest || labelled,
      };
      for (const value of read(place)) {
        const some = ofLots(view.file, folded, over.all);
        found.push({ value, evidence: evidenceOf(view, passage), ...(some && { ofLots: true }) });
      }
    }
    label = named && isLabel(passage) ? passage : undefined;
  }
  return found;
}

const isLabel = ({ text, cells, kind }: Passage) =>
  cells === undefined && kind !== "heading" && text.length <= LONGEST_LABEL && !/[\d.;]/.test(text);

/** The titles above a passage: read once a section. */
export function titleReader(words: RegExp): (passage: Passage) => { all: string; nearest: boolean } {
  let known: { section: Section; all: string; nearest: boolean } | undefined;
  return (passage) => {
    if (known?.section !== passage.section) {
      const all = titlesOf(passage);
      known = { section: passage.section, all, nearest: words.test(all.split(" > ").at(-1) ?? "") };
    }
    return known;
  };
}
