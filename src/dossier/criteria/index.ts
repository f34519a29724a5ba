import type { StatedCriteria, WrongSum } from "../../model/dossier.js";
import type { Criterion, Evidence } from "../../model/fact.js";
import type { Piece } from "../../model/piece.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { priceAlone } from "./alone.js";
import { assemble, type CriteriaSet } from "./assemble.js";
import { formItems } from "./form.js";
import type { Item } from "./item.js";
import { itemsOf } from "./items.js";
import { isOfApplicants } from "./label.js";
import { mend } from "./lines.js";
import { mentionsIn } from "./mentions.js";
import { type Node, near, sum } from "./node.js";
import { rankedList, rankedSentence } from "./rank.js";
import { findRegions, type Region } from "./region.js";
import { type ReadList, statedLists } from "./stated.js";
import { wrongSums } from "./sums.js";
import { findGrids } from "./terse.js";
import { themesOf } from "./theme.js";
import { weigh } from "./weigh.js";

/** The award criteria one document states. */
export interface CriteriaFindings {
  readonly pieces: readonly Piece[];
  /** One list for each part of the document that states criteria: by lot when `lot` is given. */
  readonly lists: readonly (readonly Criterion[])[];
  /** The lists read whole, and the criteria named alone with their weight. */
  readonly stated: readonly StatedCriteria[];
  readonly sums: readonly WrongSum[];
}

const CONTRACTUAL: readonly Piece[] = ["CCAP", "CCTP", "CCP", "AE", "BPU", "DPGF", "DQE", "PLAN"];

/** Reads the award criteria of one document; never those for choosing applicants. */
export function collectCriteria(document: DocumentView, pieces: readonly Piece[]): CriteriaFindings {
  if (pieces.includes("SPASER")) return { pieces, lists: [], stated: [], sums: [] };
  const view = { ...document, passages: mend(document.passages) };
  const piece = pieces[0];
  const prove = ({ item }: Node): Evidence => ({
    ...evidenceOf(view, item.passage),
    ...(piece === undefined || piece === "AUTRE" ? {} : { piece }),
  });
  const made = (sets: readonly CriteriaSet[]): ReadList => {
    const merged = mergeLots(sets);
    return { sets: merged, criteria: merged.flatMap((set) => weigh(set, prove)) };
  };
  const contractual = pieces.every((one) => CONTRACTUAL.includes(one));
  const regions = findRegions(view, contractual).map((region) => ({ region, items: readItems(region) }));
  const sums = contractual ? [] : regions.flatMap(({ region, items }) => wrongSums(view, region, items));
  const announced = regions
    .map(({ region, items }) => made(readRegion(region, items, contractual)))
    .filter(({ criteria }) => criteria.length > 0);
  const whole = announced.some(({ criteria }) => wholeness(criteria) > 0);
  const read = whole ? announced : [...announced, ...findGrids(view, pieces).map(made)];
  const stated = [...statedLists(view.file, read), ...mentionsIn(view)];
  return { pieces, lists: read.map(({ criteria }) => criteria), stated, sums };
}

/** The items of a form printed field by field, else those of the text. */
function readItems(region: Region): readonly Item[] {
  const form = formItems(region.passages);
  return form.length > 0 ? form : itemsOf(region);
}

function readRegion(region: Region, items: readonly Item[], contractual: boolean): readonly CriteriaSet[] {
  const sets = assemble(items).filter(isCredible);
  if (sets.length > 0 || contractual) return sets;
  return [...rankedList(items, region), ...priceAlone(region), ...rankedSentence(region)].slice(0, 1);
}

/** A lone weight or a few that add up to little are no grid, unless the price is weighted. */
function isCredible({ nodes }: CriteriaSet): boolean {
  if (nodes.length > 0 && nodes.every(({ item }) => isOfApplicants(item.label))) return false;
  if (nodes.some(({ item }) => item.unit === "coefficient")) return nodes.length > 1;
  const total = sum(nodes);
  const priced = nodes.some(({ item }) => themesOf(item.label).price);
  if (nodes.length === 1 && nodes.every(isDecomposed)) return total <= 100.6;
  return nodes.length > 1 ? total >= 5 && (priced || near(total, 100)) : priced && total >= 10;
}

/** "Valeur technique (60 %)", with parts that make it: one criterion, the others being said elsewhere. */
function isDecomposed({ item, children }: Node): boolean {
  const parts = sum(children);
  return children.length > 1 && item.value !== null && (near(parts, item.value) || near(parts, 100));
}

/** Lots that have the same criteria are not told apart. */
function mergeLots(sets: readonly CriteriaSet[]): CriteriaSet[] {
  const kept = new Map<string, CriteriaSet>();
  for (const set of sets) {
    const key = signature(set.nodes);
    const other = kept.get(key);
    kept.set(key, other === undefined ? set : { ...other, lot: `${other.lot}, ${set.lot}` });
  }
  const all = [...kept.values()];
  return all.length === 1 ? all.map((set) => ({ ...set, lot: "" })) : all;
}

function signature(nodes: readonly Node[]): string {
  return nodes
    .map(({ item, children }) => `${fold(item.label)}=${item.value}(${signature(children)})`)
    .join(";");
}

/** Pieces from which criteria are taken, the best first. */
const ORDER: readonly Piece[] = [
  "RC",
  "LETTRE",
  "AVIS",
  "CCP",
  "CCAP",
  "CRT",
  "AE",
  "CCTP",
  "ANNEXE",
  "AUTRE",
];

/** The award criteria of the dossier: those of the piece that governs the consultation, where they are stated best. */
export function mergeCriteria(findings: readonly CriteriaFindings[]): Criterion[] {
  const ranked = findings.flatMap(({ pieces, lists }) =>
    lists.map((list) => ({ list, key: [-solidity(list), rankOf(pieces), -wholeness(list), -lines(list)] })),
  );
  ranked.sort((a, b) => a.key.map((value, at) => value - (b.key[at] ?? 0)).find((gap) => gap !== 0) ?? 0);
  return [...(ranked[0]?.list ?? [])];
}

function rankOf(pieces: readonly Piece[]): number {
  const ranks = pieces.map((piece) => ORDER.indexOf(piece)).filter((rank) => rank >= 0);
  return ranks.length === 0 ? ORDER.length : Math.min(...ranks);
}

function totalOf(list: readonly Criterion[]): number {
  const lot = list[0]?.lot;
  return list.filter((one) => one.lot === lot).reduce((added, { weight }) => added + (weight ?? 0), 0);
}

/** 2 for a grid, 1 for a few weights, 0 for a list without weights. */
const solidity = (list: readonly Criterion[]) => (totalOf(list) >= 60 ? 2 : totalOf(list) > 0 ? 1 : 0);
const wholeness = (list: readonly Criterion[]) => (near(totalOf(list), 100) ? 1 : 0);
const lines = (list: readonly Criterion[]) => list.reduce((count, { sub }) => count + 1 + sub.length, 0);
