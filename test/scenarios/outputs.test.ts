import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dceLint, inFolder } from "./command.js";

const FILES = {
  "RC.md": "# Règlement de la consultation\n## 1 Critères\nLe seul critère est le prix (100 %).\n",
  "CCTP.md": "# CCTP\n## 1 Matériel\nLes luminaires sont de marque Lumirex modèle 300.\n",
};

describe("several reports in one run", () => {
  it("are written each in the form of its name", () => {
    inFolder(FILES, (folder) => {
      const names = ["r.json", "r.sarif", "r.xml", "r.md", "r.csv", "r.txt"];
      const { code, stdout } = dceLint(
        ["check", "RC.md", "CCTP.md", ...names.flatMap((name) => ["-o", name])],
        folder,
      );
      expect(code).toBe(1);
      expect(stdout).toBe("");
      const first = names.map((name) => readFileSync(join(folder, name), "utf8").slice(0, 40));
      expect(first.map((text) => text.trim().slice(0, 12))).toEqual([
        '{\n "version"',
        '{\n "$schema"',
        "<?xml versio",
        "## Vérificat",
        "Exigence;Tit",
        "Vérification",
      ]);
    });
  });

  it("are refused before anything is read when a name says no form", () => {
    inFolder(FILES, (folder) => {
      const { code, stderr } = dceLint(["check", "RC.md", "-o", "r.pages"], folder);
      expect(code).toBe(2);
      expect(stderr).toContain(
        "« r.pages » : extension inconnue (au choix : .json, .sarif, .xml, .md, .html, .docx, .csv, .txt)",
      );
    });
  });
});

describe("a part of the requirements", () => {
  const run = (...args: string[]) =>
    inFolder(FILES, (folder) => dceLint(["check", ...args, "RC.md", "CCTP.md"], folder));
  const ids = ({ stdout }: { stdout: string }) =>
    (JSON.parse(stdout).requirements as { id: string }[]).map(({ id }) => id);

  it("is chosen by --only, --ignore and --axe, and the balance follows", () => {
    expect(ids(run("--only", "prix-unique,redaction/marque-equivalent", "-f", "json")).sort()).toEqual([
      "environnement/prix-unique",
      "redaction/marque-equivalent",
    ]);
    const without = run("--only", "redaction", "--ignore", "marque-equivalent", "-f", "json");
    expect(ids(without).every((id) => id.startsWith("redaction/") && !id.endsWith("marque-equivalent"))).toBe(
      true,
    );
    const social = JSON.parse(run("--axe", "1", "-f", "json").stdout);
    expect(new Set(social.requirements.map(({ axis }: { axis: string }) => axis))).toEqual(
      new Set(["Axe 1 – Social"]),
    );
    const total = Object.values(social.summary as Record<string, number>).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(total).toBe(social.requirements.length);
  });

  it("decides the exit code, within what --max tolerates", () => {
    expect(run("--only", "prix-unique").code).toBe(1);
    expect(run("--only", "prix-unique", "--max", "1").code).toBe(0);
    expect(run("--only", "chorus-pro", "--fail-on", "a_corriger").code).toBe(0);
  });

  it("refuses a name that matches nothing", () => {
    expect(run("--only", "prix-uniqe").stderr).toContain("exigence « prix-uniqe » inconnue");
    expect(run("--axe", "9").stderr).toContain("axe « 9 » inconnu (au choix : Axe 1 – Social");
    expect(run("--max", "beaucoup").stderr).toContain("--max attend un nombre entier");
  });
});

describe("a report that is no text", () => {
  it("is written to a file only", () => {
    inFolder(FILES, (folder) => {
      expect(dceLint(["check", "RC.md", "--format", "docx"], folder)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("--format docx demande un fichier"),
      });
      dceLint(["check", "RC.md", "-o", "r.docx"], folder);
      expect(readFileSync(join(folder, "r.docx")).subarray(0, 2).toString()).toBe("PK");
    });
  });
});
