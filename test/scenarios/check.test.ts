import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/model/report.js";
import { bareDossier } from "../support/lint.js";
import { dceLint, inFolder } from "./command.js";

const example = fileURLToPath(new URL("../../examples/dce-nettoyage", import.meta.url));

describe("dce-lint check", () => {
  it("prints what to do first, then the axes, and exits 1 when there is something to correct", () => {
    const { code, stdout, stderr } = dceLint(["check", example]);
    expect(code).toBe(1);
    expect(stderr).toBe("");
    expect(stdout.indexOf("À FAIRE AVANT PUBLICATION")).toBeGreaterThan(0);
    expect(stdout.indexOf("À FAIRE AVANT PUBLICATION")).toBeLessThan(stdout.indexOf("AXE 1 – SOCIAL"));
    expect(stdout).not.toMatch(/\u001b\[/);
    const actions =
      stdout.slice(stdout.indexOf("À FAIRE"), stdout.indexOf("AXE 1")).match(/^ {2}\d\. /gm) ?? [];
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.length).toBeLessThanOrEqual(5);
  });

  it("prints nothing but the JSON with --format json, and that JSON is the report it announces", () => {
    const { code, stdout, stderr } = dceLint(["check", example, "--format", "json"]);
    expect(code).toBe(1);
    expect(stderr).toBe("");
    expect(reportSchema.safeParse(JSON.parse(stdout)).error?.issues ?? []).toEqual([]);
  });

  it("writes the report to a file with --output", () => {
    inFolder(bareDossier(), (folder) => {
      const target = join(folder, "rapport.json");
      const { stdout } = dceLint(["check", join(folder, "RC.md"), "--format", "json", "--output", target]);
      expect(stdout).toBe("");
      expect(JSON.parse(readFileSync(target, "utf8")).tool.name).toBe("dce-lint");
    });
  });

  it.each([
    ["a_corriger", 1],
    ["a_verifier", 1],
    ["jamais", 0],
  ])("--fail-on %s exits %i on a dossier with points", (level, expected) => {
    inFolder(bareDossier(), (folder) => {
      expect(dceLint(["check", folder, "--fail-on", level]).code).toBe(expected);
    });
  });

  it("with --quiet prints only what is to correct", () => {
    inFolder(bareDossier(), (folder) => {
      const { stdout } = dceLint(["check", folder, "--quiet"]);
      expect(stdout).toContain("à corriger");
      expect(stdout).not.toContain("à vérifier ");
      expect(stdout).not.toContain("À FAIRE AVANT PUBLICATION");
    });
  });

  it("uses the date given, and says so", () => {
    inFolder(bareDossier(), (folder) => {
      expect(dceLint(["check", folder, "--date", "2026-03-01"]).stdout).toContain(
        "Droit applicable au 01/03/2026 (date donnée)",
      );
    });
  });

  it("checks against the law alone with --pack commande-publique", () => {
    inFolder(bareDossier(), (folder) => {
      const { stdout } = dceLint(["check", folder, "--pack", "commande-publique", "--format", "json"]);
      const ids = JSON.parse(stdout).requirements.map(({ id }: { id: string }) => id);
      expect(ids).toContain("economie/avance");
      expect(ids).not.toContain("social/index-egalite");
    });
  });

  it("takes several paths as one dossier", () => {
    inFolder(bareDossier(), (folder) => {
      const paths = ["RC.md", "CCAP.md"].map((name) => join(folder, name));
      const { stdout } = dceLint(["check", ...paths, "--format", "json"]);
      expect(JSON.parse(stdout).dossier.documents.map(({ file }: { file: string }) => file)).toEqual([
        "RC.md",
        "CCAP.md",
      ]);
    });
  });
});

describe("wrong use of dce-lint check", () => {
  it.each([
    [["check"], "indiquez au moins un fichier"],
    [["check", "RC.docx", "--sortie"], "option inconnue : --sortie"],
    [["verifie"], "commande inconnue : verifie"],
    [["check", "absent.docx"], "absent.docx"],
    [["check", example, "--date", "1er octobre"], "AAAA-MM-JJ"],
    [["check", example, "--pack", "spaser-de-mars"], "référentiel « spaser-de-mars » introuvable"],
    [["check", example, "--output", "dossier-absent/rapport.txt"], "impossible d'écrire"],
  ])("%j exits 2 with a sentence", (args, message) => {
    const { code, stderr, stdout } = dceLint(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^dce-lint : /);
    expect(stderr).not.toContain("    at ");
    expect(stdout).toBe("");
  });

  it("shows the faulty line of a broken pack", () => {
    const pack = 'id: mon-pack\nversion: "1"\ntitre: Mon SPASER\n';
    inFolder({ "mon-pack/pack.yaml": pack }, (folder) => {
      const { code, stderr } = dceLint(["check", example, "--pack", join(folder, "mon-pack")]);
      expect(code).toBe(2);
      expect(stderr).toContain("pack.yaml:3:1");
      expect(stderr).toContain("3 | titre: Mon SPASER");
    });
  });
});

describe("dce-lint without a dossier", () => {
  it("prints a help in French", () => {
    const { code, stdout } = dceLint(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Utilisation :");
    expect(stdout).not.toMatch(/Usage:|Options:|display help/);
    expect(dceLint(["check", "--help"]).stdout).toContain("Codes de sortie");
  });

  it("prints the version of the package", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(dceLint(["--version"]).stdout).toBe(`${version}\n`);
  });
});

describe("facts given by the user", () => {
  const nature = (stdout: string) => JSON.parse(stdout).dossier.facts.nature;

  it("come before the text, from the command line", () => {
    inFolder(bareDossier(), (folder) => {
      const args = [
        "check",
        "--profile",
        "nature=travaux",
        "--profile",
        "montant=6 000 000",
        folder,
        "--format",
        "json",
      ];
      const { stdout } = dceLint(args);
      expect(nature(stdout)).toMatchObject({ value: "travaux", source: "utilisateur" });
      expect(JSON.parse(stdout).dossier.profile.amount).toBe(6_000_000);
    });
  });

  it("come from dce-lint.yaml beside the dossier, which is no document of it", () => {
    inFolder(
      { ...bareDossier(), "dce-lint.yaml": "profil:\n  nature: fournitures\n  familles: [papier]\n" },
      (folder) => {
        const { stdout } = dceLint(["check", folder, "--format", "json"]);
        expect(nature(stdout)).toMatchObject({ value: "fournitures", source: "utilisateur" });
        expect(JSON.parse(stdout).dossier.documents.length).toBe(3);
      },
    );
  });

  it.each([
    ["nature=peinture", "travaux, fournitures ou services"],
    ["couleur=vert", "clef « couleur » inconnue"],
    ["nature", "clef=valeur"],
  ])("--profile %s is refused with a sentence", (flag, message) => {
    const { code, stderr } = dceLint(["check", example, "--profile", flag]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
