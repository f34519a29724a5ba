import type { Report, RequirementResult, Verdict } from "../model/report.js";

const REASON_RANK: Readonly<Partial<Record<RequirementResult["reason"], number>>> = {
  absent: 0,
  faute_presente: 0,
  nie: 1,
  valeur_hors_borne: 2,
  partiel: 3,
  faute_possible: 4,
};

/** What to do before publication, the most important first: what is to correct, then what is incomplete. */
export function mainActions({ requirements }: Report, most = 5): RequirementResult[] {
  return requirements.filter(isAction).sort(compare).slice(0, most);
}

/** A choice of the buyer said in so many words ("aucun lot n'est réservé") is to look at, not to do. */
function isAction({ verdict, reason, strength, accepted }: RequirementResult): boolean {
  if (accepted) return false;
  if (verdict === "a_corriger") return true;
  return verdict === "a_verifier" && strength === "ferme" && reason !== "nie" && reason in REASON_RANK;
}

/** The law before the SPASER before advice, what is missing before what is incomplete. */
function compare(a: RequirementResult, b: RequirementResult): number {
  const verdict = Number(a.verdict !== "a_corriger") - Number(b.verdict !== "a_corriger");
  return (
    verdict ||
    authorityRank(a) - authorityRank(b) ||
    (REASON_RANK[a.reason] ?? 9) - (REASON_RANK[b.reason] ?? 9)
  );
}

/** A dossier that contradicts itself cannot be published, whoever asks: it comes right after the law. */
function authorityRank({ authority, law_to_confirm: toConfirm, contradictions }: RequirementResult): number {
  if (authority === "loi") return 0;
  if (contradictions?.some(({ sure }) => sure)) return 1;
  return (toConfirm ? 1 : 2) + (authority === "conseil" ? 2 : 0);
}

/** In whose name a result speaks: "loi", "SPASER ; loi à confirmer". */
export function authorityName({ authority, law_to_confirm: toConfirm }: RequirementResult): string {
  if (authority === "loi") return "loi";
  return `${authority === "spaser" ? "SPASER" : "conseil"}${toConfirm ? " ; loi à confirmer" : ""}`;
}

const UNSETTLED: readonly RequirementResult["reason"][] = ["partiel", "valeur_hors_borne", "faute_possible"];

/** What to do, in one or two sentences: the advice of the rule, then what exactly is incomplete. Where: see `whereOf`. */
export function actionOf(result: RequirementResult): string {
  const { reason, action, missing, message } = result;
  if (reason === "nie") return `${action} ${message}`;
  const disputes = disputesOf(result);
  if (disputes.length > 0) return `${action} En cause : ${disputes.join(" ; ")}.`;
  if (missing.length === 0 || !UNSETTLED.includes(reason)) return action;
  const what = reason === "partiel" ? "Incomplet" : "À vérifier";
  return `${action} ${what} : ${missing.join(" ; ")}.`;
}

const MOST_DISPUTES = 3;

/** "délai de paiement (45 jours, 30 jours)": what the pieces surely say differently. */
function disputesOf({ contradictions = [] }: RequirementResult): string[] {
  return contradictions
    .filter(({ sure }) => sure)
    .slice(0, MOST_DISPUTES)
    .map(({ subject, sides }) => {
      const values = [...new Set(sides.map(({ value }) => value))];
      return `${subject} (${values.join(", ")})`;
    });
}

const VERDICT_ORDER: readonly Verdict[] = [
  "a_corriger",
  "a_verifier",
  "conforme",
  "sans_objet",
  "hors_perimetre",
];

/** The results by axis, what is to correct first, mere advice last of what is to look at. */
export function byAxis({ requirements }: Report): [string, RequirementResult[]][] {
  const axes = new Map<string, RequirementResult[]>();
  const sorted = requirements.toSorted(
    (a, b) =>
      VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
      Number(isAdvice(a)) - Number(isAdvice(b)),
  );
  for (const result of sorted) axes.set(result.axis, [...(axes.get(result.axis) ?? []), result]);
  return [...axes].sort(
    ([a], [b]) => Number(!a.startsWith("Axe")) - Number(!b.startsWith("Axe")) || a.localeCompare(b, "fr"),
  );
}

/** Something the SPASER encourages without asking for it, and that the dossier does not do: an idea, not a fault. */
export function isAdvice({ verdict, reason, strength }: RequirementResult): boolean {
  return verdict === "a_verifier" && reason === "absent" && strength === "incitatif";
}
