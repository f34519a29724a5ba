import type { Passage, Section } from "../model/passage.js";
import type { Piece } from "../model/piece.js";
import type { Hit } from "../packs/hit.js";
import type { Lexicon } from "../packs/lexicon.js";
import { isBlankStatement } from "../text/blank-statement.js";
import { articleRange } from "./article-range.js";
import { type DocumentReferences, referencesOf } from "./references/index.js";
import { type Field, fieldsIn } from "./signals/fields.js";

/** A passage with the notions found in it. */
export interface IndexedPassage {
  readonly document: IndexedDocument;
  readonly passage: Passage;
  readonly hits: readonly Hit[];
}

/** What is kept of a document for the rules: passages that say something, or stand under a title that does. */
export interface IndexedDocument {
  readonly file: string;
  readonly pieces: readonly Piece[];
  readonly unread?: "total" | "partiel";
  /** Content passages examined, kept or not. */
  readonly examined: number;
  /** The first words of the document. */
  readonly opening: string;
  /** Printed numbers of the first and last top articles ("1 à 12"), "" without numbers. */
  readonly articles: string;
  readonly passages: readonly IndexedPassage[];
  /** Content passages in which a notion stands, titles apart. */
  readonly bodies: ReadonlyMap<string, readonly IndexedPassage[]>;
  readonly titles: ReadonlyMap<Section, IndexedPassage>;
  /** Every title, as printed, in the order of the text. */
  readonly headings: readonly Passage[];
  /** Notions said in some title. */
  readonly titleNotions: ReadonlySet<string>;
  /** Content passages that only say "sans objet" or the like, under a title that says something. */
  readonly blanks: readonly IndexedPassage[];
  /** Fields of a template left in the text. */
  readonly fields: readonly KeptField[];
  /** What it says of the other pieces and of its own articles and annexes. */
  readonly references: DocumentReferences;
}

/** The part of a document that the index is made from. */
export interface IndexSource {
  readonly file: string;
  readonly pieces: readonly Piece[];
  readonly unread?: "total" | "partiel";
  readonly passages: readonly Passage[];
  /** Lines of the table of contents that hold a dead reference. */
  readonly contents?: readonly Passage[];
}

interface KeptField {
  readonly field: Field;
  readonly indexed: IndexedPassage;
}

/** Fields kept of one document. */
const MOST_FIELDS = 50;

export function indexDocument(
  { passages: all, contents = [], ...source }: IndexSource,
  lexicon: Lexicon,
): IndexedDocument {
  const passages: IndexedPassage[] = [];
  const bodies = new Map<string, IndexedPassage[]>();
  const titles = new Map<Section, IndexedPassage>();
  const titleNotions = new Set<string>();
  const blanks: IndexedPassage[] = [];
  const fields: KeptField[] = [];
  const document = {
    ...source,
    examined: 0,
    opening: all[0]?.text ?? "",
    articles: articleRange(all),
    passages,
    bodies,
    titles,
    headings: all.filter(({ kind }) => kind === "heading"),
    titleNotions,
    blanks,
    fields,
    references: referencesOf(all),
  };
  for (const passage of contents) keepField(fields, { document, passage, hits: [] });
  for (const read of all) {
    const passage = read.kind === "heading" ? withoutNumber(read) : read;
    const indexed = { document, passage, hits: lexicon.match(passage.text) };
    keepField(fields, indexed);
    if (passage.kind === "heading") {
      if (indexed.hits.length > 0) titles.set(passage.section, indexed);
      for (const { concept } of indexed.hits) titleNotions.add(concept);
      continue;
    }
    if (CONTENTS_LINE.test(passage.text)) continue;
    document.examined++;
    if (!isKept(indexed) && !hasTitle(passage.section, titles)) continue;
    passages.push(indexed);
    if (isBlankStatement(passage.text) && /\p{L}/u.test(passage.text)) blanks.push(indexed);
    for (const concept of new Set(indexed.hits.map((hit) => hit.concept))) {
      const list = bodies.get(concept);
      if (list) list.push(indexed);
      else bodies.set(concept, [indexed]);
    }
  }
  return document;
}

/** A line of a table of contents that the reader could not set aside: dot leaders before a page number. */
const CONTENTS_LINE = /\.{5} ?\d{1,3}(?: |$)/;
function keepField(fields: KeptField[], indexed: IndexedPassage): void {
  if (fields.length >= MOST_FIELDS) return;
  const [field] = fieldsIn(indexed.passage.text, indexed.passage.cells);
  if (field !== undefined) fields.push({ field, indexed });
}

/** "2.3 Lots" must not read as three lots: the number of a title is no part of what it says. */
function withoutNumber(heading: Passage): Passage {
  return { ...heading, text: heading.section.title };
}

const isKept = ({ hits }: IndexedPassage) => hits.some(({ qualifies }) => !qualifies);

function hasTitle(section: Section, titles: ReadonlyMap<Section, IndexedPassage>): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    const title = titles.get(at);
    if (title !== undefined && isKept(title)) return true;
  }
  return false;
}

/** The titles above a passage that say something, the nearest first. */
export function titlesAbove({ document, passage }: IndexedPassage): IndexedPassage[] {
  const found: IndexedPassage[] = [];
  for (let at: Section | null = passage.section; at !== null; at = at.parent) {
    const title = document.titles.get(at);
    if (title) found.push(title);
  }
  return found;
}
