import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/index.js";
import { bareDossier } from "../support/lint.js";
import { dceLint, inFolder, type Run } from "./command.js";
import { hostileFiles } from "./hostile-files.js";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const root = process.getuid?.() === 0;
const withShell = existsSync("/bin/bash") && existsSync("/dev/full");

/** Runs a line of shell in which $DCE is the command and $1 a folder. */
function shell(line: string, folder: string): Run {
  const { status, stdout, stderr } = spawnSync("/bin/bash", ["-c", line, "bash", folder], {
    encoding: "utf8",
    env: { ...process.env, DCE: `${process.execPath} ${cli}` },
  });
  return { code: status, stdout, stderr };
}

const json = (paths: readonly string[], ...options: string[]): Report => {
  const { stdout, stderr } = dceLint(["check", ...paths, "--format", "json", ...options]);
  expect(stderr).not.toContain("    at ");
  return JSON.parse(stdout) as Report;
};

/** "lu", or the first reason for which a file was not read. */
const outcomes = ({ dossier }: Report): Record<string, string> =>
  Object.fromEntries(
    dossier.documents.map(({ file, unread, unreadable }) => [
      file,
      unread === "total" ? (unreadable[0]?.code ?? "vide") : "lu",
    ]),
  );

describe.skipIf(!withShell)("the output", () => {
  it("may be closed by who reads it: nothing is said", () => {
    inFolder(bareDossier(), (folder) => {
      const { stdout, stderr } = shell('$DCE check "$1" | head -1; echo "code $PIPESTATUS"', folder);
      expect(stdout).toMatch(/^Vérification .*\ncode [01]\n$/);
      expect(stderr).toBe("");
      const closed = shell(
        '{ $DCE check "$1" absent.docx 2>&1 >/dev/full; echo "code $?" >&3; } 3>&1 | true',
        folder,
      );
      expect(closed.stdout + closed.stderr).not.toContain("    at ");
    });
  });

  it.each(["> /dev/full", "-o /dev/full"])("may be a full disk: %s is said in French", (to) => {
    inFolder(bareDossier(), (folder) => {
      const { code, stderr } = shell(`$DCE check "$1" ${to}`, folder);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^dce-lint : (?:écriture impossible|impossible d'écrire).*ENOSPC.*\n$/);
      expect(existsSync("/dev/full")).toBe(true);
    });
  });
});

describe("the file of the report", () => {
  it("takes the place of the old one at once, and leaves nothing beside it", () => {
    inFolder(bareDossier(), (folder) => {
      const [target, old] = [join(folder, "rapport.json"), join(folder, "ancien.json")];
      writeFileSync(target, "ancien");
      chmodSync(target, 0o640);
      linkSync(target, old);
      dceLint(["check", join(folder, "RC.md"), "--format", "json", "-o", target]);
      expect(JSON.parse(readFileSync(target, "utf8")).tool.name).toBe("dce-lint");
      // Written in place, the other name of the old file would show the new report, or half of it.
      expect(readFileSync(old, "utf8")).toBe("ancien");
      expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    });
  });

  it("is written behind a link, which stays", () => {
    inFolder({ ...bareDossier(), "ailleurs/rapport.txt": "ancien" }, (folder) => {
      symlinkSync(join(folder, "ailleurs/rapport.txt"), join(folder, "lien.txt"));
      dceLint(["check", join(folder, "RC.md"), "-o", join(folder, "lien.txt")]);
      expect(readFileSync(join(folder, "ailleurs/rapport.txt"), "utf8")).toContain("Vérification");
    });
  });

  it("is refused with a sentence where a folder stands", () => {
    inFolder(bareDossier(), (folder) => {
      const { code, stderr } = dceLint(["check", join(folder, "RC.md"), "-o", folder]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^dce-lint : impossible d'écrire .*\n$/);
    });
  });

  it.skipIf(root)("is refused with a sentence in a folder where nothing may be written", () => {
    inFolder({ ...bareDossier(), "fermé/x": "" }, (folder) => {
      chmodSync(join(folder, "fermé"), 0o555);
      const { code, stderr } = dceLint(["check", join(folder, "RC.md"), "-o", join(folder, "fermé/r.txt")]);
      chmodSync(join(folder, "fermé"), 0o755);
      expect(code).toBe(2);
      expect(stderr).toContain("impossible d'écrire");
    });
  });
});

describe("files and folders", () => {
  it.skipIf(root)("a file that may not be opened is said so, and the others are checked", () => {
    inFolder({ ...bareDossier(), "AE.md": "# Acte d'engagement" }, (folder) => {
      chmodSync(join(folder, "AE.md"), 0o000);
      expect(outcomes(json([folder]))).toMatchObject({ "AE.md": "acces-refuse", "RC.md": "lu" });
    });
  });

  it("names that are long, or hold a line break, a command for the terminal, an emoji, are shown harmless", () => {
    const names = ["RC\n\u001b[31mrouge.md", "pièce 😀.md", `${"é".repeat(120)}.md`, "\u202efdp.md", "-o.md"];
    const text = bareDossier()["RC.md"]!;
    inFolder(
      Object.fromEntries(names.map((name, index) => [name, `${text}\n${"Suite. ".repeat(index)}`])),
      (folder) => {
        const { stdout, stderr, code } = dceLint(["check", folder, join(folder, "absent\n\u001b[31m.md")]);
        expect(code).toBe(2);
        expect(stdout).toContain("5 fichiers lus sur 5");
        expect(stdout + stderr).not.toMatch(/\u001b|\u202e/);
        expect(stderr.trim().split("\n").length).toBe(1);
        expect(json([folder]).dossier.documents.length).toBe(5);
      },
    );
  });

  it("a folder that holds a link to itself is read once", () => {
    inFolder(bareDossier(), (folder) => {
      symlinkSync(folder, join(folder, "boucle"));
      symlinkSync("tourne", join(folder, "tourne"));
      expect(Object.keys(outcomes(json([folder])))).toEqual(["CCAP.md", "CCTP.md", "RC.md"]);
    });
  });

  it("an empty folder is said so", () => {
    inFolder({}, (folder) => {
      const { code, stderr } = dceLint(["check", folder]);
      expect(code).toBe(2);
      expect(stderr).toContain("ne contient aucun fichier à lire");
    });
  });

  it("a file of 500 MB is refused on its size, and a smaller limit may be set in dce-lint.yaml", () => {
    inFolder({ ...bareDossier(), "CCTP.pdf": "%PDF-1.7" }, (folder) => {
      truncateSync(join(folder, "CCTP.pdf"), 500_000_000);
      expect(outcomes(json([folder]))).toMatchObject({ "CCTP.pdf": "trop-volumineux", "RC.md": "lu" });
      writeFileSync(join(folder, "RC.md"), "Objet du marché. ".repeat(1000));
      writeFileSync(join(folder, "dce-lint.yaml"), "limites: { taille-max: 0.01 }\n");
      expect(outcomes(json([folder]))).toMatchObject({ "RC.md": "trop-volumineux", "CCAP.md": "lu" });
      expect(outcomes(json([folder], "--taille-max", "1"))).toMatchObject({ "RC.md": "lu" });
    });
  });
});

describe("files made to harm", () => {
  it("are read or refused one by one, and hide nothing of the others", async () => {
    const hostile = await hostileFiles();
    const files = Object.fromEntries(hostile.map(([name, bytes]) => [name, bytes]));
    inFolder({ ...bareDossier(), ...files }, (folder) => {
      const expected = Object.fromEntries(hostile.map(([name, , outcome]) => [name, outcome]));
      expect(outcomes(json([folder]))).toEqual({
        "RC.md": "lu",
        "CCAP.md": "lu",
        "CCTP.md": "lu",
        ...expected,
      });
    });
  });

  it("in a zip too: names that climb, bombs, too many files, a broken or locked directory", () => {
    const rc = strToU8(bareDossier()["RC.md"]!);
    const many = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`f${index}.txt`, new Uint8Array()]),
    );
    const broken = zipSync({ "RC.md": rc });
    broken.fill(0xff, broken.length - 60, broken.length - 30);
    const locked = zipSync({ "RC.md": rc });
    for (let at = 0; at < locked.length - 4; at++)
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1) locked[at + 8]! |= 1;
    const files = {
      "DCE.zip": zipSync({
        "../../../RC.md": rc,
        "/etc/CCAP.md": rc,
        "bombe.txt": new Uint8Array(50_000_000),
      }),
      "cassé.zip": broken,
      "fermé.zip": locked,
    };
    inFolder({ dce: "" }, (folder) => {
      mkdirSync(join(folder, "d"));
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, "d", name), bytes);
      const read = outcomes(json([join(folder, "d")]));
      expect(read).toMatchObject({
        "DCE.zip/RC.md": "lu",
        "DCE.zip/etc/CCAP.md": "lu",
        "DCE.zip/bombe.txt": "trop-volumineux",
      });
      expect(read["cassé.zip"] ?? read["cassé.zip/RC.md"]).toBe("fichier-endommage");
      expect(read["fermé.zip/RC.md"]).toBe("mot-de-passe");
      expect(readdirSync(folder).sort()).toEqual(["d", "dce"]);
    });
    inFolder({ "nombreux.zip": zipSync(many, { level: 0 }) }, (folder) => {
      const { dossier } = json([folder]);
      expect(dossier.documents.length).toBeLessThan(2100);
      expect(dossier.documents.flatMap(({ unreadable }) => unreadable.map(({ code }) => code))).toContain(
        "trop-volumineux",
      );
    });
  });
});

describe("limits on the command line", () => {
  it("stop a reading that is too long, and say so", () => {
    inFolder(
      {
        ...bareDossier(),
        "CCTP.md": `${"* a\n".repeat(3)}${"Le titulaire remet un bilan. ".repeat(400_000)}`,
      },
      (folder) => {
        const report = json([folder], "--delai-par-fichier", "0.1");
        const [long] = report.dossier.documents.filter(({ file }) => file === "CCTP.md");
        expect(long).toMatchObject({ unread: "total", unreadable: [{ code: "delai-depasse" }] });
        expect(long?.unreadable[0]?.message).toContain("a dépassé 0,1 seconde ");
      },
    );
  });

  it.each([
    [["--delai-par-fichier", "vite"], "--delai-par-fichier attend un nombre de secondes"],
    [["--memoire-par-fichier", "1"], "--memoire-par-fichier attend un nombre de Mo, de 16 à"],
    [["--taille-max", "-5"], "--taille-max attend un nombre de Mo"],
  ])("%j is refused with a sentence", (options, message) => {
    inFolder(bareDossier(), (folder) => {
      const { code, stderr } = dceLint(["check", folder, ...options]);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    });
  });

  it.each([
    ["limites: { delai: 3 }", "clef « delai » inconnue (au choix : delai-par-fichier"],
    ["limites: { taille-max: beaucoup }", "taille-max attend un nombre de Mo"],
    ["limites: 3", "attendu « profil: »"],
    ["[1, 2]", "attendu « profil: »"],
  ])("%j in dce-lint.yaml is refused with a sentence", (settings, message) => {
    inFolder({ ...bareDossier(), "dce-lint.yaml": settings }, (folder) => {
      const { code, stderr } = dceLint(["check", folder]);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    });
  });
});
