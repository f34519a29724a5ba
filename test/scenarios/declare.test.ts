import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { declarationsSchema } from "../../src/model/declaration.js";
import { CCAP, CCTP, RC, SILENT, withLots } from "../declare/fixture.js";
import { makePdf, makePng } from "../read/support/pdf.js";
import { dceLint, inFolder } from "./command.js";

const example = fileURLToPath(new URL("../../examples/dce-nettoyage", import.meta.url));
const FULL = { "RC.md": RC, "CCAP.md": CCAP, "CCTP.md": CCTP };

describe("dce-lint declare", () => {
  it("prints, lot by lot, each value with the place where it was read, then the questions", () => {
    inFolder({ ...FULL, "RC.md": withLots() }, (folder) => {
      const { code, stdout, stderr } = dceLint(["declare", folder]);
      expect(code).toBe(0);
      expect(stderr).toBe("");
      expect(stdout).toMatch(
        /^Propositions pour les données essentielles.*\nÀ vérifier avant toute déclaration/,
      );
      const plain = stdout.replace(/\s+/g, " ");
      expect(plain).toContain("LOT 2 – Parcs du sud");
      expect(plain).toContain("[considerationsSociales] : « Clause sociale » ");
      expect(plain).toContain("Lu dans CCAP.md, « 9 Clause d'insertion », ligne 5");
      expect(stdout.match(/\[formePrix\]/g)).toHaveLength(1);
      expect(stdout.indexOf("POUR CHAQUE LOT")).toBeGreaterThan(stdout.indexOf("LOT 3"));
    });
  });

  it("prints the notice with --as eforms, criterion by criterion", () => {
    inFolder(FULL, (folder) => {
      const { code, stdout } = dceLint(["declare", folder, "--as", "eforms"]);
      expect(code).toBe(0);
      expect(stdout).toContain("l'avis européen (eForms)");
      const plain = stdout.replace(/\s+/g, " ");
      expect(plain).toContain("Critère d'attribution 1 : type « price » [BT-539] ; nom « Prix » [BT-734]");
      expect(plain).toContain("nombre 20 [BT-541] ; sens du nombre « per-exa » [BT-5421] Lu dans RC.md");
    });
  });

  it("gives the same as JSON, with the passages, for the example", () => {
    for (const as of ["decp", "eforms"] as const) {
      const { code, stdout } = dceLint(["declare", example, "--as", as, "--format", "json"]);
      expect(code).toBe(0);
      const shape = z.strictObject({
        [as]: declarationsSchema.shape[as],
        remarks: declarationsSchema.shape.remarks,
      });
      const given = shape.parse(JSON.parse(stdout));
      expect(given[as]).not.toEqual([]);
    }
  });

  it("takes what the user gives, and writes to a file", () => {
    inFolder(FULL, (folder) => {
      const target = join(folder, "decp.json");
      const args = ["--profile", "objet=Tonte des pelouses", "--format", "json", "--output", target];
      expect(dceLint(["declare", folder, ...args]).stdout).toBe("");
      const [{ fields }] = JSON.parse(readFileSync(target, "utf8")).decp;
      expect(fields).toContainEqual(
        expect.objectContaining({
          field: "objet",
          value: "Tonte des pelouses",
          evidence: [],
          because: "Donné par vous.",
        }),
      );
    });
  });

  it("proposes nothing that a page without text might contradict", async () => {
    const scanned = await makePdf((pdf) => {
      pdf
        .text("Cahier des clauses administratives particulières")
        .text("Le contrat prend effet à sa notification.");
      pdf.addPage().image(Buffer.from(makePng(64)), 40, 40, { width: 500 });
    });
    const { "CCAP.md": _, ...others } = SILENT;
    inFolder({ ...others, "CCAP.pdf": scanned }, (folder) => {
      const { stdout } = dceLint(["declare", folder]);
      expect(stdout).not.toContain("Pas de considération");
      expect(stdout.match(/Tout n'a pas pu être lu : CCAP\.pdf/g)).toHaveLength(2);
    });
    inFolder(SILENT, (folder) => {
      const { stdout } = dceLint(["declare", folder]);
      expect(stdout.match(/Pas de considération/g)).toHaveLength(2);
    });
  });

  it("fails in French when nothing is readable or the declaration is unknown", () => {
    inFolder({ "RC.pdf": "%PDF-1.7\ncoupé" }, (folder) => {
      const { code, stdout, stderr } = dceLint(["declare", folder]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("rien à proposer");
      const wrong = dceLint(["declare", folder, "--as", "ted"]);
      expect(wrong.code).toBe(2);
      expect(wrong.stderr).toContain("valeur refusée");
    });
  });
});
