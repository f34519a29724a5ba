import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { REASONS } from "../../src/model/report.js";
import { VERDICTS } from "../../src/model/verdict.js";
import { VERDICT_NAMES } from "../../src/report/verdict-names.js";

const page = readFileSync(new URL("../../docs/acheteurs.md", import.meta.url), "utf8");

it("explains every verdict and every reason to buyers", () => {
  expect(VERDICTS.filter((verdict) => !page.includes(`${VERDICT_NAMES[verdict]} |`))).toEqual([]);
  expect(REASONS.filter((reason) => !page.includes(`\`${reason}\``))).toEqual([]);
});
