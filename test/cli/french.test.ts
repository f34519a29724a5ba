import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { addCheck } from "../../src/cli/check-command.js";
import { addExplain } from "../../src/cli/explain-command.js";
import { frenchProgram, frenchUsageError } from "../../src/cli/french.js";

function program() {
  const root = frenchProgram("dce-lint");
  addCheck(root);
  addExplain(root);
  return root;
}

async function errorOf(...args: string[]): Promise<string> {
  const error: unknown = await program()
    .parseAsync(args, { from: "user" })
    .catch((thrown: unknown) => thrown);
  return error instanceof CommanderError ? frenchUsageError(error) : `no usage error: ${String(error)}`;
}

describe("the command line in French", () => {
  it.each(["check", "explain", "pourquoi"])("has a help without English, for %s too", (name) => {
    const root = program();
    const command = root.commands.find((candidate) => candidate.name() === name);
    const help = `${root.helpInformation()}${command?.helpInformation()}`;
    expect(help).toContain(`dce-lint ${name} [options]`);
    expect(help).toContain("dce-lint [options] [commande]");
    expect(help).not.toMatch(/command\b|Usage|Options:|choices|default|display|argument\b/);
  });

  it.each([
    [
      ["check", "-f", "xml", "x"],
      "valeur refusée pour -f, --format <format> (au choix : terminal, json, sarif, junit, markdown, html, docx, csv)",
    ],
    [["check"], "indiquez au moins un fichier, un dossier ou une archive zip"],
    [["pourquoi"], "indiquez l'argument <exigence>"],
    [["check", "x", "--date"], "l'option --date <AAAA-MM-JJ> attend une valeur"],
    [["check", "x", "--formt", "json"], "option inconnue : --formt"],
    [["explain", "a", "b"], "trop d'arguments"],
    [["verifie"], "commande inconnue : verifie"],
  ])("%j is answered in French", async (args, message) => {
    expect(await errorOf(...args)).toBe(`${message} (voir dce-lint --help)`);
  });
});
