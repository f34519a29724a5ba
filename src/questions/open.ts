import type { Evidence } from "../model/fact.js";
import type { ValueFact } from "../model/values.js";
import { placeOf } from "../report/place.js";

/** A fact left open: the values that the dossier gives of it, and where; none when it says nothing. */
export interface Open {
  /** As `readProfile` takes them. */
  readonly stated: readonly string[];
  /** "48 (CCAP.docx, « 3 Durée »)", for a person. */
  readonly said: readonly string[];
}

interface Read<T> {
  readonly value: T;
  readonly evidence: readonly Evidence[];
}

interface Fact<T> {
  readonly value: T | null;
  readonly source: string;
  readonly evidence: readonly Evidence[];
  readonly conflicts?: readonly Read<T>[] | undefined;
}

/** Null when the dossier settles the fact: it says it, and never otherwise. */
export function openFact<T>(
  { value, source, evidence, conflicts = [] }: Fact<T>,
  print: (value: T) => string,
  say: (value: T) => string,
): Open | null {
  if (source === "utilisateur") return null;
  if (value === null) return { stated: [], said: [] };
  return conflicts.length === 0 ? null : disputed([{ value, evidence }, ...conflicts], print, say);
}

export function openMonths(read: ValueFact | null): Open | null {
  if (read === null) return { stated: [], said: [] };
  const { value, evidence, conflicts = [] } = read;
  if (conflicts.length === 0) return null;
  return disputed([{ value, evidence }, ...conflicts], String, (months) => `${months} mois`);
}

/** Each value once, with the first place that says it. */
function disputed<T>(
  reads: readonly Read<T>[],
  print: (value: T) => string,
  say: (value: T) => string,
): Open {
  const said = new Map<string, string>();
  for (const { value, evidence } of reads) {
    const place = evidence[0] === undefined ? "" : ` (${placeOf(evidence[0])})`;
    if (!said.has(print(value))) said.set(print(value), `${say(value)}${place}`);
  }
  return { stated: [...said.keys()], said: [...said.values()] };
}
