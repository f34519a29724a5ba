import type { Evidence } from "../../model/fact.js";
import type { Piece } from "../../model/piece.js";
import { dates } from "../../text/dates.js";
import { evidenceOf } from "../evidence.js";
import type { DocumentView } from "../view.js";
import type { Line } from "./line.js";
import type { Decided } from "./said.js";

export interface FoundDate {
  readonly iso: string;
  /** 0: sent or published; 1: limit for offers; 2: printed on the cover. */
  readonly rank: 0 | 1 | 2;
  readonly evidence: Evidence;
}

const PUBLISHED =
  /(?:avis|consultation|annonce|dossier|publi\w+|mise en ligne)[^.;]{0,80}(?:envoy\w+|transmis\w*|publi\w+|mis\w* en ligne|emis\w*|lance\w*)[^.;]{0,40}$|date (?:d'envoi|de publication|d'emission|de lancement|de mise en ligne|d'expedition)[^.;]{0,80}$|publi(?:cation|e|ee)s? ?(?:le|:|au boamp|sur)[^.;\d]{0,40}$|envoi (?:de l'avis|a la publication)[^.;]{0,60}$/;
const LIMIT =
  /(?:dates?(?: et heures?)? limites?|date(?:s)? de (?:reception|remise))[^.;]{0,90}$|(?:reception|remise|depot) des (?:offres|plis|propositions|candidatures)[^.;]{0,60}$|remise de l'offre[^.;]{0,20}$|(?:remettre|deposer|parvenir|transmettre)[^.;]{0,60}$/;
/** The rules are signed when the consultation opens. */
const SIGNED = /\bfait (?:a|au|aux|en) [^.;,\d]{2,40},? ?le ?$/;
const COVER = 900;
const CONSULTATION: readonly Piece[] = ["RC", "AVIS", "LETTRE", "CCAP", "CCP", "CCTP", "AE"];

/** The dates of the consultation that one document writes. */
export function collectDates(
  view: DocumentView,
  lines: readonly Line[],
  pieces: readonly Piece[],
): FoundDate[] {
  if (!pieces.some((piece) => CONSULTATION.includes(piece))) return [];
  const found: FoundDate[] = [];
  let read = 0;
  let previous = "";
  for (const { passage, folded } of lines) {
    for (const { iso, start, end } of dates(passage.text)) {
      const before = `${previous} ${folded.slice(0, start)}`;
      const rest = `${folded.slice(0, start)}${folded.slice(end)}`.trim();
      const alone = rest.length < 18 && !/decret|loi|arrete|ordonnance|directive|version/.test(rest);
      const rank = PUBLISHED.test(before)
        ? 0
        : LIMIT.test(before) || (pieces.includes("RC") && SIGNED.test(before))
          ? 1
          : alone && read < COVER && passage.kind !== "item"
            ? 2
            : null;
      if (rank !== null && iso >= "2005") found.push({ iso, rank, evidence: evidenceOf(view, passage) });
    }
    read += passage.text.length;
    previous = folded.length < 90 && !/[.;]$/.test(folded) ? folded : "";
  }
  return found;
}

/**
 * The surest date, the earliest of its rank. `calendar` holds what is known of the day of the notice, then of the limit for
 * offers: what contradicts the one the date comes from contradicts the date.
 */
export function decideDate(
  found: readonly FoundDate[],
  calendar: ReadonlyArray<Decided<string> | null>,
): Decided<string> | null {
  const first = [...found].sort((a, b) => a.rank - b.rank || (a.iso < b.iso ? -1 : 1))[0];
  if (first === undefined) return null;
  const from = calendar[first.rank];
  const conflicts = from?.value === first.iso ? from.conflicts : [];
  const confidence =
    conflicts.length > 0 || first.rank > 1 ? "faible" : first.rank === 0 ? "haute" : "moyenne";
  return { value: first.iso, confidence, evidence: [first.evidence], conflicts };
}
