import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readGaps } from "../../src/annotate/gaps.js";
import { answer, partsOf } from "../annotate/support.js";
import { dceLint, inFolder } from "./command.js";

const example = fileURLToPath(new URL("../../examples/dce-nettoyage", import.meta.url));
const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(...path)));

/** The example in a folder of its own, beside a place for copies. */
function withExample(use: (dossier: string, copies: string) => void): void {
  inFolder({}, (folder) => {
    cpSync(example, join(folder, "dce"), { recursive: true });
    use(join(folder, "dce"), join(folder, "relu"));
  });
}

describe("dce-lint annote", () => {
  it("writes copies with comments, says what they hold, and leaves the originals", () => {
    withExample((dossier, copies) => {
      const { code, stdout } = dceLint(["annote", dossier, "--sortie", copies, "--proposer"]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/CCAP\.docx : \d+ commentaires, \d+ propositions?/);
      expect(stdout).toMatch(/CCTP\.pdf : \d+ commentaire/);
      expect(stdout).toMatch(/Remarques sans commentaire :\n.*CRT\.md/);
      expect(bytesOf(dossier, "CCAP.docx")).toEqual(bytesOf(example, "CCAP.docx"));
      expect(partsOf(bytesOf(copies, "CCAP.docx"))["word/comments.xml"]).toContain("dce-lint · ");
      const [printed, original] = [bytesOf(copies, "CCTP.pdf"), bytesOf(example, "CCTP.pdf")];
      expect(printed.length).toBeGreaterThan(original.length);
      expect(Buffer.from(printed.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
      expect(existsSync(join(copies, "CRT.md"))).toBe(false);
    });
  });

  it("takes an answer for an accepted gap, keeps it, and does not write over it", () => {
    withExample((dossier, copies) => {
      dceLint(["annote", dossier, "--sortie", copies]);
      const before = partsOf(bytesOf(copies, "CCAP.docx"))["word/comments.xml"]!;
      answer(join(copies, "CCAP.docx"));
      expect(readGaps(bytesOf(copies, "CCAP.docx"))).toHaveLength(1);
      expect(dceLint(["annote", dossier, "--sortie", copies])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("porte des réponses"),
      });
      cpSync(join(copies, "CCAP.docx"), join(dossier, "CCAP.docx"));
      const { stdout } = dceLint(["check", dossier, "--fail-on", "jamais"]);
      expect(stdout).toContain("ÉCARTS ACCEPTÉS");
      expect(stdout).toMatch(/«\s+Choix\s+assumé\s+du\s+service\.\s+»/);
      const again = join(copies, "encore");
      dceLint(["annote", dossier, "--sortie", again]);
      const after = partsOf(bytesOf(again, "CCAP.docx"))["word/comments.xml"]!;
      expect(after).toContain("Choix assumé du service.");
      const count = (xml: string) => xml.split("dce-lint · ").length;
      expect(count(after)).toBe(count(before));
    });
  });

  it("refuses a folder where a copy could replace an original or be taken for a piece", () => {
    withExample((dossier, copies) => {
      mkdirSync(copies);
      symlinkSync(join(dossier, "CCAP.docx"), join(copies, "CCAP.docx"));
      const refusals: Array<[string[], string, string]> = [
        [[dossier], dossier, "jamais remplacés"],
        [[dossier], join(dossier, "relu"), "jamais remplacés"],
        [[join(dossier, "CCAP.docx")], dossier, "jamais remplacés"],
        [[dossier], join(dossier, "RC.docx"), "est un fichier"],
        [[dossier], copies, "mène ailleurs par un lien"],
      ];
      for (const [paths, output, said] of refusals) {
        const { code, stderr } = dceLint(["annote", ...paths, "--sortie", output]);
        expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
      }
      expect(bytesOf(dossier, "CCAP.docx")).toEqual(bytesOf(example, "CCAP.docx"));
    });
  });

  it("says when there is no Word file to annotate, and asks for a folder", () => {
    inFolder({ "dce/RC.md": "# RC\n\nObjet : nettoyage.\n" }, (folder) => {
      const { code, stdout } = dceLint(["annote", join(folder, "dce"), "--sortie", join(folder, "relu")]);
      expect(code).toBe(2);
      expect(stdout).toContain("Rien d'écrit : aucun fichier Word, LibreOffice ou PDF lu");
      expect(dceLint(["annote", join(folder, "dce")]).stderr).toContain("--sortie");
    });
  });
});
