import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addCheck } from "../../src/cli/check-command.js";
import { EXIT } from "../../src/cli/exit.js";
import { addExplain } from "../../src/cli/explain-command.js";
import { lint, terminalReport } from "../../src/index.js";
import { REPORT_VERSION } from "../../src/model/verdict.js";
import { inputsFromPaths } from "../../src/node.js";

const page = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const example = fileURLToPath(new URL("../../examples/dce-nettoyage", import.meta.url));
const { inputs } = await inputsFromPaths([example]);
const report = await lint(inputs, { today: "2026-11-25" });

describe("the readme", () => {
  it("shows extracts of the report that the demonstration prints", () => {
    const printed = terminalReport(report);
    const extracts = /```text\n(Vérification[\s\S]*?)```/.exec(page)?.[1]?.split("…\n") ?? [];
    expect(extracts.length).toBeGreaterThan(2);
    for (const extract of extracts) expect(printed).toContain(extract);
  });

  it("shows an extract of the JSON report that the demonstration gives", () => {
    const shown = /```jsonc\n([\s\S]*?)```/.exec(page)?.[1]?.replace(/ \/\/ .*$/gm, "");
    const { version, summary, requirements } = JSON.parse(shown ?? "");
    expect(version).toBe(REPORT_VERSION);
    expect(summary).toEqual(report.summary);
    const [{ searched, ...result }] = requirements;
    const real = report.requirements.find(({ id }) => id === result.id);
    expect(real).toMatchObject(result);
    expect(real?.searched).toEqual(expect.arrayContaining(searched));
  });

  it("names every command, every option of check and every exit code", () => {
    const root = new Command();
    addCheck(root);
    addExplain(root);
    expect(
      root.commands.map((command) => command.name()).filter((name) => !page.includes(`dce-lint ${name} `)),
    ).toEqual([]);
    const options = root.commands[0]?.options.map(({ long }) => long!) ?? [];
    expect(options.filter((option) => !new RegExp(`^\\| \`.*${option}`, "m").test(page))).toEqual([]);
    for (const code of Object.values(EXIT)) expect(page).toMatch(new RegExp(`^\\| ${code} \\| `, "m"));
  });
});
