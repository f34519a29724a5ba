import type { Pack } from "../model/pack.js";
import { assembleRuleset, type Ruleset } from "./assemble.js";
import { BUILTIN_PACKS } from "./builtin.generated.js";

/** The pack used when none is asked for. */
export const DEFAULT_PACK = "spaser-filieris-2024-2027";

/** The packs shipped with the program, validated when it was built. */
export const builtinPacks: readonly Pack[] = BUILTIN_PACKS;

const compiled = new Map<string, Ruleset>();

/** A built-in pack with those it extends, compiled at the first call. Throws PackError when the name is unknown. */
export function builtinRuleset(name: string = DEFAULT_PACK): Ruleset {
  const ruleset = compiled.get(name) ?? assembleRuleset(name, builtinPacks);
  compiled.set(name, ruleset);
  return ruleset;
}
