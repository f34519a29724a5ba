import { describe, expect, it } from "vitest";
import { dceLint, inFolder } from "./command.js";

const CCTP = "# CCTP\n## 1 Matériel\nLes luminaires sont de marque Lumirex modèle 300.\n";
const ID = "redaction/marque-equivalent";
const withGaps = (ecarts: string) => ({ "CCTP.md": CCTP, "dce-lint.yaml": `ecarts:\n${ecarts}` });

describe("accepted gaps in dce-lint.yaml", () => {
  it("are shown with their reason and no longer decide the exit code", () => {
    const accepted = `  - exigence: ${ID}\n    motif: parc existant\n    auteur: A. Martel\n    date: 2026-11-20\n`;
    inFolder(withGaps(accepted), (folder) => {
      const { stdout } = dceLint(["check", folder]);
      expect(stdout).toContain("ÉCARTS ACCEPTÉS");
      expect(stdout).toMatch(/= Marque .*\(redaction\/marque-equivalent\).*« parc\s+existant »/s);
      expect(stdout).toMatch(/écart\s+accepté\)/);
    });
  });

  it("are named when they change nothing", () => {
    inFolder(withGaps("  - exigence: redaction/rien\n    motif: faute de frappe\n"), (folder) => {
      expect(dceLint(["check", folder]).stdout).toContain("sans effet : redaction/rien");
    });
  });

  it.each([
    ["  - exigence: a/b\n", "ecarts, n° 1 : il manque « motif »"],
    ["  - exigence: a/b\n    motif: oui bon\n    fin: 2026\n", "clef « fin » inconnue"],
    ["  - exigence: a/b\n    motif: oui bon\n    expire: demain\n", "expire = « demain »"],
    ["  - rien\n", "attendu des clefs parmi"],
  ])("are refused with a sentence: %j", (ecarts, said) => {
    inFolder(withGaps(ecarts), (folder) => {
      const { code, stderr } = dceLint(["check", folder]);
      expect(code).toBe(2);
      expect(stderr).toContain(said);
    });
  });

  it("pourquoi says how to accept, and that it is", () => {
    inFolder({ "CCTP.md": CCTP }, (folder) => {
      const { stdout } = dceLint(["pourquoi", ID, folder]);
      expect(stdout.replace(/\s+/g, " ")).toMatch(/dans dce-lint.yaml : .*empreinte: [0-9a-f]{14}/);
    });
    inFolder(withGaps(`  - exigence: ${ID}\n    motif: parc existant\n`), (folder) => {
      expect(dceLint(["pourquoi", ID, folder]).stdout).toContain("Écart accepté : « parc existant »");
    });
  });
});
