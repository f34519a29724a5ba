import type { Piece } from "../../model/piece.js";
import { dates } from "../../text/dates.js";
import { evidenceOf } from "../evidence.js";
import type { DocumentView } from "../view.js";
import type { Line } from "./line.js";
import { type Decided, type DocumentSays, decide, type Said } from "./said.js";

/** What a date of the procedure is: the day for offers, for applications, of sending of the notice, of its publication. */
type Step = "offres" | "candidatures" | "envoi" | "publication";

/** A date of the procedure, ISO. */
export interface Deadline {
  readonly step: Step;
  readonly iso: string;
}

const OFFERS =
  /(?:dates?(?: et(?: l')? ?heures?)? (?:limites?|butoirs?|prevues?)(?: et heures? limites?)?|limites?)(?: fixees?)? ?(?:de |pour |du |d')(?:la |le |l')?(?:reception|remise|depot|retour|envoi|transmission|presentation|soumission)[^.;]{0,90}$|(?:offres?|plis|propositions|dossiers de candidature|candidatures)\b[^.;]{0,90}(?:au plus tard|avant|jusqu'au|pour)(?: le)?[^.;\d]{0,25}$/;
const SUBJECT = /\b(?:offres?|plis?|propositions?|candidatures?|dossiers?)\b/;
const NOT_OFFERS =
  /questions?|renseignements?|visites?|echantillons?|validite|maquettes?|demandes? (?:de|d')|prestations?\b(?! de service)|livraison|rendez-vous|reponses?|ouverture|\blot\b|indemn|report|au lieu du|finales?\b|negoci|(?:seconde|deuxieme) phase|phase 2/;
const SENT =
  /(?:date d'envoi|envoye\w*|envoi|transmis\w*)(?: (?:du|de l'|le|de|pour|a la) ?(?:present )?(?:avis|publication|publie|l'avis|annonce)[^.;:\d]{0,60})?[^.;\d]{0,40}$/;
const NOTICE = /\bavis\b|\bannonce\b|publication|\baapc\b|appel public/;
const PUBLISHED =
  /(?:date (?:de |d'|du )(?:publication|parution|mise en ligne|lancement)|publication|avis (?:de marche |d'appel[^.;\d]{0,40})?(?:publie|paru|mis en ligne)|mis en ligne)\b[^.;\d]{0,50}$/;
const NOT_NOTICE =
  /journal officiel|decret|arrete|ordonnance|\bloi\b|norme|indice|resultat|attribution|index/;
const USED: readonly Piece[] = ["RC", "AVIS", "LETTRE", "CCAP", "CCP", "CCTP", "AE"];

/** The dates of the procedure that one document writes with their meaning. */
export function collectCalendar(
  view: DocumentView,
  lines: readonly Line[],
  pieces: readonly Piece[],
): Said<Deadline>[] {
  if (!pieces.some((piece) => USED.includes(piece))) return [];
  const found: Said<Deadline>[] = [];
  let previous = "";
  for (const { folded, passage } of lines) {
    for (const { iso, start } of dates(passage.text)) {
      const step = stepOf(`${previous} ${folded.slice(Math.max(0, start - 260), start)}`);
      if (step === null || iso < "2005") continue;
      found.push({ value: { step, iso }, rank: 0, evidence: evidenceOf(view, passage) });
    }
    previous = folded.length < 110 && !/[.;]$/.test(folded) ? folded : "";
  }
  return found;
}

/** What the words before a date make of it, null when they say nothing of the procedure. */
function stepOf(before: string): Step | null {
  const offers = OFFERS.exec(before);
  if (offers !== null && SUBJECT.test(offers[0]) && !NOT_OFFERS.test(before.slice(-160))) {
    const words = offers[0];
    return /candidature/.test(words) && !/\boffres?\b|\bplis?\b/.test(words) ? "candidatures" : "offres";
  }
  const near = before.slice(-120);
  if (NOT_NOTICE.test(near) || !NOTICE.test(near)) return null;
  if (SENT.test(near)) return "envoi";
  return PUBLISHED.test(near) ? "publication" : null;
}

type Said1 = DocumentSays<Deadline>;

/** The limit for applications when they come first, else for offers; another day written elsewhere is a conflict. */
export function decideOffersDeadline(documents: readonly Said1[]): Decided<string> | null {
  return decideStep(documents, "candidatures") ?? decideStep(documents, "offres");
}

/** The day the notice was sent, else published; a document that gives several, for several gazettes, counts once. */
export function decideNoticeDate(documents: readonly Said1[]): Decided<string> | null {
  const firsts = (step: Step) =>
    documents.map(({ pieces, said }) => ({
      pieces,
      said: said.filter(({ value }) => value.step === step).slice(0, 1),
    }));
  return decideStep(firsts("envoi"), "envoi") ?? decideStep(firsts("publication"), "publication");
}

function decideStep(documents: readonly Said1[], step: Step): Decided<string> | null {
  return decide(
    documents.map(({ pieces, said }) => ({
      pieces,
      said: said
        .filter(({ value }) => value.step === step)
        .map(({ value, rank, evidence }) => ({ value: value.iso, rank, evidence })),
    })),
  );
}
