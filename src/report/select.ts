import { summarise } from "../check/summary.js";
import type { Report } from "../model/report.js";
import { SelectionError } from "./select-error.js";

/** Which requirements are wanted: identifiers, or their first part ("social"), or an axis by its number or its name. */
export interface Selection {
  readonly only?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly axe?: string | undefined;
}

/** The report with the requirements wanted. Throws SelectionError when a name matches none: nothing is left out by a misspelling. */
export function selected(report: Report, { only, ignore, axe }: Selection): Report {
  if (only === undefined && ignore === undefined && axe === undefined) return report;
  for (const name of [...(only ?? []), ...(ignore ?? [])])
    if (!report.requirements.some(({ id }) => isNamed(id, name)))
      throw new SelectionError(`exigence « ${name} » inconnue (dce-lint explain donne la liste)`);
  if (axe !== undefined && !report.requirements.some(({ axis }) => isAxis(axis, axe)))
    throw new SelectionError(`axe « ${axe} » inconnu (au choix : ${axesOf(report).join(", ")})`);
  const requirements = report.requirements.filter(
    ({ id, axis }) =>
      (only === undefined || only.some((name) => isNamed(id, name))) &&
      !(ignore ?? []).some((name) => isNamed(id, name)) &&
      (axe === undefined || isAxis(axis, axe)),
  );
  return { ...report, requirements, summary: summarise(requirements) };
}

/** "social/index-egalite", "social" for all of a theme, or "index-egalite". */
function isNamed(id: string, name: string): boolean {
  return id === name || id.startsWith(`${name}/`) || id.endsWith(`/${name}`);
}

function isAxis(axis: string, wanted: string): boolean {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plain(axis) === plain(wanted) ||
    plain(axis).startsWith(`axe ${plain(wanted)} `) ||
    plain(axis).includes(plain(wanted))
  );
}

function axesOf({ requirements }: Report): string[] {
  return [...new Set(requirements.map(({ axis }) => axis))].sort((a, b) => a.localeCompare(b, "fr"));
}
