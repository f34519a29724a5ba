import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { yamlFiles } from "../../scripts/pack-files.js";
import { PROPERTIES } from "../../src/check/term.js";
import { builtinPacks, loadRuleset } from "../../src/index.js";
import { legalReferenceSchema, thresholdSchema } from "../../src/model/legal.js";
import { conceptSchema, packManifestSchema, requirementSchema } from "../../src/model/requirement.js";
import { outOfScopeSchema, spaserLineSchema } from "../../src/model/spaser-line.js";

const docs = join(dirname(fileURLToPath(import.meta.url)), "../../docs");
const page = readFileSync(join(docs, "referentiels.md"), "utf8");
const files = yamlFiles(join(docs, "exemple-referentiel"));

describe("the guide to writing a pack", () => {
  it("comes with an example that loads whole, its own examples read as announced", async () => {
    const ruleset = await loadRuleset(files, builtinPacks);
    expect(ruleset.requirements.get("environnement/emballages")?.title).toBe(
      "Reprise ou réduction des emballages",
    );
    expect(ruleset.requirements.get("economie/delai-paiement")?.spaser?.page).toBe(7);
    expect(ruleset.thresholds.map(({ id }) => id)).toContain("seuil-emballages");
  });

  it("quotes that example as it is", () => {
    const quoted = [...page.matchAll(/```yaml\n# exemple-referentiel\/(\S+)\n([^`]*)```/g)];
    expect(quoted.length).toBeGreaterThan(5);
    for (const [, name, text] of quoted) {
      expect(files.find(({ file }) => file === name)?.text, name).toContain(text);
    }
  });

  it("names every key of a pack and every property of a passage", () => {
    const schemas = [
      requirementSchema,
      conceptSchema,
      packManifestSchema,
      legalReferenceSchema,
      thresholdSchema,
      spaserLineSchema,
      outOfScopeSchema,
    ];
    const keys = new Set(schemas.flatMap((schema) => keysOf(z.toJSONSchema(schema, { io: "input" }))));
    const missing = [...keys, ...Object.keys(PROPERTIES)].filter((key) => !mentions(page, key));
    expect(missing).toEqual([]);
  });
});

function mentions(text: string, key: string): boolean {
  return new RegExp(`(?:^|[^\\w@-])${key}(?![\\w-])`, "m").test(text);
}

function keysOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}
