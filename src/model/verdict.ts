/** What a finding means for a dossier. */
export const VERDICTS = ["conforme", "a_corriger", "a_verifier", "sans_objet", "hors_perimetre"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Version of the JSON report. */
export const REPORT_VERSION = "1.2";
