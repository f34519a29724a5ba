import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type GivenProfile, PROFILE_KEYS, readProfile } from "../dossier/given.js";
import { DceLintError } from "../model/errors.js";
import { UsageError } from "./exit.js";

const SETTINGS = "dce-lint.yaml";

/** Whether a file is the settings of the dossier, not one of its documents. */
export function isSettings(file: string): boolean {
  return basename(file) === SETTINGS;
}

/** The profile written in `dce-lint.yaml` at the root of a folder given, then on the command line. Throws UsageError. */
export async function givenProfile(
  paths: readonly string[],
  flags: readonly string[],
): Promise<GivenProfile> {
  try {
    const written = await Promise.all(paths.map(settingsOf));
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

async function settingsOf(folder: string): Promise<GivenProfile> {
  const file = isSettings(folder) ? folder : join(folder, SETTINGS);
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return {};
  const { parse, YAMLError } = await import("yaml");
  const lineOf = (error: unknown) =>
    error instanceof YAMLError && error.linePos ? `, ligne ${error.linePos[0].line}` : "";
  let settings: unknown;
  try {
    settings = parse(text, { maxAliasCount: 10 });
  } catch (error) {
    throw new UsageError(`${file}${lineOf(error)} : ce n'est pas du YAML valide`);
  }
  if (settings === null) return {};
  const profile = (settings as { profil?: unknown }).profil;
  if (typeof settings !== "object" || typeof profile !== "object" || profile === null) {
    throw new UsageError(`${file} : attendu « profil: » suivi de clefs (${PROFILE_KEYS.join(", ")})`);
  }
  return readProfile(profile as Record<string, unknown>);
}
