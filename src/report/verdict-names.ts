import type { Report } from "../model/report.js";
import type { Verdict } from "../model/verdict.js";

/** The verdicts as a buyer reads them. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  a_corriger: "à corriger",
  a_verifier: "à vérifier",
  conforme: "conforme",
  sans_objet: "sans objet",
  hors_perimetre: "hors du DCE",
};

/** "12 conformes", "3 à corriger", "21 hors du DCE". */
function verdictCount(verdict: Verdict, count: number): string {
  return verdict === "conforme" ? counted(count, "conforme") : `${count} ${VERDICT_NAMES[verdict]}`;
}

/** "1 passage", "0 passage", "2 passages": French writes the plural from two. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count > 1 ? "s" : ""}`;
}

/** "7 à corriger, 13 à vérifier, 32 conformes": how many results of each verdict, the gravest first. */
export function total({ summary, requirements }: Report): string {
  const accepted = requirements.filter((result) => result.accepted).length;
  const parts = (Object.keys(VERDICT_NAMES) as Verdict[])
    .filter((verdict) => summary[verdict] > 0)
    .map((verdict) => verdictCount(verdict, summary[verdict]));
  const all = parts.length === 0 ? "rien" : parts.join(", ");
  if (accepted === 0) return all;
  return `${all} (dont ${accepted} ${accepted > 1 ? "écarts acceptés" : "écart accepté"})`;
}
