import type { Verdict } from "../model/verdict.js";

/** The verdicts as a buyer reads them. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  conforme: "conforme",
  a_corriger: "à corriger",
  a_verifier: "à vérifier",
  sans_objet: "sans objet",
  hors_perimetre: "hors périmètre",
};

/** "12 conformes", "3 à corriger", "21 hors du DCE". */
export function verdictCount(verdict: Verdict, count: number): string {
  if (verdict === "hors_perimetre") return `${count} hors du DCE`;
  return verdict === "conforme" ? counted(count, "conforme") : `${count} ${VERDICT_NAMES[verdict]}`;
}

/** "1 passage", "0 passage", "2 passages": French writes the plural from two. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count > 1 ? "s" : ""}`;
}
