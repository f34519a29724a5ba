import type { Report, RequirementResult, Verdict } from "../model/report.js";
import { placeOf } from "./place.js";

/** What weighs most first: the law before the SPASER before advice, what is missing before what is incomplete. */
const RANK = { loi: 0, spaser: 1, conseil: 2 } as const;
const REASON_RANK: Readonly<Partial<Record<RequirementResult["reason"], number>>> = {
  absent: 0,
  faute_presente: 0,
  faute_possible: 4,
  nie: 1,
  valeur_hors_borne: 2,
  partiel: 3,
};

/** What to do before publication, the most important first: what is to correct, then what is incomplete. */
export function mainActions({ requirements }: Report, most = 5): RequirementResult[] {
  return requirements
    .filter(
      ({ verdict, reason }) =>
        verdict === "a_corriger" || (verdict === "a_verifier" && reason in REASON_RANK),
    )
    .filter(({ verdict, strength }) => verdict === "a_corriger" || strength === "ferme")
    .sort(compare)
    .slice(0, most);
}

function compare(a: RequirementResult, b: RequirementResult): number {
  const verdict = Number(a.verdict !== "a_corriger") - Number(b.verdict !== "a_corriger");
  return (
    verdict ||
    RANK[a.authority] - RANK[b.authority] ||
    (REASON_RANK[a.reason] ?? 9) - (REASON_RANK[b.reason] ?? 9)
  );
}

/** What to do, in one sentence: the advice of the rule, or what exactly to complete or look at, and where. */
export function actionOf({ title, reason, action, missing, evidence }: RequirementResult): string {
  if (missing.length === 0 || (reason !== "partiel" && reason !== "valeur_hors_borne")) return action;
  const proof = evidence[0];
  const place = proof === undefined ? "" : ` (${placeOf(proof)})`;
  const what = reason === "partiel" ? "à compléter" : "à vérifier";
  return `${title}, ${what}${place} : ${missing.join(" ; ")}.`;
}

const VERDICT_ORDER: readonly Verdict[] = [
  "a_corriger",
  "a_verifier",
  "conforme",
  "sans_objet",
  "hors_perimetre",
];

/** The results by axis, what is to correct first. */
export function byAxis({ requirements }: Report): [string, RequirementResult[]][] {
  const axes = new Map<string, RequirementResult[]>();
  const sorted = requirements.toSorted(
    (a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict),
  );
  for (const result of sorted) axes.set(result.axis, [...(axes.get(result.axis) ?? []), result]);
  return [...axes].sort(
    ([a], [b]) => Number(!a.startsWith("Axe")) - Number(!b.startsWith("Axe")) || a.localeCompare(b, "fr"),
  );
}
