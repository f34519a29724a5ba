import { readFileSync } from "node:fs";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { addAnnotate } from "../../src/cli/annotate-command.js";
import { addCheck } from "../../src/cli/check-command.js";
import { addDeclare } from "../../src/cli/declare-command.js";
import { addExplain } from "../../src/cli/explain-command.js";
import { addServe } from "../../src/cli/serve-command.js";
import { addWatch } from "../../src/cli/watch-command.js";
import { readProfile } from "../../src/index.js";
import { REASONS } from "../../src/model/report.js";
import { VERDICTS } from "../../src/model/verdict.js";
import { VERDICT_NAMES } from "../../src/report/verdict-names.js";

const page = readFileSync(new URL("../../docs/acheteurs.md", import.meta.url), "utf8");

describe("the page for buyers", () => {
  it("explains every verdict and every reason", () => {
    expect(VERDICTS.filter((verdict) => !page.includes(`${VERDICT_NAMES[verdict]} |`))).toEqual([]);
    expect(REASONS.filter((reason) => !page.includes(`\`${reason}\``))).toEqual([]);
  });

  it("names every command and every option", () => {
    const root = new Command();
    addAnnotate(root);
    addCheck(root);
    addDeclare(root);
    addExplain(root);
    addServe(root);
    addWatch(root);
    expect(root.commands.filter((command) => !page.includes(`dce-lint ${command.name()} `))).toEqual([]);
    const options = root.commands.flatMap((command) => command.options.map(({ long }) => long!));
    expect(options.filter((option) => !page.includes(option))).toEqual([]);
  });

  it("gives a dce-lint.yaml that is read whole, with every key", () => {
    const yaml = [...page.matchAll(/```yaml\n(profil:[\s\S]*?)```/g)].map(([, text]) => text!);
    expect(yaml.length).toBe(1);
    const { profil } = parse(yaml[0]!);
    expect(readProfile(profil)).toEqual({
      nature: "services",
      families: ["nettoyage", "espaces verts"],
      amount: 230_000,
      object: "Nettoyage et entretien des espaces verts du centre de santé",
      date: "2026-10-01",
      procedure: "appel-offres-ouvert",
      accord_cadre: "bons-de-commande",
      buyer_type: "securite-sociale",
      months: 48,
    });
    const known = messageOf(() => readProfile({ inconnue: 1 }))
      .match(/connues : (.*)\)/)?.[1]
      ?.split(", ");
    expect(Object.keys(profil).sort()).toEqual(known?.sort());
  });
});

function messageOf(call: () => unknown): string {
  try {
    call();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}
