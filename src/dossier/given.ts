import type { Dossier } from "../model/dossier.js";
import { DceLintError } from "../model/errors.js";
import type { Evidence } from "../model/fact.js";
import type { Facts } from "../model/facts.js";
import type { ValueFact } from "../model/values.js";
import { type GivenProfile, KEYS } from "./given-keys.js";
import { profileOf } from "./profile.js";

export type { GivenProfile } from "./given-keys.js";

/** The keys that `--profile` and `dce-lint.yaml` know. */
export const PROFILE_KEYS: readonly string[] = Object.keys(KEYS);

/**
 * Reads a profile from French keys: nature, familles, montant, objet, date, procedure, accord-cadre, acheteur, duree.
 * Throws DceLintError (code "profil-invalide") naming the key and what it expects.
 */
export function readProfile(entries: Readonly<Record<string, unknown>>): GivenProfile {
  const profile: GivenProfile = {};
  for (const [key, value] of Object.entries(entries)) Object.assign(profile, readKey(key, value));
  return profile;
}

function readKey(name: string, value: unknown): GivenProfile {
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (key === undefined) {
    const known = PROFILE_KEYS.join(", ");
    throw new DceLintError("profil-invalide", `profil : clef « ${name} » inconnue (connues : ${known})`);
  }
  const given = key.read(Array.isArray(value) ? value.join(",") : String(value));
  if (given !== null) return given;
  throw new DceLintError(
    "profil-invalide",
    `profil : ${name} = « ${String(value)} » : attendu ${key.expected}`,
  );
}

/** The dossier with the facts given by the caller in place of those read, which stay beside them: they may contradict each other. */
export function withGiven(dossier: Dossier, profile: GivenProfile): Dossier {
  const { date: _, months, ...known } = profile;
  const given = Object.entries(known).map(([key, value]) => [
    key,
    {
      value: Array.isArray(value) ? [...value] : value,
      source: "utilisateur",
      evidence: [],
      written: written(dossier.facts[key as keyof typeof known]),
    },
  ]);
  const facts = { ...dossier.facts, ...Object.fromEntries(given) } as Facts;
  const read = dossier.values.duration_months;
  const duration = months === undefined ? read : { value: months, evidence: [], written: written(read) };
  const { date, lots } = dossier.profile;
  return {
    ...dossier,
    facts,
    values: { ...dossier.values, duration_months: duration },
    profile: profileOf(facts, date, lots),
  };
}

interface Read {
  readonly value: unknown;
  readonly evidence: readonly Evidence[];
}

/** The values read of one thing, each with its passages. */
function written<T extends Read & { readonly conflicts?: readonly Read[] | undefined }>(read: T | null) {
  if (read === null || read.value === null || read.evidence.length === 0) return [];
  const { value, evidence, conflicts = [] } = read;
  return [{ value, evidence: [...evidence] }, ...conflicts] as NonNullable<ValueFact["written"]>;
}
