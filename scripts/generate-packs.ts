// Validates the packs under rules/ and writes them as one module, so that the program neither reads nor validates YAML.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROPERTIES } from "../src/check/term.js";
import { PackError } from "../src/model/errors.js";
import { assembleRuleset } from "../src/packs/assemble.js";
import { loadPack } from "../src/packs/load.js";
import { verifyReferences } from "../src/packs/verify.js";
import { yamlFiles } from "./pack-files.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "src/packs/builtin.generated.ts");
const PACKS = ["lexique", "commande-publique", "spaser-filieris-2024-2027"];

try {
  const loaded = PACKS.map((name) => loadPack(yamlFiles(join(root, "rules", name), root)));
  const packs = loaded.map(({ pack }) => pack);
  const problems = loaded.flatMap(({ pack, located }) =>
    verifyReferences(located, assembleRuleset(pack.manifest.id, packs), Object.keys(PROPERTIES)),
  );
  if (problems.length > 0) throw new PackError(problems);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, moduleOf(JSON.stringify(packs)));
  console.log(
    `${packs.reduce((sum, { requirements }) => sum + requirements.length, 0)} exigences, ${PACKS.length} référentiels`,
  );
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** A string parsed at run time loads faster than the same object written as code. */
function moduleOf(json: string): string {
  return `// Written by scripts/generate-packs.ts from rules/. Do not edit.
import type { Pack } from "../model/pack.js";
export const BUILTIN_PACKS = JSON.parse(${JSON.stringify(json)}) as readonly Pack[];
`;
}
