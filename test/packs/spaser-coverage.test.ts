import { describe, expect, it } from "vitest";
import { builtinRuleset } from "../../src/index.js";
import { lintTexts } from "../support/lint.js";

const ruleset = builtinRuleset("spaser-filieris-2024-2027");
const named = [...ruleset.requirements.values()].flatMap(({ spaser }) => spaser?.refs ?? []);
const outside = ruleset.outOfScope.flatMap(({ refs }) => refs);

describe("lines of the SPASER", () => {
  it("names no line that the SPASER does not hold", () => {
    const lines = ruleset.lines.map(({ ref }) => ref);
    expect([...named, ...outside].filter((ref) => !lines.includes(ref))).toEqual([]);
  });

  it("reports what no DCE can show, with its reason, and never as a lack", async () => {
    const report = await lintTexts({ "RC.md": "# Règlement de la consultation\n\nObjet : nettoyage.\n" });
    const results = report.requirements.filter(({ verdict }) => verdict === "hors_perimetre");
    expect(results.map(({ id }) => id)).toEqual(outside.map((ref) => `hors-perimetre/${ref}`));
    expect(results[0]).toMatchObject({ axis: "Axe 1 – Social", spaser: { page: 8 } });
    expect(results[0]?.message).toContain("formation interne");
    expect(report.summary.hors_perimetre).toBe(outside.length);
  });
});
