import { ISO_DATE } from "../model/date-pattern.js";
import type { Dossier } from "../model/dossier.js";
import { DceLintError } from "../model/errors.js";
import type { Facts, Nature } from "../model/facts.js";
import { NATURES } from "../model/nature.js";
import { profileOf } from "./profile.js";

/** What the caller knows of the market better than the text says. */
export interface GivenProfile {
  readonly nature?: Nature;
  /** Families of purchase ("nettoyage", "restauration"). */
  readonly families?: readonly string[];
  /** Estimated value, euros excluding tax. */
  readonly amount?: number;
  readonly object?: string;
  /** Date of the consultation, "AAAA-MM-JJ". */
  readonly date?: string;
}

type Reader = (value: string) => GivenProfile | null;
const READERS: Readonly<Record<string, Reader>> = {
  nature: (value) => (isNature(value) ? { nature: value } : null),
  familles: (value) => ({
    families: value
      .split(",")
      .map((family) => family.trim())
      .filter(Boolean),
  }),
  montant: (value) => readAmount(value),
  objet: (value) => ({ object: value }),
  date: (value) => (ISO_DATE.test(value) ? { date: value } : null),
};
const EXPECTED: Readonly<Record<string, string>> = {
  nature: "travaux, fournitures ou services",
  familles: "une liste séparée par des virgules",
  montant: "un nombre d'euros hors taxes",
  objet: "un texte",
  date: "AAAA-MM-JJ",
};

/**
 * Reads a profile from French keys: nature, familles, montant, objet, date.
 * Throws DceLintError (code "profil-invalide") naming the key and what it expects.
 */
export function readProfile(entries: Readonly<Record<string, unknown>>): GivenProfile {
  const profile: GivenProfile = {};
  for (const [key, value] of Object.entries(entries)) Object.assign(profile, readKey(key, value));
  return profile;
}

function readKey(key: string, value: unknown): GivenProfile {
  const read = READERS[key];
  if (read === undefined) {
    const known = Object.keys(READERS).join(", ");
    throw new DceLintError("profil-invalide", `profil : clef « ${key} » inconnue (connues : ${known})`);
  }
  const given = read(Array.isArray(value) ? value.join(",") : String(value));
  if (given !== null) return given;
  throw new DceLintError(
    "profil-invalide",
    `profil : ${key} = « ${String(value)} » : attendu ${EXPECTED[key]}`,
  );
}

const isNature = (value: string): value is Nature => (NATURES as readonly string[]).includes(value);

function readAmount(value: string): GivenProfile | null {
  const amount = Number(value.replace(/[\s\u00a0\u202f€]/g, "").replace(",", "."));
  return Number.isFinite(amount) && value.trim() !== "" && amount >= 0 ? { amount } : null;
}

/** The dossier with the facts given by the caller in place of those read. */
export function withGiven(dossier: Dossier, profile: GivenProfile): Dossier {
  const { date: _, ...known } = profile;
  const given = Object.entries(known).map(([key, value]) => [
    key,
    { value: Array.isArray(value) ? [...value] : value, source: "utilisateur", evidence: [] },
  ]);
  const facts = { ...dossier.facts, ...Object.fromEntries(given) } as Facts;
  return { ...dossier, facts, profile: profileOf(facts, dossier.profile.date, dossier.profile.lots) };
}
