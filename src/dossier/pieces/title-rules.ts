import type { Piece } from "../../model/piece.js";

export interface TitleRule {
  readonly pieces: readonly Piece[];
  /** On a folded line that may be the title of the document. */
  readonly pattern: RegExp;
}

const START = String.raw`^(?:[\divxa-h]{1,4}\s?[-.:)]+\s?|piece (?:n ?° ?)?\d+\s?[-:]?\s?|modele d[e']\s?|le |la |l'|projet d[e']\s?|marche .{0,80}?[-:–]\s?|dce\s?[-:–]\s?)?`;
const title = (source: string) => new RegExp(START + source);

/** Titles of documents, in full words or initials; the words must open the line. */
export const TITLE_RULES: readonly TitleRule[] = [
  {
    pieces: ["RC"],
    pattern: title(
      String.raw`(?:reglement (?:de |du )?(?:la |l')?(?:consultation|concours|appel d'offres)|\(?r\.? ?c\.?\)?(?: -| :|$))`,
    ),
  },
  {
    pieces: ["CCAP"],
    pattern: title(
      String.raw`(?:cahiers? des clauses administratives(?: et techniques)? particulieres|c\.?c\.?a\.?p\.?(?:$|[\s,:-]))`,
    ),
  },
  {
    pieces: ["CCTP"],
    pattern: title(
      String.raw`(?:cahiers? des (?:clauses|charges) techniques(?: particulieres)?|c\.?c\.?t\.?p\.?(?:$|[\s,:-])|programme technique detaille)`,
    ),
  },
  {
    pieces: ["CCP"],
    pattern: title(
      String.raw`(?:cahiers? des (?:clauses|conditions) particulieres|cahier des charges(?! techni)|c\.?c\.?p\.?(?:$|[\s,:-]))`,
    ),
  },
  {
    pieces: ["CCAP", "CCTP"],
    pattern: /cahiers? des clauses administratives et techniques particulieres|\bccatp\b/,
  },
  {
    pieces: ["AE"],
    pattern: title(
      String.raw`(?:acte d'engagement|acte d engagement|formulaire attri ?1|attri ?1(?:$|[\s:-]))`,
    ),
  },
  {
    pieces: ["CRT"],
    pattern: title(
      `(?:cadre (?:de |du )?(?:reponse|memoire)|memoire technique type|questionnaire technique|trame de memoire)`,
    ),
  },
  { pieces: ["AEN"], pattern: title(String.raw`annexe (?:n ?° ?)?\S{0,3}\s?.{0,30}environnement`) },
  {
    pieces: ["AS"],
    pattern: title(String.raw`annexe (?:n ?° ?)?\S{0,3}\s?.{0,30}(?:sociale?|insertion|egalite)`),
  },
  { pieces: ["BPU"], pattern: title(String.raw`(?:bordereau (?:des |de )?prix|b\.?p\.?u\.?(?:$|[\s:-]))`) },
  {
    pieces: ["DPGF"],
    pattern: title(String.raw`(?:decomposition (?:du |des )?prix|d\.?p\.?g\.?f\.?(?:$|[\s:-]))`),
  },
  {
    pieces: ["DQE"],
    pattern: title(
      String.raw`(?:detail (?:quantitatif|estimatif)|devis quantitatif|d\.?q\.?e\.?(?:$|[\s:-]))`,
    ),
  },
  {
    pieces: ["LETTRE"],
    pattern: title(`(?:lettre (?:de |d'|d )?(?:consultation|invitation)|invitation a soumissionner)`),
  },
  {
    pieces: ["AVIS"],
    pattern: title(String.raw`(?:avis (?:de marche|d'appel|de publicite)|a\.?a\.?p\.?c\.?(?:$|[\s:-]))`),
  },
  { pieces: ["SPASER"], pattern: title(`(?:schema de promotion des achats|spaser)`) },
  {
    pieces: ["CANDIDATURE"],
    pattern: title(
      String.raw`(?:dc ?[124](?:$|[\s:-])|lettre de candidature|declaration (?:du candidat|de sous-traitance)|document unique de marche)`,
    ),
  },
  {
    pieces: ["QR"],
    pattern: title(String.raw`(?:questions? (?:et |- |\/ ?)?reponses?|reponses aux questions)`),
  },
  {
    pieces: ["ANNEXE"],
    pattern: title(
      String.raw`annexe(?:s)? (?:n ?° ?)?(?:[\da-z]{1,3}(?:$|[\s:.–-])|(?:au|a l'|aux|technique|rgpd|financiere))`,
    ),
  },
];

/** "valant acte d'engagement", "tenant lieu de CCAP": a second role said in the title. */
export const WORTH: ReadonlyArray<readonly [RegExp, Piece]> = [
  [/(?:valant|vaut|tenant lieu d[e']|et|\/) ?(?:de |d')?(?:acte d'engagement|\bae\b)/, "AE"],
  [
    /(?:valant|vaut|tenant lieu d[e']|et|\/) ?(?:de |d')?(?:reglement (?:de |du )?(?:la )?consultation|\brc\b)/,
    "RC",
  ],
  [
    /(?:valant|vaut|tenant lieu d[e']|et|\/) ?(?:de |d')?(?:cahier des (?:clauses particulieres|charges)|\bccp\b)/,
    "CCP",
  ],
  [
    /(?:valant|vaut|tenant lieu d[e']|et|\/) ?(?:de |d')?(?:cahier des clauses administratives|\bccap\b)/,
    "CCAP",
  ],
  [/(?:valant|vaut|tenant lieu d[e']|et|\/) ?(?:de |d')?(?:cahier des clauses techniques|\bcctp\b)/, "CCTP"],
  [/(?:valant|vaut|et|\/) ?(?:de |d')?(?:bordereau (?:des |de )?prix|\bbpu\b)/, "BPU"],
  [/(?:valant|vaut|et|\/) ?(?:de |d')?(?:decomposition (?:du |des )?prix|\bdpgf\b)/, "DPGF"],
  [/(?:valant|vaut|et|\/) ?(?:de |d')?(?:detail (?:quantitatif|estimatif)|\bdqe\b)/, "DQE"],
  [/(?:valant|et|-|:|\/) ?(?:de |d')?cadre (?:de |du )?(?:reponse|memoire)/, "CRT"],
];

/** "le présent règlement", "du présent CCTP": what a document calls itself. */
export const SELF: ReadonlyArray<readonly [RegExp, Piece]> = [
  [/\bpresent (?:reglement|rc\b|rdc\b|r\.c)/, "RC"],
  [/\bpresent (?:ccap|c\.c\.a\.p|cahier des clauses administratives)/, "CCAP"],
  [/\bpresent (?:cctp|c\.c\.t\.p|cahier des clauses techniques)/, "CCTP"],
  [/\bpresent (?:ccp|c\.c\.p|cahier des clauses particulieres)/, "CCP"],
  [/\bpresente? (?:acte d'engagement|ae\b)/, "AE"],
  [/\bpresente (?:lettre de consultation|lettre d'invitation)/, "LETTRE"],
  [/\bpresent cadre de (?:reponse|memoire)/, "CRT"],
];
