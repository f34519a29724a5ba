import { AUTHOR } from "../model/author.js";
import { escapeXml } from "../report/xml.js";
import type { ParagraphPlace } from "./places.js";
import type { WordFile } from "./word-file.js";

/** Properties that belong to one paragraph, not to the look of running text. */
const OWN_PROPERTIES: readonly string[] = [
  "w:numPr",
  "w:rPr",
  "w:sectPr",
  "w:pPrChange",
  "w:outlineLvl",
  "w:pageBreakBefore",
  "w:keepNext",
  "w:framePr",
  "w:pBdr",
  "w:shd",
];
const SEARCHED = 15;
/** A paragraph shorter than this, in characters, tells little of the look of running text. */
const RUNNING_TEXT = 40;

/** When and by which numbers revisions are written. */
export interface Revisions {
  /** Time of one wording, with its zone: two wordings of one time would be accepted or refused together. */
  readonly time: string;
  nextId(): number;
}

/** A wording as paragraphs inserted under revision: pending until someone accepts or refuses them. */
export function proposalXml(
  text: string,
  heading: ParagraphPlace,
  file: WordFile,
  { time, nextId }: Revisions,
): string {
  const model = neighbour(heading, file);
  const properties = model === null ? "" : ownLook(model, file.xml);
  const format = model === null ? "" : runFormat(model);
  const w = file.places.usualPrefix ? "" : ` xmlns:w="${file.places.namespace}"`;
  const author = () => `w:id="${nextId()}" w:author="${AUTHOR}" w:date="${time}"`;
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map(
      (line) =>
        `<w:p${w}><w:pPr>${properties}<w:rPr><w:ins ${author()}/></w:rPr></w:pPr><w:ins ${author()}><w:r>${format}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:ins></w:p>`,
    )
    .join("");
}

/** The nearest paragraph of running text of the same column, cell or body; after the heading rather than before. */
function neighbour(heading: ParagraphPlace, { places, passages }: WordFile): ParagraphPlace | null {
  const titles = new Set(
    passages
      .filter(({ kind, origin }) => kind === "heading" && origin.part === undefined)
      .map(({ origin }) => origin.paragraph),
  );
  const isRunning = ({ index, parent, style, pieces, host }: ParagraphPlace) =>
    host === null &&
    parent === heading.parent &&
    !titles.has(index) &&
    !style.numbered &&
    pieces.reduce((length, { text }) => length + text.length, 0) >= RUNNING_TEXT;
  const { index } = heading;
  const after = places.paragraphs.slice(index + 1, index + 1 + SEARCHED);
  const before = places.paragraphs.slice(Math.max(0, index - SEARCHED), index).reverse();
  return after.find(isRunning) ?? before.find(isRunning) ?? null;
}

function ownLook({ properties }: ParagraphPlace, xml: string): string {
  return properties
    .filter(({ name }) => !OWN_PROPERTIES.includes(name))
    .map(({ start, end }) => xml.slice(start, end))
    .join("");
}

/** The format of most of its words, without what revisions noted in it. */
function runFormat({ pieces }: ParagraphPlace): string {
  const longest = pieces.toSorted((a, b) => b.text.length - a.text.length)[0];
  const format = longest?.run?.properties ?? "";
  return /Change\b|<\w+:(?:ins|del|highlight|shd|vanish)\b/.test(format) ? "" : format;
}
