import { endsWithWeight, isCapitals, startsUpper, wordCount } from "../lines/shape.js";
import type { Look, RawBlock, RawParagraph } from "./block.js";
import { automaticNumber, printedLabel, type TitleNumber, typedNumber } from "./label.js";
import { cleanLine, cleanText } from "./phrasing.js";

/** A paragraph read as a title. */
export interface Title {
  readonly text: string;
  readonly label?: string;
  readonly number: Pick<TitleNumber, "scheme" | "parts"> | null;
  /** Depth given by its style, counted from 1. */
  readonly depth?: number;
  readonly look: Look;
}

/** What titles stand out from. */
export interface BodyText {
  /** Most common size, in points; 0 when unknown. */
  readonly size: number;
  /** Most of the text is bold. */
  readonly bold: boolean;
  /** The author marked titles with styles. */
  readonly styled: boolean;
}

export interface Around {
  readonly previous: RawBlock | undefined;
  readonly next: RawBlock | undefined;
  readonly body: BodyText;
}

const LONGEST_STYLED = 300;
const LONGEST = 150;
const MOST_WORDS = 18;
const FILLER = /[._]{4}|…{2}|\.{3}\s?$|[☐☒]|@|https?:|www\./u;
const AMOUNT = /(?:€|euros?|\bHT|\bTTC|m²|\bml|\d\s?%)\s?[).]?$/iu;
const DATE =
  /^\d{1,2}(?:er)?\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/iu;

/** Whether the paragraph is a title. Sober: what could be a sentence, an item or a line of a form is none. */
export function readTitle(paragraph: RawParagraph, around: Around): Title | null {
  const text = cleanText(paragraph.text);
  if (paragraph.setAside !== undefined || !/\p{L}/u.test(text)) return null;
  if (paragraph.depth !== undefined) return styledTitle(paragraph, text);
  const line = cleanLine(text.replaceAll("\n", " "));
  if (line.length > LONGEST || wordCount(line) > MOST_WORDS || FILLER.test(line) || AMOUNT.test(line))
    return null;
  const { mark } = paragraph;
  if (mark === undefined) return typedTitle(paragraph, line, around);
  return mark.bullet ? null : automaticTitle(paragraph, line, around);
}

function styledTitle({ depth, mark, look }: RawParagraph, text: string): Title | null {
  if (text.length > LONGEST_STYLED && /[.;]$/.test(text)) return null;
  if (mark !== undefined && !mark.bullet) {
    const label = printedLabel(mark.label);
    return { text, label, number: automaticNumber(mark.label), look, ...(depth !== undefined && { depth }) };
  }
  const number = typedNumber(text);
  return { ...splitTitle(text, number), look, ...(depth !== undefined && { depth }) };
}

/** "ANNEXE N° 1 AU CCAP" is one title; in "ANNEXE 1 – Liste des sites" the number is only printed before it. */
const LINKED = /^(?:aux?|du|des?|de la|à|relati[fv]e?s?)\s/iu;

function splitTitle(text: string, number: TitleNumber | null): Pick<Title, "text" | "label" | "number"> {
  if (number === null || number.rest === "" || LINKED.test(number.rest)) return { text, number };
  return { text: number.rest, label: number.label, number };
}

/** Numbered by the word processor without a style of title: short, strong, and not one item among others. */
function automaticTitle(paragraph: RawParagraph, text: string, { next, body }: Around): Title | null {
  const { mark, look } = paragraph;
  if (mark === undefined || next === undefined || !startsUpper(text) || /[.;:,]$/.test(text)) return null;
  const named = /^(?:article|chapitre|titre|annexe)\s/iu.test(mark.label);
  if (!named && !standsOut(look, body) && !isCapitals(text)) return null;
  if (!named && next.kind === "paragraph" && isSibling(next, paragraph)) return null;
  return { text, label: printedLabel(mark.label), number: automaticNumber(mark.label), look };
}

function isSibling(next: RawParagraph, { mark }: RawParagraph): boolean {
  return next.mark !== undefined && next.mark.list === mark?.list && next.mark.level === mark.level;
}

/** Bold, underlined or larger in a text that is not, or shown in capitals. */
function standsOut(look: Look, body: BodyText): boolean {
  if (look.capitals || look.underlined || (look.bold && !body.bold)) return true;
  return body.size > 0 && look.size > body.size * 1.12;
}

function typedTitle(paragraph: RawParagraph, text: string, around: Around): Title | null {
  const number = typedNumber(text);
  const { look } = paragraph;
  if (number !== null && isNumberedTitle(number, text, look, around))
    return { ...splitTitle(text, number), look };
  return isPlainTitle(paragraph, text, around) ? { text, number: null, look } : null;
}

function isNumberedTitle(number: TitleNumber, text: string, look: Look, { next, body }: Around): boolean {
  const { scheme, rest, separated, parts } = number;
  const strong = standsOut(look, body);
  if (next === undefined || DATE.test(text) || parts.some((part) => /^0+$/.test(part))) return false;
  if (rest === "") return strong && (scheme === "article" || scheme === "chapter" || scheme === "annex");
  if (/[;,]$/.test(rest) || endsWithWeight(rest) || !startsUpper(rest)) return false;
  if (/\.$/.test(rest) && !(strong && wordCount(rest) <= 8)) return false;
  if (strong || isCapitals(rest)) return scheme !== "small-letter" || look.bold || look.underlined;
  const named = scheme === "article" || scheme === "chapter" || scheme === "annex";
  return named && separated && wordCount(rest) <= 12 && !/:$/.test(rest);
}

/** Without a number: bold or larger, short, alone above a text that is not; never in a document with styles of title. */
function isPlainTitle({ look }: RawParagraph, text: string, { previous, next, body }: Around): boolean {
  if (body.styled || look.centred || !(look.bold || isCapitals(text)) || !standsOut(look, body)) return false;
  if (wordCount(text) > 12 || !startsUpper(text) || /[.;:,!?]$/.test(text) || endsWithWeight(text))
    return false;
  if (next === undefined || (next.kind === "paragraph" && standsOut(next.look, body))) return false;
  return previous === undefined || previous.kind === "table" || !standsOut(previous.look, body);
}
