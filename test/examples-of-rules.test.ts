import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { yamlFiles } from "../scripts/pack-files.js";
import { verifyExamples } from "../src/authoring/examples.js";
import { builtinPacks, builtinRuleset, PackError } from "../src/index.js";
import { loadPack } from "../src/packs/load.js";

const rules = fileURLToPath(new URL("../rules", import.meta.url));

describe.each(["commande-publique", "spaser-filieris-2024-2027"])("pack %s", (name) => {
  const { located } = loadPack(yamlFiles(join(rules, name), rules));
  const ruleset = builtinRuleset(name);

  it.each(located.map((one) => [one.requirement.id, one] as const))(
    "%s: every example reads as announced",
    async (_, one) => {
      const problems = await verifyExamples([one], ruleset);
      expect(problems.length === 0 ? "" : new PackError(problems).message).toBe("");
    },
  );
});

describe("built-in packs", () => {
  it("were generated from the rules as they stand", () => {
    const packs = builtinPacks.map(({ manifest }) => manifest.id);
    const fromRules = packs.map((id) => loadPack(yamlFiles(join(rules, id), rules)).pack);
    expect(builtinPacks).toEqual(JSON.parse(JSON.stringify(fromRules)));
  });
});
