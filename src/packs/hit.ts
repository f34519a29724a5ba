/** A notion found in a passage: offsets in `Passage.text`, and in tokens (for negation). */
export interface Hit {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  readonly startToken: number;
  readonly endToken: number;
  /** Whether a negation around it makes it denied. */
  readonly deniable: boolean;
  /** Whether it only qualifies another notion. */
  readonly qualifies: boolean;
}
export type PlainHit = Omit<Hit, "deniable" | "qualifies">;

/** What a phrase does: says the notion, takes back what it overlaps, or takes back the whole passage. */
export type Role = "says" | "excludes" | "excludes-passage";

export interface Candidate {
  readonly hit: Hit;
  readonly role: Role;
}

/** The hits that no exception takes back; of two that begin together, the longer. */
export function settle(said: readonly Candidate[], excluded: readonly Candidate[]): Hit[] {
  const kept = new Map<string, Hit>();
  for (const { hit } of said) {
    if (excluded.some((other) => excludes(other, hit))) continue;
    const key = `${hit.concept} ${hit.startToken}`;
    const known = kept.get(key);
    if (known === undefined || known.endToken < hit.endToken) kept.set(key, hit);
  }
  return [...kept.values()];
}

function excludes({ hit: by, role }: Candidate, hit: Hit): boolean {
  if (by.concept !== hit.concept) return false;
  return role === "excludes-passage" || (by.startToken < hit.endToken && hit.startToken < by.endToken);
}
