import { PIECE_NAMES } from "../model/piece-names.js";
import type { Requirement } from "../model/requirement.js";
import type { Finding } from "./find.js";
import type { Judgement } from "./verdict.js";

/** The remark as a buyer reads it; "ne fait pas apparaître" and "à vérifier", never "illégal". */
export function messageOf(
  requirement: Requirement,
  finding: Finding,
  { reason, missing }: Judgement,
): string {
  const { expected, denied } = requirement.messages;
  const lacks = [...finding.missing, ...missing];
  switch (reason) {
    case "satisfait":
      return `Le dossier fait apparaître ${expected}.`;
    case "partiel":
      return `Le dossier évoque ${expected}${lacks.length > 0 ? `, de façon incomplète : ${lacks.join(" ; ")}` : ", de façon incomplète"}.`;
    case "valeur_hors_borne":
      return `À vérifier : ${lacks.join(" ; ")}.`;
    case "faute_presente":
      return `Le dossier fait apparaître ${[expected, ...subjectsOf(finding)].join(" ; ")}.`;
    case "faute_possible":
      return `À vérifier : ${[expected, ...lacks].join(" ; ")}.`;
    case "faute_absente":
      return `Le dossier ne fait pas apparaître ${expected}.`;
    case "rien_a_examiner":
      return `Rien à examiner dans les pièces remises : ${expected}.`;
    case "criteres_non_lus":
      return `Aucun critère de jugement des offres n'a pu être lu dans le dossier : ${expected}.`;
    case "nie":
      return denied ?? `Le dossier écarte expressément ${expected}.`;
    case "absent":
      return `Le dossier ne fait pas apparaître ${expected}.`;
    case "fait_inconnu":
      return `Le dossier ne fait pas apparaître ${expected} ; un renseignement manque pour dire si c'est attendu.`;
    case "non_applicable":
      return `Sans objet pour ce marché : ${expected}.`;
    default:
      return unreadMessage(requirement, finding);
  }
}

/** What the pieces surely say differently, named once each. */
function subjectsOf({ contradictions = [] }: Finding): string[] {
  const subjects = new Set(contradictions.filter(({ sure }) => sure).map(({ subject }) => subject));
  return subjects.size === 0 ? [] : [`en cause : ${[...subjects].join(", ")}`];
}

function unreadMessage({ messages: { expected } }: Requirement, { gap }: Finding): string {
  if (gap === undefined) return `Non vérifiable : ${expected}.`;
  if (gap.reason === "illisible")
    return `Non trouvé dans ce qui a pu être lu : ${expected}. Partie non lue : ${gap.files.join(", ")}.`;
  const names = gap.pieces.map((piece) => PIECE_NAMES[piece]).join(" ni ");
  return `Non vérifiable, pièce absente du dossier remis (${names}) : ${expected}.`;
}
