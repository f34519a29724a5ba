import { describe, expect, it } from "vitest";
import { bareDossier } from "../support/lint.js";
import { dceLint, inFolder } from "./command.js";

describe("dce-lint explain", () => {
  it("prints the meaning, the dated basis with its status, the examples and the wording", () => {
    const { code, stdout } = dceLint(["explain", "environnement/critere"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Critère environnemental de jugement des offres (environnement/critere)");
    expect(stdout).toContain("à partir du 22/08/2026");
    expect(stdout).toContain("base à confirmer sur Légifrance");
    expect(stdout).toContain("SPASER, page 16");
    expect(stdout).toMatch(/Conforme : «[\s\S]*À corriger : «[\s\S]*Rédaction possible/);
  });

  it("lists the requirements when none is named", () => {
    const { stdout } = dceLint(["explain"]);
    expect(stdout).toMatch(/^economie\/avance {2,}Avance/m);
  });

  it("proposes the nearest name when the requirement is unknown", () => {
    const { code, stderr } = dceLint(["explain", "avance"]);
    expect(code).toBe(2);
    expect(stderr).toContain("economie/avance");
  });
});

describe("dce-lint pourquoi", () => {
  it("shows the nearest passage and which condition failed", () => {
    const rc = `${bareDossier()["RC.md"]}\nL'index de l'égalité professionnelle est un sujet suivi.\n`;
    inFolder(bareDossier({ "RC.md": rc }), (folder) => {
      const { code, stdout } = dceLint(["pourquoi", "social/index-egalite", folder]);
      expect(code).toBe(0);
      expect(stdout).toContain("à vérifier");
      expect(stdout).toContain("RC.md");
      expect(stdout).toContain("trouvé : index de l'égalité professionnelle");
      expect(stdout).toContain("non trouvé : limite aux entreprises d'au moins 50 salariés");
    });
  });

  it("says that nothing in the dossier speaks of it", () => {
    inFolder(bareDossier(), (folder) => {
      expect(dceLint(["pourquoi", "social/index-egalite", folder]).stdout).toContain("Aucun passage");
    });
  });
});
