import type { Evidence } from "../../model/fact.js";
import type { Confidence, Nature } from "../../model/facts.js";
import type { NatureVote } from "./nature.js";
import type { Decided } from "./said.js";

/** How much more the nature kept must be said than the next one to be more than a clue. */
const CLEAR_LEAD = 1.5;

/** The nature most is said for, with its proof; null when nothing is said. Another one stated in so many words is a conflict. */
export function decideNature(documents: ReadonlyArray<readonly NatureVote[]>): Decided<Nature> | null {
  const votes = documents.flat();
  const ordered = [...totalsOf(votes)].sort((a, b) => b[1] - a[1]);
  const [best, next] = ordered;
  if (best === undefined || best[1] < 1) return null;
  const proof = new Map<string, Evidence>();
  for (const { nature, evidence } of votes)
    if (nature === best[0] && evidence !== undefined) proof.set(evidence.quote, evidence);
  const others = ordered.slice(1).flatMap(([nature]) => {
    const stated = votes.filter((vote) => vote.nature === nature && vote.stated === true);
    return stated.length === 0
      ? []
      : [{ value: nature, evidence: stated.flatMap(({ evidence }) => evidence ?? []) }];
  });
  const stated = votes.some((vote) => vote.nature === best[0] && vote.stated === true);
  const clear = proof.size > 0 && best[1] >= CLEAR_LEAD * (next?.[1] ?? 0);
  const confidence: Confidence =
    others.length > 0 ? "faible" : stated ? "haute" : clear ? "moyenne" : "faible";
  return { value: best[0], confidence, evidence: [...proof.values()].slice(0, 4), conflicts: others };
}

/** The weight of each nature; the same words in two documents count once. */
function totalsOf(votes: readonly NatureVote[]): Map<Nature, number> {
  const totals = new Map<Nature, number>();
  const seen = new Set<string>();
  for (const { nature, weight, evidence } of votes) {
    const key = `${nature}|${evidence?.quote ?? weight}`;
    if (seen.has(key)) continue;
    seen.add(key);
    totals.set(nature, (totals.get(nature) ?? 0) + weight);
  }
  return totals;
}
