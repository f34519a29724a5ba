import { PROPERTIES } from "../check/term.js";
import { PackError } from "../model/errors.js";
import type { Pack } from "../model/pack.js";
import { assembleRuleset, type Ruleset } from "../packs/assemble.js";
import { loadPack } from "../packs/load.js";
import { verifyReferences } from "../packs/verify.js";
import type { PackFile } from "../packs/yaml.js";
import { verifyExamples } from "./examples.js";

/**
 * Makes a ruleset from the YAML files of one pack folder, checked whole: schema, notions, legal references, and every
 * example read as announced.
 * @param files - The files of the folder, `file` relative to it.
 * @param available - Packs that it may extend.
 * Throws PackError with every problem: file, line and the faulty line.
 */
export async function loadRuleset(files: readonly PackFile[], available: readonly Pack[]): Promise<Ruleset> {
  const { pack, located } = loadPack(files);
  const others = available.filter(({ manifest }) => manifest.id !== pack.manifest.id);
  const ruleset = assembleRuleset(pack.manifest.id, [...others, pack]);
  const unknown = verifyReferences(located, ruleset, Object.keys(PROPERTIES));
  if (unknown.length > 0) throw new PackError(unknown);
  const misread = await verifyExamples(located, ruleset);
  if (misread.length > 0) throw new PackError(misread);
  return ruleset;
}
