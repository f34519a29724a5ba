import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const CLI = resolve("dist/cli.js");
const RC =
  "# Règlement de la consultation\n\n## 1 Objet\n\nLe marché a pour objet le nettoyage des locaux.\n";

describe.skipIf(!existsSync(CLI))("dce-lint surveille", () => {
  let root: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "dce-lint-surveille-"));
    mkdirSync(join(root, "entree/DCE"), { recursive: true });
    writeFileSync(join(root, "entree/DCE/RC.md"), RC);
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    rmSync(root, { recursive: true });
  });

  const run = (...options: string[]) =>
    spawnSync(process.execPath, [CLI, "surveille", "entree", "sortie", "--intervalle", "0.1", ...options], {
      cwd: root,
      encoding: "utf8",
    });
  const watch = () => {
    const child = spawn(process.execPath, [CLI, "surveille", "entree", "sortie", "--intervalle", "0.1"], {
      cwd: root,
    });
    children.push(child);
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    const ended = new Promise<number | null>((end) => child.once("exit", (code) => end(code)));
    const says = async (expected: string) => {
      while (!said.includes(expected)) await new Promise((look) => setTimeout(look, 20));
    };
    return { child, ended, says, said: () => said };
  };

  it("reads within the limits of the dossier, and refuses those that are none", () => {
    writeFileSync(join(root, "entree/DCE/RC.md"), RC.repeat(40));
    for (const [limit, said] of [
      ["0.001", "trop volumineux"],
      ["beaucoup", "taille-max attend un nombre de Mo"],
    ]) {
      writeFileSync(join(root, "entree/DCE/dce-lint.yaml"), `limites: { taille-max: ${limit} }\n`);
      expect(run("--une-fois").stderr).toMatch(new RegExp(`quarantaine  DCE : .*${said}`));
    }
  });

  it("makes one pass and stops", () => {
    const { status, stderr } = run("--une-fois", "--format", "csv");
    expect(status).toBe(0);
    expect(stderr).toMatch(/vérifié +DCE : \d+ à corriger, \d+ à vérifier/);
    expect(existsSync(join(root, "sortie/DCE/verification.csv"))).toBe(true);
    expect(run("--une-fois", "--journal", "json").stderr).toBe("");
  });

  it("goes on until it is stopped, survives being killed, and keeps others away", async () => {
    const first = watch();
    await first.says("vérifié");
    expect(run("--une-fois")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("un autre programme surveille"),
    });
    first.child.kill("SIGKILL");
    await first.ended;
    const second = watch();
    await second.says("surveille « ");
    writeFileSync(
      join(root, "entree/AE.md"),
      "# Acte d'engagement\n\nLe marché dure douze mois à compter de sa notification.\n",
    );
    await second.says("AE.md");
    expect(second.said()).not.toContain("DCE :");
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    const lines = readFileSync(join(root, "sortie/.dce-lint/journal.jsonl"), "utf8").trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).nom)).toEqual(["DCE", "AE.md"]);
  });

  it.each([
    [["--format", "pdf"], "--format : « pdf » inconnu"],
    [["--intervalle", "souvent"], "--intervalle attend un nombre de secondes"],
  ])("says what is wrong with %j", (options, expected) => {
    expect(run("--une-fois", ...options)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(expected),
    });
  });

  it("refuses folders one inside the other, or that are not there", () => {
    const other = (...folders: string[]) =>
      spawnSync(process.execPath, [CLI, "surveille", ...folders, "--une-fois"], {
        cwd: root,
        encoding: "utf8",
      });
    expect(other("entree", "entree/sortie").stderr).toContain("l'un à côté de l'autre");
    expect(other("absent", "sortie").stderr).toContain("dossier introuvable");
  });
});
