import type { Dossier } from "../model/dossier.js";
import { DceLintError } from "../model/errors.js";
import type { Facts } from "../model/facts.js";
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

/** The dossier with the facts given by the caller in place of those read. */
export function withGiven(dossier: Dossier, profile: GivenProfile): Dossier {
  const { date: _, months, ...known } = profile;
  const given = Object.entries(known).map(([key, value]) => [
    key,
    { value: Array.isArray(value) ? [...value] : value, source: "utilisateur", evidence: [] },
  ]);
  const facts = { ...dossier.facts, ...Object.fromEntries(given) } as Facts;
  const values =
    months === undefined
      ? dossier.values
      : { ...dossier.values, duration_months: { value: months, evidence: [] } };
  const { date, lots } = dossier.profile;
  return { ...dossier, facts, values, profile: profileOf(facts, date, lots) };
}
