import type { Report } from "../model/report.js";
import { capitalised } from "../text/capital.js";
import type { Open } from "./open.js";

const MOST_NAMED = 3;

/** "Le dossier ne le dit pas ; 4 exigences en dépendent : …": why the buyer is asked. */
export function whyAsked({ said }: Open, changed: readonly string[], { requirements }: Report): string {
  const read =
    said.length === 0
      ? "Le dossier ne le dit pas"
      : `Le dossier le dit de ${said.length} façons : ${said.join(" ; ")}`;
  if (changed.length === 0) return `${read} : c'est elle qui décide du droit applicable.`;
  const titles = requirements.filter(({ id }) => changed.includes(id)).map(({ title }) => title);
  const named = titles.slice(0, MOST_NAMED).map((title) => `« ${title} »`);
  const others = titles.length - named.length;
  const list =
    others > 0 ? `${named.join(", ")} et ${others} autre${others > 1 ? "s" : ""}` : named.join(", ");
  const depend = titles.length > 1 ? `${titles.length} exigences en dépendent` : "une exigence en dépend";
  return `${read}. ${capitalised(depend)} : ${list}.`;
}
