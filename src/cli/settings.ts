import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isSettings, parseSettings, SETTINGS_FILE, type Settings } from "../settings/index.js";

/** The settings at the root of the folders given, in their order. Throws SettingsError. */
export async function readSettings(paths: readonly string[]): Promise<Settings[]> {
  const read = await Promise.all(paths.map(settingsOf));
  return read.filter((settings) => settings !== null);
}

async function settingsOf(folder: string): Promise<Settings | null> {
  const file = isSettings(folder) ? folder : join(folder, SETTINGS_FILE);
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : parseSettings(file, text);
}
