import { readFileSync } from "node:fs";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { addCheck } from "../../src/cli/check-command.js";
import { addServe } from "../../src/cli/serve-command.js";
import { addWatch } from "../../src/cli/watch-command.js";
import { requestOptionsSchema } from "../../src/service/request-options.js";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const pages = ["docs/integrations.md", "docs/service.md"].map(read);

describe("recipes", () => {
  it("are valid YAML", () => {
    const blocks = pages.flatMap((page) =>
      [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? ""),
    );
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks)
      for (const document of parseAllDocuments(block)) expect(document.errors).toEqual([]);
  });

  it("give pre-commit the whole consultation when a piece of any format read is committed", () => {
    const [hook] = parse(read(".pre-commit-hooks.yaml"));
    expect(hook).toMatchObject({ id: "dce-lint", language: "node", pass_filenames: false });
    // pre-commit tags Word, LibreOffice and zip files as none of the types that it could be asked for.
    expect(Object.keys(hook).filter((key) => key.startsWith("types"))).toEqual([]);
    const files = new RegExp(hook.files.replace("(?i)", ""), "i");
    const named = /fichiers (.*), dossiers/.exec(checkCommand()?.description() ?? "");
    const extensions = named?.[1]?.split(", ") ?? [];
    expect(extensions.length).toBeGreaterThan(8);
    for (const extension of [...extensions, ".zip"]) expect(`dce/RC${extension}`).toMatch(files);
    for (const other of ["dce/photo.png", "package.json"]) expect(other).not.toMatch(files);
  });

  it("leave to npm pack its output, where pre-commit reads the name of the package", () => {
    expect(read(".npmrc")).toMatch(/^foreground-scripts=false$/m);
  });

  it("call commands and options that exist", () => {
    const root = new Command();
    for (const add of [addCheck, addServe, addWatch]) add(root);
    const calls = pages.flatMap((page) => [...page.matchAll(/dce-lint (check|serve|surveille)\b([^`\n]*)/g)]);
    expect(calls.length).toBeGreaterThan(5);
    for (const [call, name, rest = ""] of calls) {
      const known = root.commands.find((command) => command.name() === name)?.options.map(({ long }) => long);
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(known, call).toContain(option);
    }
  });

  it("send options that the service takes", () => {
    const sent = [...read("docs/service.md").matchAll(/options=(\{.*?\})'/g)].map(([, json]) =>
      JSON.parse(json ?? ""),
    );
    expect(sent.length).toBe(2);
    for (const options of sent) expect(requestOptionsSchema.safeParse(options).error).toBeUndefined();
  });
});

function checkCommand(): Command | undefined {
  const root = new Command();
  addCheck(root);
  return root.commands[0];
}
