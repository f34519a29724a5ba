import type { WrongSum } from "../../model/dossier.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import type { Item } from "./item.js";
import { withoutMarks } from "./marks.js";
import { near, sum } from "./node.js";
import type { Region } from "./region.js";
import { sameLabel } from "./same-label.js";
import { structure } from "./structure.js";
import { added, type Group, groupsOf, isPart, isRounded, termsOf, type WeightedItem } from "./sum-group.js";
import { wrongGroups, wrongParts } from "./sum-parts.js";
import { themesOf } from "./theme.js";

/** Sums further from the whole than this part of it are those of a list cut short, or of something else. */
const FARTHEST = 0.25;

/** Criteria of one part of the text that do not make their total, and sub-criteria that do not make their criterion. */
export function wrongSums(view: DocumentView, region: Region, items: readonly Item[]): WrongSum[] {
  const weighted = withoutMarks(items).filter((item): item is WeightedItem => item.value !== null);
  return groupsOf(weighted).flatMap((group) => {
    const whole = wrongTotal(view, region, group, weighted);
    return [...(whole === null ? [] : [whole]), ...wrongParts(view, group)];
  });
}

function wrongTotal(
  view: DocumentView,
  region: Region,
  { items, lot, unit }: Group,
  all: readonly WeightedItem[],
): WrongSum | null {
  const tops = items.filter((item) => !isPart(item));
  const total = added(tops);
  const expected = wholeOf(region, tops, unit);
  const isGrid = tops.length > 1 && tops.every((item) => item.unit === unit);
  if (!isGrid || !tops.some(({ label }) => themesOf(label).price) || isRounded(tops, total, expected.value))
    return null;
  if (near(total, 100) || tops.some(isNested)) return null;
  if (Math.abs(total - expected.value) > FARTHEST * expected.value) return null;
  if (hasArrangement(items, expected.value) || isGiven(tops)) return null;
  const rest = all.filter((item) => !items.includes(item) && !isKnown(item, items));
  if (rest.some(({ value }) => near(total + value, expected.value)) || hasUnweighted(region, items))
    return null;
  const doubt = beginsWhole(tops, expected.value) ? NOT_WHOLE : doubtOf(items, rest, expected.sure);
  return {
    of: "critères",
    ...(lot === "" ? {} : { lot }),
    sum: total,
    expected: expected.value,
    unit,
    ...(doubt === null ? {} : { doubt }),
    terms: termsOf(view, tops),
  };
}

/** What the weights are parts of: 100 %, or the total of points that the text announces. */
function wholeOf({ passages }: Region, tops: readonly WeightedItem[], unit: string): Expected {
  if (unit === "percent") return { value: 100, sure: true };
  const outOf = tops[0]?.outOf;
  if (outOf !== undefined && tops.every((item) => item.outOf === outOf)) return { value: outOf, sure: true };
  const blocks = new Set(tops.map(({ passage }) => passage.block));
  for (const { text, block } of passages) {
    const match = blocks.has(block) || text.length < 300 ? ANNOUNCED.exec(fold(text.slice(0, 300))) : null;
    const value = Number(match?.[1] ?? match?.[2]);
    if (value >= 10) return { value, sure: true };
  }
  return { value: 100, sure: false };
}
interface Expected {
  readonly value: number;
  readonly sure: boolean;
}
/** "Total | 100", "les offres sont notées sur 60 points". */
const ANNOUNCED =
  /^\W*total(?:[^\d]{0,20})(\d{2,4})\b|(?:offres?|ensemble|total)[^.;:\d]{0,60} (?:sur|de) (\d{2,4}) ?points/;

/** Parts written in the same passage as their criterion are not told apart from it. */
function isNested({ passage }: Item, _: number, items: readonly Item[]): boolean {
  const together = items.filter((item) => item.passage === passage).length > 1;
  return together && /sous.{0,2}crit|\bdont\b|\d\.\d/iu.test(passage.text);
}

/** Sub-criteria that nothing marks may make the list longer than the whole. */
function hasArrangement(items: readonly WeightedItem[], expected: number): boolean {
  const plain = items.map(({ depth: _, ...item }) => item);
  return [items, plain].some((list) => {
    const nodes = structure(list, expected);
    const placed = nodes.reduce((count, { children }) => count + 1 + children.length, 0);
    return near(sum(nodes), expected) && placed === list.length;
  });
}

/** The first lines make the whole: what follows may be a part of one of them. */
function beginsWhole(items: readonly WeightedItem[], expected: number): boolean {
  return items.some((_, at) => near(added(items.slice(0, at + 1)), expected));
}

/** Each weight out of another total is no part of one whole. */
function isGiven(tops: readonly WeightedItem[]): boolean {
  return new Set(tops.map(({ outOf }) => outOf)).size > 1;
}

const isKnown = (item: Item, items: readonly Item[]) =>
  items.some((other) => sameLabel(other.label, item.label));

const EMPTY = /sans objet|neant|non applicable|total|crit\S* ?(?:\||$)|ponderation|^\W*$/;

/** A line of the same table or list with words and no weight: a criterion whose weight was not read. */
function hasUnweighted({ passages }: Region, items: readonly WeightedItem[]): boolean {
  const used = new Set(items.map(({ passage }) => passage.index));
  const blocks = new Set(
    items.filter(({ passage }) => passage.kind !== "sentence").map(({ passage }) => passage.block),
  );
  return passages.some(
    ({ index, block, kind, text, firstRow }) =>
      blocks.has(block) &&
      (kind === "row" || kind === "item") &&
      firstRow !== true &&
      !used.has(index) &&
      /\p{L}{3}/u.test(text) &&
      !EMPTY.test(fold(text.slice(0, 200))),
  );
}

const NOT_WHOLE = "vérifier que la liste des critères a été lue en entier";

/** Why the sum may be that of a list read in part; null when the list is clearly whole. */
function doubtOf(
  items: readonly WeightedItem[],
  rest: readonly WeightedItem[],
  announced: boolean,
): string | null {
  if (!announced) return "le total des points n'est pas annoncé";
  const tabular = items.every(({ passage }) => passage.kind === "row" || passage.kind === "item");
  const partsFit = items.filter(isPart).length === 0 || wrongGroups(items).length === 0;
  return tabular && rest.length === 0 && partsFit ? null : NOT_WHOLE;
}
