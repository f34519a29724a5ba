import type { Passage } from "../../model/passage.js";

/** The numbers of the articles of a document. */
export interface Outline {
  /** Every number printed at the head of a title or of a paragraph: "12", "12.3". */
  readonly numbers: ReadonlySet<string>;
  /** Numbers of titles alone, and of paragraphs that open with "Article". */
  readonly titles: ReadonlySet<string>;
  /** Highest top article, when the titles follow one another from 1 without a gap; 0 when they do not. */
  readonly last: number;
}

const HEAD =
  /^(?:\S{0,2} ?)?(?:article|art\.?|chapitre|titre|section|§)? ?(?:n° ?)?(\d{1,2}(?:[.-]\d{1,2}){0,4})(?![\d,]*\d)/iu;
/** "Article 12" opens a paragraph: a title that the reader of the file did not tell. */
const ARTICLE = /^article \d/iu;
/** A label in figures alone: "II.1" and "Annexe 3" are numbered otherwise. */
const LABEL =
  /^(?:article|art\.?|chapitre|titre|section|§)? ?(?:n° ?)?(premier|\d{1,2}(?:[.-]\d{1,2}){0,4})(?:er)?[ .)°:-]{0,2}$/iu;
/** Articles of a text whose titles the reader did not set apart: "ARTICLE 3 / Présentation". */
const WITHIN = /(?<!\p{L})ARTICLE (\d{1,2}(?:[.-]\d{1,2}){0,3})(?!\d)/gu;
const LONGEST_HEAD = 40;
const MOST_NUMBERS = 5_000;
/** Fewer top articles than this do not tell how a document is numbered. */
const FEWEST = 5;

export function outlineOf(passages: readonly Passage[]): Outline {
  const numbers = new Set<string>();
  const titles = new Set<string>();
  for (const { kind, text, section } of passages) {
    if (numbers.size >= MOST_NUMBERS) break;
    const head = HEAD.exec(text.slice(0, LONGEST_HEAD))?.[1];
    if (head !== undefined) {
      numbers.add(canonical(head));
      if (ARTICLE.test(text)) titles.add(canonical(head));
    }
    if (kind === "heading") {
      const label = LABEL.exec(section.label)?.[1];
      if (label !== undefined) titles.add(canonical(label));
    } else if (text.includes("ARTICLE")) {
      for (const [, number = ""] of text.slice(0, 2_000).matchAll(WITHIN)) numbers.add(canonical(number));
    }
  }
  for (const title of titles) numbers.add(title);
  return { numbers, titles, last: lastOf(titles) };
}

/** "6-2" and "6.2" are one number, "premier" is 1. */
export function canonical(number: string): string {
  return number
    .replace(/^premier$/iu, "1")
    .replace(/-/gu, ".")
    .replace(/(^|\.)0+(?=\d)/gu, "$1");
}

function lastOf(titles: ReadonlySet<string>): number {
  const tops = [...titles].map((title) => Number(title.split(".")[0]));
  const last = Math.max(0, ...tops);
  for (let at = 1; at <= last; at++) if (!tops.includes(at)) return 0;
  return last >= FEWEST ? last : 0;
}

/** The highest sub-article of an article, when they follow one another from 1 without a gap; 0 when none is read so. */
export function lastUnder({ numbers }: Outline, article: string): number {
  let last = 0;
  while (numbers.has(`${article}.${last + 1}`)) last++;
  for (const number of numbers) {
    if (!number.startsWith(`${article}.`)) continue;
    if (Number(number.slice(article.length + 1).split(".")[0]) > last) return 0;
  }
  return last;
}
