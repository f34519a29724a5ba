/** Amounts that are not the penalty: caps, floors, thresholds, other money. */
export const OTHER_AMOUNT =
  /plafon|limite|exced|depass|inferieur|superieur|exoner|seuil|au minimum|au moins|minimum de|maximum de|montant maximum|capital|amende|chiffre|assur|\bprimes? |bonus|emprisonnement|au-dela d|tranche de|a partir de|bons? de commande de/;
/** A share of an amount, or times a rate. */
export const FRACTION =
  /\b1 ?\/ ?\d{2,5}(?:e|eme|ieme)?\b|\bun (?:(?:deux|trois|cinq|dix)[ -]?)?(?:mill|cent)i?eme\b|\b1 ?\/ ?[1-9] ?000|\d ?‰|\b(?:\d(?:,\d{1,2})?|deux|trois) fois (?:le |la )?(?:smic|taux|salaire|montant|prix|valeur)/;
/** The text says that there is none, or only when. */
export const NO_PENALTY =
  /\b(?:pas (?:\w+ ){0,3}(?:de |d'une )?|aucune |sans |exoner\w* (?:de |des |du )?(?:paiement des )?)penalit/;

const NO_UNIT =
  "(?!derogation|application|le\\b|la\\b|les\\b|l'|un |une |exception|ailleurs|exemple|lettre|courrier|rapport|mise|simple|voie|decision|ordre|article|rappel|titulaire|virement|son\\b|sa\\b|ses\\b|ce\\b|cet|tout|defaut|ces\\b|leur|deduction|compensation|infraction aux)";
const TIME =
  "(?:(?:demi|quart)[ -](?:heure|journee)|jour|journee|heure|minute|semaine|mois|trimestre|an\\b|annee)s?";
const REST = "[^.;,|()=:]{0,80}";
/** A unit just after the amount, whatever it is; a time, farther ("1/3000 du montant…, par jour de retard"). */
const PER_AFTER = new RegExp(
  String.raw`^(?:(?!limite|prevu|plafon|dans |sans )[^.;|,]){0,50}?((?:par ${NO_UNIT}[a-z]|(?:pour |par )?chaque [a-z]|pour tout(?:e)? [a-z]|\/ ?[a-z])${REST})`,
);
const TIME_AFTER = new RegExp(
  `^(?:(?!limite|plafon|penalit)[^.;|]){0,120}?((?:par |(?:pour |par )?chaque )${TIME}${REST})`,
);
const PER_BEFORE = new RegExp(
  String.raw`^.*\b((?:par|pour chaque|par chaque|chaque) (?:${TIME}|manquement|absence|infraction|constat)${REST})[,:]? ?`,
);
const RHYTHM = /penalites? (?:\w+ ){0,2}((?:journalier|horair|hebdomadair|mensuell|annuell)e?)s?\b/;
const PER_END =
  / (?:avec|plafonn\w*|dans la limite|sans|a compter|et ce|pendant|sera|seront|est|sont|en cas|des|apres|jusqu\w*|ou|conform\w*|prevue?s?|au-dela|a partir|pourr\w+|il|qui|selon|sur|d'un|une penalite)\b.*$/;

const FURTHEST_BEFORE = 250;

/** "par jour de retard", as written before or after the amount; "" when nothing is said. Offsets are those of `text`. */
export function perOf(
  text: string,
  folded: string,
  {
    from,
    start,
    end,
    to,
  }: { readonly from: number; readonly start: number; readonly end: number; readonly to: number },
): string {
  const following = folded.slice(end, to);
  const after = PER_AFTER.exec(following) ?? TIME_AFTER.exec(following);
  if (after?.[1] !== undefined) return words(text, end + after[0].length - after[1].length, after[1]);
  const near = Math.max(from, start - FURTHEST_BEFORE);
  const preceding = folded.slice(near, start);
  const before = PER_BEFORE.exec(preceding);
  if (before?.[1] !== undefined) return words(text, near + before[0].lastIndexOf(before[1]), before[1]);
  const rhythm = RHYTHM.exec(preceding);
  if (rhythm?.[1] === undefined) return "";
  return words(text, near + rhythm.index + rhythm[0].indexOf(rhythm[1]), rhythm[1]);
}

function words(text: string, at: number, folded: string): string {
  const kept = folded.replace(PER_END, "");
  return text.slice(at, at + kept.length).trim();
}

const LONGEST_CAUSE = 120;

const MARKS = new Set(" \t\n\u00a0-–—•:;,.|*");

/** The words of a cause without the marks around them, nor what introduces them. */
export function cleanCause(words: string): string {
  const bare = trimMarks(
    trimMarks(words).replace(/^(?:pour|en cas de|en cas d['’]|pénalités? (?:pour|de|d['’]))\s{0,3}/i, ""),
  );
  if (bare.length <= LONGEST_CAUSE) return bare;
  const cut = bare.slice(0, LONGEST_CAUSE - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 60)).trimEnd()}…`;
}

/** A pattern would try each run of marks again and again. */
function trimMarks(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && MARKS.has(words[start] ?? "")) start++;
  while (end > start && MARKS.has(words[end - 1] ?? "")) end--;
  return words.slice(start, end);
}
