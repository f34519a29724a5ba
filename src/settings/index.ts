import { PROFILE_KEYS } from "../dossier/given.js";
import { SettingsError } from "./error.js";

export const SETTINGS_FILE = "dce-lint.yaml";
/** Largest settings file read, in characters: it holds a few lines. */
const LONGEST = 100_000;

/** What `dce-lint.yaml` says, key by key; each part is checked by who uses it. */
export interface Settings {
  readonly file: string;
  readonly profil?: Record<string, unknown>;
  readonly limites?: Record<string, unknown>;
  readonly ecarts?: readonly unknown[];
}

/** Whether a file is the settings of the dossier, not one of its documents. */
export function isSettings(file: string): boolean {
  return file.split(/[\\/]/).at(-1) === SETTINGS_FILE;
}

/** The settings that a text writes; null when it is empty. Throws SettingsError naming the file. */
export async function parseSettings(file: string, text: string): Promise<Settings | null> {
  const parsed = text.length > LONGEST ? undefined : await parseYaml(file, text);
  if (parsed === null) return null;
  const { profil, limites, ecarts, ...others } = isKeys(parsed) ? parsed : { "": null };
  const wrong =
    [profil, limites].some((part) => part !== undefined && !isKeys(part)) ||
    (ecarts !== undefined && !Array.isArray(ecarts));
  if (wrong || Object.keys(others).length > 0)
    throw new SettingsError(
      `${file} : attendu « profil: » suivi de clefs (${PROFILE_KEYS.join(", ")}), « limites: » (delai-par-fichier, memoire-par-fichier, taille-max) ou « ecarts: » (liste d'écarts acceptés)`,
    );
  return {
    file,
    ...(isKeys(profil) && { profil }),
    ...(isKeys(limites) && { limites }),
    ...(Array.isArray(ecarts) && { ecarts }),
  };
}

async function parseYaml(file: string, text: string): Promise<unknown> {
  const { parse, YAMLError } = await import("yaml");
  try {
    return parse(text, { maxAliasCount: 10 });
  } catch (error) {
    const line = error instanceof YAMLError && error.linePos ? `, ligne ${error.linePos[0].line}` : "";
    throw new SettingsError(`${file}${line} : ce n'est pas du YAML valide`);
  }
}

function isKeys(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
