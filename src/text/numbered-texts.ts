import type { Citation } from "./citations.js";
import { dates } from "./dates.js";

const KINDS = {
  loi: "loi",
  decret: "decret",
  ordonnance: "ordonnance",
  directive: "directive",
  arrete: "arrete",
} as const;

const NUMBERED =
  /(?<![a-z])(loi|decret|ordonnance|directive|arrete)s?(?: organique| europeenne| interministeriel| ministeriel)?(?: \((?:ue|ce)\))? (?:n° ?|no\.? ?|numero )?(\d{2,4}[-/]\d{1,5})(?:\/(?:ue|ce|cee))?(?![\d-])/g;
const REGULATION =
  /(?<![a-z])reglements?(?: europeen)?(?: general)? \(?(?:ue|ce|cee)\)? ?(?:n° ?)?(\d{3,4}\/\d{2,4})(?!\d)/g;
const DATED = /(?<![a-z])(loi|decret|arrete|ordonnance)s? (?:interministeriel |ministeriel |modifie )?du /g;
const CCAG =
  /(?<![a-z.])(?:ccag|c\.c\.a\.g\.?)(?:[ /-]{1,3}(fcs|travaux|pi|tic|moe|mi)(?![a-z])|\)? (?:applicables? aux |des )marches (?:publics )?(?:de |d')?(fournitures|travaux|prestations intellectuelles|techniques|maitrise|industriels))?(?![a-z])/g;
const CCAG_NAMES: Readonly<Record<string, string>> = {
  fournitures: "FCS",
  travaux: "Travaux",
  "prestations intellectuelles": "PI",
  techniques: "TIC",
  maitrise: "MOE",
  industriels: "MI",
};
const LONGEST_DATE = 20;

/** Laws, decrees, orders, directives, regulations and CCAG cited in a folded text. */
export function numberedTexts(folded: string): Citation[] {
  return [...numbered(folded), ...regulations(folded), ...dated(folded), ...ccags(folded)];
}

function numbered(folded: string): Citation[] {
  return [...folded.matchAll(NUMBERED)].map((match) => ({
    kind: KINDS[match[1] as keyof typeof KINDS],
    article: match[2] ?? "",
    ...spanOf(match),
  }));
}

function regulations(folded: string): Citation[] {
  const named = [...folded.matchAll(/(?<![a-z])rgpd(?![a-z])/g)].map((match) => ["2016/679", match] as const);
  const written = [...folded.matchAll(REGULATION)].map((match) => [match[1] ?? "", match] as const);
  return [...named, ...written].map(([article, match]) => ({ kind: "reglement", article, ...spanOf(match) }));
}

/** "arrêté du 30 mars 2021": known by its date alone. */
function dated(folded: string): Citation[] {
  const found: Citation[] = [];
  for (const match of folded.matchAll(DATED)) {
    const at = match.index + match[0].length;
    const date = dates(folded.slice(at, at + LONGEST_DATE))[0];
    if (date === undefined || date.start > 0) continue;
    const kind = KINDS[match[1] as keyof typeof KINDS];
    found.push({ kind, article: date.iso, start: match.index, end: at + date.end });
  }
  return found;
}

function ccags(folded: string): Citation[] {
  return [...folded.matchAll(CCAG)].map((match) => {
    const short = match[1] === "travaux" ? "Travaux" : match[1]?.toUpperCase();
    return { kind: "ccag", article: short ?? CCAG_NAMES[match[2] ?? ""] ?? "", ...spanOf(match) };
  });
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
