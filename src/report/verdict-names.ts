import type { Verdict } from "../model/verdict.js";

/** The verdicts as a buyer reads them. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  conforme: "conforme",
  a_corriger: "à corriger",
  a_verifier: "à vérifier",
  sans_objet: "sans objet",
  hors_perimetre: "hors périmètre",
};
