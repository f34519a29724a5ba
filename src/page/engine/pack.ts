import { loadRuleset } from "../../authoring/lazy.js";
import type { Input } from "../../model/document.js";
import type { Ruleset } from "../../packs/assemble.js";
import { builtinPacks } from "../../packs/builtin.js";
import { bytesOf } from "../../read/unread-document.js";

const MANIFEST = "pack.yaml";
const LARGEST_FILE = 1_000_000;

/** Whether what was dropped is a pack of requirements: a folder or a zip with its manifest. */
export const isPack = (inputs: readonly Input[]): boolean => inputs.some(({ file }) => isManifest(file));

/** Throws PackError with every problem: file, line and the faulty line. */
export async function rulesetOf(inputs: readonly Input[]): Promise<Ruleset> {
  const manifest = inputs.map(({ file }) => file).find(isManifest) ?? "";
  const root = manifest.slice(0, -MANIFEST.length);
  const own = inputs.filter(({ file }) => file.startsWith(root) && /\.ya?ml$/i.test(file));
  const decoder = new TextDecoder();
  const files = await Promise.all(
    own.map(async (input) => ({
      file: input.file.slice(root.length),
      text: decoder.decode(await bytesOf(input, LARGEST_FILE)),
    })),
  );
  return loadRuleset(files, builtinPacks);
}

const isManifest = (file: string): boolean => file === MANIFEST || file.endsWith(`/${MANIFEST}`);
