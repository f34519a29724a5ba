import type { Report, RequirementResult } from "../model/report.js";

/** What weighs most first: the law before the SPASER before advice, what is missing before what is incomplete. */
const RANK = { loi: 0, spaser: 1, conseil: 2 } as const;
const REASON_RANK: Readonly<Partial<Record<RequirementResult["reason"], number>>> = {
  absent: 0,
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

/** The results by axis, in the order of the packs. */
export function byAxis({ requirements }: Report): [string, RequirementResult[]][] {
  const axes = new Map<string, RequirementResult[]>();
  for (const result of requirements) axes.set(result.axis, [...(axes.get(result.axis) ?? []), result]);
  return [...axes].sort(
    ([a], [b]) => Number(!a.startsWith("Axe")) - Number(!b.startsWith("Axe")) || a.localeCompare(b, "fr"),
  );
}
