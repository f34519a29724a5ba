import type { Criterion } from "../../model/fact.js";
import { stemsOf } from "./criteria-text.js";

/** Words that any criterion holds. */
const GENERAL = new Set(
  stemsOf(
    "critère sous offre offres note proposition prestation prestations candidat candidats pondération valeur qualité performance regard appréciée jugée analysée mémoire réponse proposé proposées pour dans avec selon",
  ),
);
/** From here on two labels name one criterion. */
export const SAME = 0.5;

/** Two criteria taken for one, and how sure that is (1: the same words). */
export interface Pair {
  readonly left: Criterion;
  readonly right: Criterion;
  readonly likeness: number;
}

/** How alike two criteria are, from 0 to 1: by the words of their labels, else by their theme. */
export function likeness(one: Criterion, other: Criterion): number {
  if (one.price !== other.price) return 0;
  const words = shared(wordsOf(one.label), wordsOf(other.label));
  if (one.price) return Math.max(words, 0.8);
  const theme = (one.environmental && other.environmental) || (one.social && other.social);
  return theme ? Math.max(words, 0.6) : words;
}

function wordsOf(label: string): string[] {
  const all = [...new Set(stemsOf(label))];
  const own = all.filter((stem) => !GENERAL.has(stem));
  return own.length > 0 ? own : all;
}

function shared(left: readonly string[], right: readonly string[]): number {
  const smallest = Math.min(left.length, right.length);
  return smallest === 0 ? 0 : left.filter((stem) => right.includes(stem)).length / smallest;
}

/** The pairs of two lists, the most alike first, each criterion once. */
export function pairsOf(left: readonly Criterion[], right: readonly Criterion[]): Pair[] {
  const all = left
    .flatMap((one) => right.map((other) => ({ left: one, right: other, likeness: likeness(one, other) })))
    .filter((pair) => pair.likeness >= SAME)
    .sort((a, b) => b.likeness - a.likeness || gap(a) - gap(b));
  const pairs: Pair[] = [];
  for (const pair of all)
    if (!pairs.some((kept) => kept.left === pair.left || kept.right === pair.right)) pairs.push(pair);
  return pairs;
}

const gap = ({ left, right }: Pair) => Math.abs((left.weight ?? 0) - (right.weight ?? 0));

/** Weights are rounded to one decimal or to the half point. */
export function sameWeight(one: number | null, other: number | null): boolean {
  return one === null || other === null || Math.abs(one - other) < 0.7;
}
