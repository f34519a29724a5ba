import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { yamlFiles } from "../../scripts/pack-files.js";
import { PROPERTIES } from "../../src/check/term.js";
import { FAMILIES } from "../../src/dossier/facts/families-table.js";
import { builtinPacks, loadRuleset } from "../../src/index.js";
import { legalReferenceSchema, thresholdSchema } from "../../src/model/legal.js";
import { conceptSchema } from "../../src/model/lexicon.js";
import { packManifestSchema } from "../../src/model/manifest.js";
import { obsoleteReferenceSchema } from "../../src/model/obsolete.js";
import { overlaySchema, requirementSchema } from "../../src/model/requirement.js";
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

  it("names every file, every key and every value of a pack, and every property of a passage", () => {
    const schemas = [
      requirementSchema,
      conceptSchema,
      packManifestSchema,
      legalReferenceSchema,
      thresholdSchema,
      spaserLineSchema,
      outOfScopeSchema,
      overlaySchema,
      obsoleteReferenceSchema,
    ];
    const words = new Set(schemas.flatMap((schema) => wordsOf(z.toJSONSchema(schema, { io: "input" }))));
    expect([...words, ...Object.keys(PROPERTIES)].filter((word) => !mentions(page, word))).toEqual([]);
    const loader = readFileSync(new URL("../../src/packs/load.ts", import.meta.url), "utf8");
    const special = new Set([...loader.matchAll(/"([\w-]+\.yaml)"/g)].map(([, name]) => name!));
    expect(special.size).toBeGreaterThan(5);
    expect([...special].filter((name) => !page.includes(`\`${name}\` |`))).toEqual([]);
  });

  it("lists the families of purchase that a requirement may name", () => {
    const list = /Les familles se lisent([\s\S]*?)\n\n/.exec(page)?.[1] ?? "";
    const listed = [...list.matchAll(/« ([^»]+) »/g)].map(([, family]) => family!);
    expect(listed.sort()).toEqual(FAMILIES.map(({ key }) => key).sort());
  });

  it("shows the message of a broken pack as it is", async () => {
    const shown = /```text\ndce-lint : .*\n\n([\s\S]*?)\n```/.exec(page)?.[1];
    const broken = files.map(({ file, text }) => ({
      file,
      text: text.replace('[emballage, reprise-ou-reduction, "@ob', '[embalage, reprise-ou-reduction, "@ob'),
    }));
    await expect(loadRuleset(broken, builtinPacks)).rejects.toThrow(shown);
  });
});

function mentions(text: string, key: string): boolean {
  return new RegExp(`(?:^|[^\\w@-])${key}(?![\\w-])`, "m").test(text);
}

/** Keys of objects and words of enumerations. */
function wordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsOf);
  if (typeof schema !== "object" || schema === null) return [];
  const keys = "properties" in schema ? Object.keys(schema.properties as object) : [];
  const values = "enum" in schema ? (schema.enum as string[]) : [];
  return [...keys, ...values, ...Object.values(schema).flatMap(wordsOf)];
}
