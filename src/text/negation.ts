import { boxSpans } from "./negation-boxes.js";
import { deniedClauses } from "./negation-clauses.js";
import { deniedLabels } from "./negation-labels.js";
import { deniedPhrases } from "./negation-phrases.js";
import { type NegatedSpan, TokenView, words } from "./token-view.js";
import type { Tokens } from "./tokens.js";

const RANK = { action: 0, existence: 1 } as const;
/** No negation is made without one of these: most passages are left at once. */
const TRIGGERS = words(
  "ne n pas non sans ni aucun aucune aucuns aucunes neant absence exclusion exception nul nulle ☐ ☑ ☒ na néant",
);

/**
 * The spans of words whose statement is denied, disjoint and in order; `start` and `end` (excluded) are token indices.
 * "Aucune clause sociale n'est prévue", "Avance : néant", "☒ Non" deny; restrictions ("ne … que"), prohibitions
 * ("ne doit pas"), breaches ("si le titulaire ne remet pas") and double negations ("ne dispense pas") do not.
 */
export function negatedSpans(tokens: Tokens): NegatedSpan[] {
  if (!tokens.forms.some((form) => TRIGGERS.has(form))) return [];
  const view = new TokenView(tokens);
  return disjoint(view.count, [
    ...deniedClauses(view),
    ...deniedPhrases(view),
    ...deniedLabels(view),
    ...boxSpans(view),
  ]);
}

/** Overlapping spans merge; where an action and an existence are both denied, existence is kept. */
function disjoint(count: number, spans: readonly NegatedSpan[]): NegatedSpan[] {
  const ordered = [...spans].sort((first, second) => RANK[first.denies] - RANK[second.denies]);
  const kinds = new Array<NegatedSpan["denies"] | null>(count).fill(null);
  for (const { start, end, denies } of ordered) kinds.fill(denies, start, end);
  const results: NegatedSpan[] = [];
  for (let at = 0; at < count; at++) {
    const denies = kinds[at] ?? null;
    if (denies === null) continue;
    const start = at;
    while (at + 1 < count && kinds[at + 1] === denies) at++;
    results.push({ start, end: at + 1, denies });
  }
  return results;
}
