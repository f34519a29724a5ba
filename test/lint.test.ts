import { describe, expect, it } from "vitest";
import { DceLintError, lint, terminalReport } from "../src/index.js";
import { lintTexts } from "./support/lint.js";

const input = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });
const rules =
  "# Règlement de la consultation\n\n## 1 Objet\n\nLe marché a pour objet le nettoyage des vitres.\n";

describe("lint", () => {
  it.each([
    [{ today: "25/11/2026" }, "today"],
    [{ today: "2026-11-25", date: "2026-13-01" }, "date"],
    [{ today: "2026-11-25", profile: { date: "demain" } }, "profile.date"],
  ])("refuses a date that is not one: %j", async (options, name) => {
    const error = await lint([input("RC.md", rules)], options).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DceLintError);
    expect(error).toMatchObject({ code: "date-invalide" });
    expect((error as DceLintError).message).toContain(`${name} : «`);
  });

  it("takes inputs that come one after another", async () => {
    async function* inputs() {
      yield input("RC.md", rules);
      yield input("CCAP.md", "# CCAP\n\n## 1 Prix\n\nLes prix sont fermes.\n");
    }
    const report = await lint(inputs(), { today: "2026-11-25" });
    expect(report.dossier.documents.map(({ file }) => file)).toEqual(["RC.md", "CCAP.md"]);
  });

  it("names the file where the date of the consultation was read", async () => {
    const dated = `${rules}\n## 2 Remise\n\nDate limite de réception des offres : 12 janvier 2027 à 12 h.\n`;
    const report = await lint([input("RC.md", dated)], { today: "2026-11-25" });
    expect(terminalReport(report)).toContain("Droit applicable au 12/01/2027 (date lue dans RC.md)");
  });

  it("says of a dossier without any file that nothing was read", async () => {
    const report = await lint([], { today: "2026-11-25" });
    expect(report.dossier.documents).toEqual([]);
    expect(report.requirements.filter(({ verdict }) => verdict === "a_corriger")).toEqual([]);
  });
});

describe("a file with next to nothing in it", () => {
  it("is not read for what it might have said, and the buyer is asked whether it is the right one", async () => {
    const report = await lintTexts({ "RC.md": "# Règlement de la consultation\n\nà venir\n" });
    const [document] = report.dossier.documents;
    expect(document).toMatchObject({ unread: "total" });
    expect(document!.remarks.join(" ")).toContain("presque aucun texte");
    expect(
      report.requirements.filter(({ verdict }) => verdict === "a_corriger" || verdict === "conforme"),
    ).toEqual([]);
    const shown = terminalReport(report);
    expect(shown).toContain("Aucun fichier n'a pu être lu : rien n'a été vérifié.");
    expect(shown).not.toContain("AXE 1");
  });
});
