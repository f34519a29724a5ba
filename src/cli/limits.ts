import type { ReadLimits } from "../node.js";
import type { Settings } from "../settings/index.js";
import { frenchNumber } from "../text/french-number.js";
import { UsageError } from "./exit.js";

/** The limits as typed on the command line; the keys of "limites" in the settings have the same names. */
export interface LimitOptions {
  readonly delaiParFichier?: string;
  readonly memoireParFichier?: string;
  readonly tailleMax?: string;
}

interface Limit {
  readonly name: keyof ReadLimits;
  readonly unit: string;
  readonly least: number;
  /** A delay beyond what a timer holds would end at once; a memory beyond a machine is no limit. */
  readonly most: number;
}

const LIMITS: ReadonlyMap<string, Limit> = new Map([
  ["delai-par-fichier", { name: "seconds", unit: "un nombre de secondes", least: 0.1, most: 86_400 }],
  ["memoire-par-fichier", { name: "memory", unit: "un nombre de Mo", least: 16, most: 65_536 }],
  ["taille-max", { name: "size", unit: "un nombre de Mo", least: 0.001, most: 2_000 }],
]);

/** The limits of the settings, then of the command line. Throws UsageError. */
export function givenLimits(settings: readonly Settings[], options: LimitOptions): Partial<ReadLimits> {
  const typed = {
    "delai-par-fichier": options.delaiParFichier,
    "memoire-par-fichier": options.memoireParFichier,
    "taille-max": options.tailleMax,
  };
  const written = settings.map(({ file, limites = {} }) => readLimits(limites, `${file}, limites : `));
  return Object.assign({}, ...written, readLimits(typed, "--"));
}

function readLimits(given: Readonly<Record<string, unknown>>, where: string): Partial<ReadLimits> {
  const limits: { -readonly [name in keyof ReadLimits]?: number } = {};
  for (const [key, value] of Object.entries(given)) {
    const limit = LIMITS.get(key);
    if (limit === undefined)
      throw new UsageError(`${where}clef « ${key} » inconnue (au choix : ${[...LIMITS.keys()].join(", ")})`);
    if (value !== undefined) limits[limit.name] = numberOf(value, limit, where + key);
  }
  return limits;
}

function numberOf(value: unknown, { unit, least, most }: Limit, where: string): number {
  const text = String(value).trim().replace(",", ".");
  const number = /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = `de ${frenchNumber(least)} à ${most}`;
  throw new UsageError(`${where} attend ${unit}, ${range} (reçu : « ${text.slice(0, 40)} »)`);
}
