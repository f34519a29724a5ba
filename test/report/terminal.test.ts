import { beforeAll, describe, expect, it } from "vitest";
import { type Report, terminalReport } from "../../src/index.js";
import { bareDossier, lintTexts } from "../support/lint.js";

let report: Report;
beforeAll(async () => {
  report = await lintTexts(bareDossier());
});

const summaryOf = (summary: Partial<Report["summary"]>): string => {
  const none = { conforme: 0, a_corriger: 0, a_verifier: 0, sans_objet: 0, hors_perimetre: 0 };
  return terminalReport({ ...report, summary: { ...none, ...summary } }, { width: 200 }).split(
    "En tout : ",
  )[1]!;
};

describe("the terminal report", () => {
  it("agrees its total in number", () => {
    const many = { conforme: 12, a_corriger: 3, a_verifier: 4, sans_objet: 2, hors_perimetre: 21 };
    expect(summaryOf(many)).toMatch(
      /^3 à corriger, 4 à vérifier, 12 conformes, 2 sans objet, 21 hors du DCE\. /,
    );
    expect(summaryOf({ conforme: 1, a_corriger: 1 })).toMatch(/^1 à corriger, 1 conforme\. /);
  });

  it("says where something was sought, one article or several", () => {
    const absent = report.requirements.find(({ searched }) => searched.length > 0)!;
    const shown = (articles: string, passages: number) => {
      const searched = [{ document: "RC.md", pieces: ["RC" as const], passages, articles }];
      return terminalReport({ ...report, requirements: [{ ...absent, evidence: [], searched }] });
    };
    expect(shown("1", 2)).toContain("Cherché dans : RC.md (article 1, 2 passages).");
    expect(shown("1 à 8", 1)).toContain("Cherché dans : RC.md (articles 1 à 8, 1 passage).");
    expect(shown("", 0)).toContain("Cherché dans : RC.md (0 passage).");
  });

  it("names the pages that were not read", () => {
    const [document, ...others] = report.dossier.documents;
    const shown = (pages: number[]) => {
      const unreadable = [{ code: "page-sans-texte" as const, message: "Sans texte", pages }];
      const documents = [{ ...document!, unreadable }, ...others];
      return terminalReport({ ...report, dossier: { ...report.dossier, documents } });
    };
    expect(shown([4])).toContain("Sans texte (page 4)");
    expect(shown([7, 1, 2, 3])).toContain("Sans texte (pages 1 à 3, 7)");
  });

  it("keeps within the width given, but for the names of the requirements", () => {
    const lines = terminalReport(report, { width: 70 }).split("\n");
    const long = lines.filter((line) => line.length > 70 && !/^ {2}[✓✗?○] \S/.test(line));
    expect(long).toEqual([]);
  });

  it("puts the law first, then what the law may ask for, and leaves out what the buyer chose not to do", () => {
    const base = report.requirements[0]!;
    const result = (id: string, change: Partial<typeof base>) => ({
      ...base,
      id,
      action: `Faites ${id}.`,
      verdict: "a_corriger" as const,
      reason: "absent" as const,
      strength: "ferme" as const,
      authority: "spaser" as const,
      law_to_confirm: false,
      ...change,
    });
    const requirements = [
      result("c", {}),
      result("b", { law_to_confirm: true }),
      result("refus", { verdict: "a_verifier", reason: "nie" }),
      result("a", { authority: "loi" }),
    ];
    const shown = terminalReport({ ...report, requirements });
    expect(shown.match(/\d\. Faites .*$/gm)).toEqual([
      "1. Faites a. [loi]",
      "2. Faites b. [SPASER ; loi à confirmer]",
      "3. Faites c. [SPASER]",
    ]);
  });

  it("says of a possible fault what makes it doubtful, and where it stands", () => {
    const base = report.requirements[0]!;
    const evidence = [{ document: "CCTP.md", piece: "CCTP" as const, section: [], origin: {}, quote: "FSC" }];
    const fault = {
      ...base,
      evidence,
      action: "Ajoutez « ou équivalent ».",
      verdict: "a_verifier" as const,
      reason: "faute_possible" as const,
      strength: "ferme" as const,
      missing: ["équivalence admise ailleurs"],
    };
    const shown = terminalReport({ ...report, requirements: [fault] });
    expect(shown).toContain("« ou équivalent ». À vérifier : équivalence admise ailleurs.");
    expect(shown).toContain("→ CCTP.md");
  });

  it("says once which piece is missing, and what could not be checked for want of it", () => {
    const base = report.requirements[0]!;
    const missing = ["Titre un", "Titre deux"].map((title) => ({
      ...base,
      title,
      verdict: "a_verifier" as const,
      reason: "piece_absente" as const,
      missing: ["règlement de la consultation"],
    }));
    const shown = terminalReport({ ...report, requirements: missing });
    expect(shown).toContain("? règlement de la consultation : Titre un ; Titre deux");
    expect(shown.match(/Titre un/g)).toHaveLength(1);
  });

  it("gives advice in two lines, after what is to look at", () => {
    const base = report.requirements[0]!;
    const advice = {
      ...base,
      title: "Une idée",
      action: "Pensez-y.",
      verdict: "a_verifier" as const,
      reason: "absent" as const,
      strength: "incitatif" as const,
    };
    const shown = terminalReport({ ...report, requirements: [advice] });
    expect(shown).toMatch(/ {2}○ conseil {5}Une idée .*\n {4}Pensez-y\.\n/);
    expect(shown).not.toContain("Cherché dans");
  });

  it("asks once what the buyer alone knows", () => {
    const base = report.requirements[0]!;
    const asked = ["Un", "Deux"].map((title) => ({ ...base, title, question: "Le marché est-il réservé ?" }));
    const shown = terminalReport({ ...report, requirements: asked });
    expect(shown).toContain("? Le marché est-il réservé ? (Un ; Deux)");
  });

  it("lists the facts with their place, and what each decides", () => {
    const base = report.requirements[0]!;
    const facts = [{ key: "nature", name: "nature du marché", value: "services", source: "texte" }];
    const requirements = ["axe/un", "axe/deux", "axe/un"].map((id) => ({ ...base, id, facts }));
    const shown = terminalReport({ ...report, requirements });
    expect(shown).toMatch(/· nature du marché : services \(RC\.md[^)]*\) → un, deux$/m);
  });

  it("colours only when asked", () => {
    expect(terminalReport(report)).not.toContain("\u001b");
    expect(terminalReport(report, { color: true })).toContain("\u001b[31m");
  });

  it("lets no control character of a document or of a pack reach the terminal", () => {
    const [first, ...others] = report.requirements;
    const title = "Titre \u001b[2J\u202e";
    const hostile = { ...report, requirements: [{ ...first!, title, message: title }, ...others] };
    expect(terminalReport(hostile)).not.toMatch(/[\u001b\u202e]/);
  });
});
