import { type LintOptions, lint, type Report, type RequirementResult } from "../../src/index.js";

/** Checks a dossier given as texts by file name; Markdown unless the name says otherwise. */
export function lintTexts(
  texts: Record<string, string>,
  options: Partial<LintOptions> = {},
): Promise<Report> {
  const inputs = Object.entries(texts).map(([file, text]) => ({
    file,
    bytes: new TextEncoder().encode(text),
  }));
  return lint(inputs, { today: "2026-11-25", ...options });
}

export function resultOf(report: Report, id: string): RequirementResult {
  const result = report.requirements.find((candidate) => candidate.id === id);
  if (!result) throw new Error(`no result for ${id}`);
  return result;
}

/** The three pieces where most is expected, saying nothing; override any of them. */
export function bareDossier(texts: Record<string, string> = {}): Record<string, string> {
  return {
    "RC.md":
      "# Règlement de la consultation\n\nObjet : nettoyage des locaux administratifs. Marché de services.\n",
    "CCAP.md":
      "# Cahier des clauses administratives particulières\n\nLe marché prend effet à sa notification.\n",
    "CCTP.md": "# Cahier des clauses techniques particulières\n\nLes locaux comprennent des bureaux.\n",
    ...texts,
  };
}
