import { type GivenProfile, readProfile } from "../dossier/given.js";
import { DceLintError } from "../model/errors.js";
import type { Settings } from "../settings/index.js";
import { UsageError } from "./exit.js";

/** The profile written in the settings, then on the command line. Throws UsageError. */
export function givenProfile(settings: readonly Settings[], flags: readonly string[]): GivenProfile {
  try {
    const written = settings.map(({ profil = {} }) => readProfile(profil));
    return { ...Object.assign({}, ...written), ...readProfile(Object.fromEntries(flags.map(keyAndValue))) };
  } catch (error) {
    if (error instanceof DceLintError) throw new UsageError(error.message);
    throw error;
  }
}

function keyAndValue(flag: string): [string, string] {
  const at = flag.indexOf("=");
  if (at <= 0)
    throw new UsageError(`--profile attend clef=valeur, par exemple nature=travaux (reçu : « ${flag} »)`);
  return [flag.slice(0, at).trim(), flag.slice(at + 1).trim()];
}
