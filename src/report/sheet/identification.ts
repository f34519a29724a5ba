import type { Report, RequirementResult } from "../../model/report.js";
import { euros } from "../../text/euros.js";
import { frenchDate } from "../../text/french-date.js";
import { byAxis } from "../actions.js";
import { counted, total } from "../verdict-names.js";

export const SHEET_TITLE = "Vérification du dossier de consultation avant publication";
export const VISAS = ["Acheteur", "Responsable", "Juridique"] as const;
export const AXIS_HEADS = ["Axe", "● conformes", "▲ à vérifier", "○ à corriger", "Écarts acceptés"] as const;
export const CAUTION = "Ce rapport signale ce qui a été lu ; il ne remplace pas une relecture juridique.";

/** What was checked: the name of each line and what was read; nothing for what is unknown but nature, lots and amount. */
export function identificationRows(report: Report): [name: string, value: string][] {
  const { object, number, nature, lots, amount, cpv, buyer, date } = report.dossier.profile;
  const division = lots === 0 ? "non alloti" : lots === null ? "lots non établis" : counted(lots, "lot");
  const rows: [string, string | null][] = [
    ["Objet", object],
    ["Numéro", number],
    ["Acheteur", buyer],
    ["Nature, lots", `${nature ?? "non établie"}, ${division}`],
    ["Codes CPV", cpv.join(", ") || null],
    ["Montant HT", amount === null ? "non établi" : euros(amount)],
    ["Référentiel, droit applicable", `${report.packs.at(-1)?.title ?? ""}, au ${frenchDate(date)}`],
    ["Bilan", total(report)],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as [string, string]]));
}

/** One line per axis, under AXIS_HEADS. */
export function axisRows(report: Report): (string | number)[][] {
  const count = (results: readonly RequirementResult[], verdict: string) =>
    results.filter((result) => result.verdict === verdict && !result.accepted).length;
  return byAxis(report).map(([axis, results]) => [
    axis,
    count(results, "conforme"),
    count(results, "a_verifier"),
    count(results, "a_corriger"),
    results.filter(({ accepted }) => accepted).length,
  ]);
}

/** "Title : reason (author)" of each accepted gap. */
export function acceptedLines({ requirements }: Report): string[] {
  return requirements.flatMap(({ title, accepted }) =>
    accepted ? [`${title} : ${accepted.motif}${accepted.auteur ? ` (${accepted.auteur})` : ""}`] : [],
  );
}
