import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import type { CriteriaSet } from "./assemble.js";
import type { Item } from "./item.js";
import { cleanLabel, isOfApplicants, isPlausible } from "./label.js";
import { leaf } from "./node.js";
import type { Region } from "./region.js";
import { themesOf } from "./theme.js";
import { findWeights } from "./weight.js";

const MOST = 8;
const LONGEST_LIST = 12;
const LONGEST_LABEL = 100;
const LONGEST_SENTENCE = 700;
/** Criteria are about to be listed, in one sentence. */
const ANNOUNCED =
  /(?:criteres?|\bordre\b|jugee?s?|classee?s?|choisi\w*|hierarchis\w+|priorite)[^:.]{0,140}(?: ?: ?)|ordre (?:de )?(?:decroissant|priorite|preference|importance)[^:;,]{0,40},? (?=l[ea] |l')/g;
const NUMBERED =
  /(?:^|\s|[,;])\(?(?:\d{1,2} ?(?:°|\)|\/|er?\b|eme\b|[.-](?=\s|\p{L}))|[a-h] ?\))\s?(?:[-–:] ?)?(?=\p{L})/u;
const SEPARATORS: readonly RegExp[] = [
  /\s*;\s*(?:puis |et )?/u,
  /\s*(?:>|→|\/)\s*/u,
  /\s*,\s*(?:puis |et |enfin |ensuite )?|\s+(?:puis|et enfin|et)\s+/u,
];

/** Said of a list whose order is that of importance. */
const ORDERED =
  /\bordre (?:decroissant|d'importance|de (?:priorite|preference|importance))|hierarchis|par (?:priorite|importance) decroissante|importance decroissante|(?:decroissant|prioritaire)\w* [^.:]{0,40}:/;

/** Criteria listed without weights: the items of the list that is announced, the price among them. */
export function rankedList(items: readonly Item[], { passages }: Region): CriteriaSet[] {
  for (const list of groupByBlock(items).values()) {
    const listed = list.filter(
      ({ passage, label }) => passage.kind === "item" && label.length < LONGEST_LABEL,
    );
    if (isRanking(listed))
      return [
        {
          lot: "",
          nodes: listed.map((item) => leaf({ ...item, value: null, unit: null })),
          ordered: isOrdered(passages, listed),
        },
      ];
  }
  return [];
}

function isOrdered(passages: readonly Passage[], listed: readonly Item[]): boolean {
  const end = Math.max(...listed.map(({ passage }) => passage.index));
  return passages.some(({ index, text }) => index <= end && ORDERED.test(fold(text.slice(0, 600))));
}

function isRanking(items: readonly Item[]): boolean {
  return (
    items.length >= 2 &&
    items.length <= MOST &&
    items.some(({ label }) => themesOf(label).price && label.length < 60)
  );
}

function groupByBlock(items: readonly Item[]): Map<number, Item[]> {
  const blocks = new Map<number, Item[]>();
  for (const item of items) blocks.set(item.passage.block, [...(blocks.get(item.passage.block) ?? []), item]);
  return blocks;
}

/** "… selon les critères suivants, par ordre décroissant : 1° le prix ; 2° la qualité." */
export function rankedSentence({ passages }: Region): CriteriaSet[] {
  for (const [at, passage] of passages.entries()) {
    if (passage.kind === "heading" || passage.kind === "row") continue;
    const items = listedIn(paragraphFrom(passages, at), passage);
    if (isRanking(items))
      return [{ lot: "", nodes: items.map(leaf), ordered: isOrdered(passages.slice(0, at + 1), items) }];
  }
  return [];
}

/** A sentence with the rest of its block and, while that ends with a colon or a semicolon, the blocks it announces. */
function paragraphFrom(passages: readonly Passage[], at: number): string {
  let text = "";
  let block = passages[at]?.block;
  for (const passage of passages.slice(at, at + LONGEST_LIST)) {
    if (passage.kind === "heading") break;
    if (passage.block !== block && !/[:;]$/.test(text)) break;
    block = passage.block;
    text = `${text} ${passage.text}`.trim();
  }
  return text;
}

function listedIn(text: string, passage: Passage): Item[] {
  const folded = fold(text);
  if (text.length > LONGEST_SENTENCE || findWeights(folded).length > 0) return [];
  const from = [...folded.matchAll(ANNOUNCED)].map((match) => match.index + match[0].length).at(-1);
  if (from === undefined || !/criter|offres?\b|attribu/.test(folded)) return [];
  const labels = cut(text.slice(from)).map((part) => cleanLabel(part.replace(/\s*[.;]\s*$/u, "")).text);
  if (labels.some((label) => label.length > LONGEST_LABEL || !isPlausible(label) || isOfApplicants(label)))
    return [];
  return labels.map((label) => ({ label, judged: "", value: null, unit: null, lot: "", passage }));
}

function cut(list: string): string[] {
  const numbered = splitAt(list, new RegExp(NUMBERED, "gu"));
  if (numbered.length > 1) return numbered;
  for (const separator of SEPARATORS) {
    const parts = splitAt(list, new RegExp(separator, "gu"));
    if (parts.length > 1) return parts;
  }
  return [];
}

function splitAt(list: string, separator: RegExp): string[] {
  return list
    .split(separator)
    .map((part) => part.replace(/[\s,;]+$/u, "").trim())
    .filter((part) => part !== "");
}
