import { stat } from "node:fs/promises";
import { DceLintError } from "../model/errors.js";
import type { Ruleset } from "../packs/assemble.js";
import { builtinPacks, builtinRuleset, DEFAULT_PACK } from "../packs/builtin.js";
import { UsageError } from "./exit.js";

/** The same as an option of `lint`, which compiles a built-in pack while the first files are read. Throws UsageError. */
export async function packOption(
  pack: string = DEFAULT_PACK,
): Promise<{ readonly pack: string } | { readonly ruleset: Ruleset }> {
  return isBuiltin(pack) ? { pack } : { ruleset: await rulesetOption(pack) };
}

/** The ruleset named by `--pack`: a built-in pack, or a folder of YAML files. Throws UsageError. */
export async function rulesetOption(pack: string = DEFAULT_PACK): Promise<Ruleset> {
  if (isBuiltin(pack)) return builtinRuleset(pack);
  if (!(await isFolder(pack))) {
    const known = builtinPacks.map(({ manifest }) => manifest.id).filter((id) => id !== "lexique");
    throw new UsageError(
      `référentiel « ${pack} » introuvable : ni un dossier, ni un nom connu (${known.join(", ")})`,
    );
  }
  const { rulesetFromFolder } = await import("../pack-folder.js");
  try {
    return await rulesetFromFolder(pack);
  } catch (error) {
    if (error instanceof DceLintError)
      throw new UsageError(`le référentiel « ${pack} » n'est pas valide\n\n${error.message}`);
    throw error;
  }
}

function isBuiltin(pack: string): boolean {
  return builtinPacks.some(({ manifest }) => manifest.id === pack);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
