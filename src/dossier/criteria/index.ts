import type { Criterion, Evidence } from "../../model/fact.js";
import type { Piece } from "../../model/piece.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { assemble, type CriteriaSet } from "./assemble.js";
import type { Item } from "./item.js";
import { itemsOf } from "./items.js";
import { leaf, type Node, near, sum } from "./node.js";
import { findRegions, type Region } from "./region.js";
import { themesOf } from "./theme.js";
import { weigh } from "./weigh.js";

/** The award criteria one document states. */
export interface CriteriaFindings {
  readonly pieces: readonly Piece[];
  /** One list for each part of the document that states criteria: by lot when `lot` is given. */
  readonly lists: readonly (readonly Criterion[])[];
}

const CONTRACTUAL: readonly Piece[] = ["CCAP", "CCTP", "CCP", "AE", "BPU", "DPGF", "DQE", "PLAN"];

/** Reads the award criteria of one document; never those for choosing applicants. */
export function collectCriteria(view: DocumentView, pieces: readonly Piece[]): CriteriaFindings {
  if (pieces.includes("SPASER")) return { pieces, lists: [] };
  const piece = pieces[0];
  const prove = ({ item }: Node): Evidence => ({
    ...evidenceOf(view, item.passage),
    ...(piece === undefined || piece === "AUTRE" ? {} : { piece }),
  });
  const lists: Criterion[][] = [];
  const contractual = pieces.every((one) => CONTRACTUAL.includes(one));
  for (const region of findRegions(view, contractual)) {
    const items = itemsOf(region);
    const sets = assemble(items).filter(isCredible);
    const bare = contractual ? [] : [...unweighted(items), ...priceAlone(region)].slice(0, 1);
    const said = sets.length > 0 ? sets : bare;
    const merged = mergeLots(said);
    if (merged.length > 0) lists.push(merged.flatMap(({ lot, nodes }) => weigh(nodes, lot, prove)));
  }
  return { pieces, lists };
}

/** A lone weight or a few that add up to little are no grid, unless the price is weighted. */
function isCredible({ nodes }: CriteriaSet): boolean {
  if (nodes.some(({ item }) => item.unit === "coefficient")) return nodes.length > 1;
  const total = sum(nodes);
  const priced = nodes.some(({ item }) => themesOf(item.label).price);
  return nodes.length > 1 ? total >= 5 && (priced || near(total, 100)) : priced && total >= 10;
}

/** Criteria ranked without weights: the items of the list that is announced, the price among them. */
function unweighted(items: readonly Item[]): CriteriaSet[] {
  for (const list of groupByBlock(items).values()) {
    const listed = list.filter(({ passage, label }) => passage.kind === "item" && label.length < 100);
    if (
      listed.length >= 2 &&
      listed.length <= 8 &&
      listed.some(({ label }) => themesOf(label).price && label.length < 60)
    ) {
      return [{ lot: "", nodes: listed.map((item) => leaf({ ...item, value: null, unit: null })) }];
    }
  }
  return [];
}

function groupByBlock(items: readonly Item[]): Map<number, Item[]> {
  const blocks = new Map<number, Item[]>();
  for (const item of items) blocks.set(item.passage.block, [...(blocks.get(item.passage.block) ?? []), item]);
  return blocks;
}

const ALONE =
  /(?:seul|unique) critere(?: de (?:jugement|choix|attribution))?.{0,40}(?:est |: ?|, |\()?.{0,12}\b(?:prix|cout)|\b(?:prix|cout)s?(?: global| des prestations)?.{0,30}(?:est )?(?:le |l'|comme |, )?(?:seul|unique) critere|critere unique.{0,30}\b(?:prix|cout)|(?:uniquement|exclusivement) (?:sur|au regard) (?:la base )?(?:du|le) prix/;

/** "Le prix est le seul critère." */
function priceAlone({ passages }: Region): CriteriaSet[] {
  const said = passages.find(({ text, kind }) => {
    const folded = fold(text);
    return (
      kind !== "heading" &&
      ALONE.test(folded) &&
      !/n'est pas|ne (?:constitue|sera)|pas (?:le )?seul/.test(folded)
    );
  });
  if (said === undefined) return [];
  return [
    {
      lot: "",
      nodes: [leaf({ label: "Prix", judged: "", value: 100, unit: "percent", lot: "", passage: said })],
    },
  ];
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
  return all.length === 1 ? all.map(({ nodes }) => ({ nodes, lot: "" })) : all;
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
