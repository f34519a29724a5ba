import type { Piece } from "../../model/piece.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";

/** Subjects that each kind of piece deals with; several of them together tell an untitled document. */
const SUBJECTS: ReadonlyArray<readonly [Piece, readonly RegExp[]]> = [
  [
    "RC",
    [
      /criteres? (?:de|d'|pour) .{0,20}(?:jugement|attribution|choix)/,
      /contenu (?:des|de la) (?:reponses?|offres?|plis?|dossier)/,
      /pieces? (?:relatives? a |de )(?:l'offre|la candidature)/,
      /(?:remise|depot|date limite) (?:de reception )?des (?:offres|plis|candidatures)/,
      /\bvariantes?\b/,
      /prestations? supplementaires? eventuelles?/,
      /interdictions? de soumissionner|declaration sur l'honneur|\bdc ?1\b/,
      /les candidats? (?:doi|dev|peu|transm|produi)/,
      /le soumissionnaire (?:transmet|remet|joint)/,
      /negociation/,
    ],
  ],
  [
    "CCAP",
    [
      /\bpenalites?\b/,
      /delai (?:global )?de paiement/,
      /\bavance\b/,
      /\bresiliation\b/,
      /duree (?:du|de l'|des) (?:marche|accord|contrat)/,
      /pieces? (?:contractuelles|constitutives du marche)/,
      /(?:revision|variation|forme) (?:des|de|du) prix|prix (?:ferme|revisable)/,
      /sous-traitance/,
      /retenue de garantie/,
      /\bccag\b/,
      /dispositions des autres pieces|reputee non ecrite/,
    ],
  ],
  [
    "CCTP",
    [
      /descriptif technique|description (?:technique|detaillee|du besoin|des prestations)/,
      /(?:prescriptions|specifications|exigences) (?:techniques|fonctionnelles|minimales)/,
      /\bdtu\b|\bnf en\b|norme nf/,
      /mise en (?:oe|œ)uvre (?:de|des|du)/,
      /perimetre (?:fonctionnel|technique|des prestations)/,
      /fourniture et pose/,
      /maquettes?|fonctionnalites?/,
      /etat des lieux|contexte et objectifs/,
      /lieux? d'execution/,
    ],
  ],
  [
    "AE",
    [
      /s'engage(?:nt)?,? (?:au nom|sur la base|a executer|conformement|envers)/,
      /signature (?:du|des) (?:candidat|titulaire|soumissionnaire|contractant)/,
      /compte(?: (?:bancaire|a crediter|ouvert))/,
      /montant (?:hors taxe|ttc|ht)/,
      /\bsiret\b/,
    ],
  ],
];

/** The pieces whose subjects are dealt with, each with how many of them. */
export function subjectsOf(view: DocumentView): Map<Piece, number> {
  const texts = view.passages.map(({ text }) => fold(text.slice(0, 400)));
  return new Map(
    SUBJECTS.map(([piece, patterns]) => [
      piece,
      patterns.filter((pattern) => texts.some((text) => pattern.test(text))).length,
    ]),
  );
}

/** The roles an untitled document plays, from the subjects it deals with; none when they say too little. */
export function piecesFromSubjects(view: DocumentView): Piece[] {
  const subjects = subjectsOf(view);
  const found = (["RC", "CCAP", "CCTP", "AE"] as const).filter((piece) => (subjects.get(piece) ?? 0) >= 3);
  if (found.includes("AE") && (subjects.get("AE") ?? 0) >= 4) return ["AE"];
  const pieces: Piece[] = [];
  if (found.includes("RC")) pieces.push("RC");
  const administrative = found.includes("CCAP");
  const technical = (subjects.get("CCTP") ?? 0) >= (administrative ? 1 : 3);
  if (administrative) pieces.push(technical || pieces.length > 0 ? "CCP" : "CCAP");
  else if (technical) pieces.push("CCTP");
  return pieces;
}
