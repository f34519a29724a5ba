/** The short names of the codes a tender cites, and how they are written (folded: no capital, no accent). */
const CODES: ReadonlyArray<readonly [code: string, pattern: string]> = [
  ["ccp", "(?:code (?:de la )?commande publique|ccp)"],
  ["cmp", "code des marches publics"],
  ["travail", String.raw`(?:code du travail|c\. ?trav)`],
  ["procedure-penale", "code de procedure penale"],
  ["penal", String.raw`(?:code penal|c\. ?pen)`],
  ["environnement", String.raw`(?:code de l'environnement|c\. ?env)`],
  ["rural", "code rural(?: et de la peche maritime)?"],
  ["civil", String.raw`(?:code civil|c\. ?civ)`],
  ["procedure-civile", "code de procedure civile"],
  ["commerce", String.raw`(?:code de commerce|c\. ?com)`],
  ["securite-sociale", String.raw`(?:code de la securite sociale|c\. ?sec\. ?soc|css)`],
  ["cgct", "(?:code general des collectivites territoriales|cgct)"],
  ["construction", "(?:code de la construction et de l'habitation|code de la construction|cch)"],
  ["cgi", "(?:code general des impots|cgi)"],
  ["action-sociale", "(?:code de l'action sociale et des familles|casf)"],
  ["sante-publique", "(?:code de la sante publique|csp)"],
  ["consommation", "code de la consommation"],
  ["justice-administrative", "(?:code de (?:la )?justice administrative|cja)"],
  ["propriete-intellectuelle", "(?:code de la propriete intellectuelle|cpi)"],
  ["urbanisme", "code de l'urbanisme"],
  ["patrimoine", "code du patrimoine"],
  ["education", "code de l'education"],
  ["energie", "code de l'energie"],
  ["route", "code de la route"],
  ["transports", "code des transports"],
  ["relations-public-administration", "(?:code des relations entre le public et l'administration|crpa)"],
  ["monetaire-financier", "code monetaire et financier"],
  ["penitentiaire", "code penitentiaire"],
  ["securite-interieure", "code de la securite interieure"],
  ["defense", "code de la defense"],
  ["fonction-publique", "code general de la fonction publique"],
  ["assurances", "code des assurances"],
  ["forestier", "code forestier"],
  ["voirie-routiere", "code de la voirie routiere"],
];

const NAME = CODES.map(([, pattern]) => `(${pattern})`).join("|");
const AFTER = new RegExp(
  `^(?:,? ?(?:du|de la|de l'|des) |,? ?\\(? ?)(?:meme |present |nouveau )?(?:${NAME})(?![a-z])`,
);
const BEFORE = new RegExp(`(?:${NAME})(?![a-z])(?:[^.;]|\\.(?=,)|(?<=arts?)\\.){0,40}$`);

/** Length of text in which the name of a code is sought after a citation. */
const LONGEST_NAME = 80;

function pick(match: RegExpExecArray | null): string | null {
  if (match === null) return null;
  const index = match.findIndex((group, at) => at > 0 && group !== undefined);
  return CODES[index - 1]?.[0] ?? null;
}

/** "1°", "2° et 3°", "II", between an article and its code. */
const PARAGRAPHS = /^(?:,? (?:et )?(?:\d{1,2}°|i{1,3}(?= )|al\. \d|alinea \d)){1,4}/;
const NUMBERED = /^ (?:de la |du |de l')(loi|decret|ordonnance) (?:n° ?|no ?)?(\d{2,4}-\d{1,5})(?!\d)/;
const CCAG =
  /^,? (?:du |au )(?:ccag|c\.c\.a\.g\.?|cahier des clauses administratives generales)(?:[ /-]{1,3}(fcs|travaux|pi|tic|moe|mi)(?![a-z]))?/;
const RGPD =
  /^,? (?:du |de ce )?(?:rgpd|reglement general sur la protection des donnees|reglement \(ue\) (?:n° ?)?2016\/679)/;

/** What an article belongs to, named just after it: "du code pénal", "CCP", "de la loi n° 2020-105", "du CCAG-FCS"; null when nothing is. */
export function ownerAfter(folded: string, at: number): string | null {
  const text = folded.slice(at, at + LONGEST_NAME).replace(PARAGRAPHS, "");
  const code = pick(AFTER.exec(text));
  if (code !== null) return code;
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) return `${numbered[1]}-${numbered[2]}`;
  const ccag = CCAG.exec(text);
  if (ccag !== null) return ccag[1] === undefined ? "ccag" : `ccag-${ccag[1]}`;
  return RGPD.test(text) ? "rgpd" : null;
}

/** The code named in the same sentence shortly before ("code du travail, articles L. 1142-8"); null when none is. */
export function codeBefore(folded: string, at: number): string | null {
  return pick(BEFORE.exec(folded.slice(Math.max(0, at - LONGEST_NAME), at)));
}
