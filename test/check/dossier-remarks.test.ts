import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../support/lint.js";

const SPASER = (buyer: string) =>
  `# SPASER 2025-2028\n\nSchéma de promotion des achats publics socialement et écologiquement responsables de ${buyer}.\n`;
const remarksOf = async (texts: Record<string, string>, file: string) => {
  const report = await lintTexts(bareDossier(texts));
  return report.dossier.documents.find((document) => document.file === file)?.remarks.join(" ") ?? "";
};

describe("remarks on the dossier", () => {
  it("says that the SPASER joined is that of another buyer", async () => {
    expect(await remarksOf({ "SPASER.md": SPASER("la commune de Valmorin") }, "SPASER.md")).toContain(
      "autre acheteur",
    );
    expect(await remarksOf({ "SPASER.md": SPASER("la CANSSM") }, "SPASER.md")).not.toContain(
      "autre acheteur",
    );
  });

  it("says that two files hold the same text", async () => {
    const { "RC.md": rc } = bareDossier();
    expect(await remarksOf({ "RC (2).md": rc! }, "RC (2).md")).toContain("même texte que « RC.md »");
  });
});

describe("requirements that depend on what was read", () => {
  it("does not say that a criterion is missing when no criterion at all was read", async () => {
    const result = resultOf(await lintTexts(bareDossier()), "environnement/critere");
    expect(result).toMatchObject({ found: "unread", verdict: "a_verifier", reason: "criteres_non_lus" });
  });

  it("asks, rather than requires, a facilitator when insertion is only mentioned", async () => {
    const ccap = "# CCAP\n\nLe titulaire met en œuvre une clause sociale d'insertion.\n";
    const result = resultOf(await lintTexts(bareDossier({ "CCAP.md": ccap })), "social/facilitateur");
    expect(result).toMatchObject({ verdict: "a_verifier", reason: "fait_inconnu" });
    expect(result.question).toContain("clause sociale d'insertion");
  });

  it("tells a law still to be confirmed apart from the SPASER that speaks", async () => {
    const rc = `${bareDossier()["RC.md"]}\n## Critères d'attribution\n\n- Prix : 60 %\n- Valeur technique : 40 %\n`;
    const report = await lintTexts(bareDossier({ "RC.md": rc }), { date: "2026-10-01" });
    expect(resultOf(report, "environnement/critere")).toMatchObject({
      verdict: "a_corriger",
      authority: "spaser",
      law_to_confirm: true,
    });
  });
});
