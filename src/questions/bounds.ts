import type { Applicability } from "../model/applicability.js";
import type { Ruleset } from "../packs/assemble.js";

/** Amounts on either side of every threshold of the packs, as `readProfile` takes them. */
export function amountBounds({ thresholds }: Ruleset): string[] {
  const bounds = new Set(
    thresholds.flatMap(({ travaux, fournitures, services }) => [travaux, fournitures, services]),
  );
  return ["0", ...[...bounds].map(String)];
}

/** Durations on either side of every bound of the requirements, in months. */
export function monthBounds(ruleset: Ruleset): string[] {
  const bounds = alternatives(ruleset).flatMap(({ months_over: bound }) => bound ?? []);
  return [...new Set([1, ...bounds.map((bound) => bound + 1)])].map(String);
}

/** The families of purchase on which some requirement depends, in alphabetical order. */
export function familiesNamed(ruleset: Ruleset): string[] {
  const named = new Set(alternatives(ruleset).flatMap(({ families = [] }) => families));
  return [...named].sort((a, b) => a.localeCompare(b, "fr"));
}

function alternatives({ requirements }: Ruleset): Applicability[] {
  return [...requirements.values()].flatMap(({ when }) => [...(when?.any ?? []), ...(when?.unless ?? [])]);
}
