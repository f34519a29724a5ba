import type { UnusedGap } from "../model/gap.js";
import type { Report, RequirementResult } from "../model/report.js";
import { frenchDate } from "../text/french-date.js";
import { safe } from "./escape.js";
import type { Style } from "./paint.js";
import { VERDICT_NAMES } from "./verdict-names.js";
import { wrap } from "./wrap.js";

const WHY: Readonly<Record<UnusedGap["why"], string>> = {
  exigence_inconnue: "cette exigence n'existe pas dans le référentiel",
  expire: "la date de fin est passée",
  plus_d_ecart: "il n'y a plus d'écart : la ligne peut être retirée",
  passage_change: "le passage accepté a changé ou a disparu : à revoir",
};

/** The gaps that the buyer accepts, with the reason; then those that change nothing. Never hidden. */
export function gapLines({ requirements, unused_gaps: unused }: Report, { width, ink }: Style): string[] {
  const accepted = requirements.filter((result) => result.accepted !== undefined);
  if (accepted.length + unused.length === 0) return [];
  const line = (text: string, bullet: string) => wrap(safe(text), width, "      ", `  ${bullet} `);
  return [
    ink.bold("ÉCARTS ACCEPTÉS"),
    ...accepted.map((result) => line(acceptedText(result), "=")),
    ...unused.map(({ exigence, motif, why }) =>
      line(`sans effet : ${exigence} (« ${motif} ») : ${WHY[why]}.`, "!"),
    ),
  ];
}

function acceptedText({ title, id, verdict, accepted }: RequirementResult): string {
  const { motif = "", auteur, date, expire } = accepted ?? {};
  const signed = [auteur, date && `le ${frenchDate(date)}`, expire && `jusqu'au ${frenchDate(expire)}`];
  const by = signed.filter(Boolean).join(", ");
  return `${title} (${id}), ${VERDICT_NAMES[verdict]} : « ${motif} »${by === "" ? "" : ` – ${by}`}`;
}
