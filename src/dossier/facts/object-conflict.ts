import { stemKey } from "../../text/stem.js";
import { fold } from "../fold.js";
import { FAMILIES } from "./families-table.js";

const EMPTY =
  /^(?:marche|marches|public|publics|accord|cadre|prestation|prestations|objet|pour|dans|avec|cadre|relatif|relative|relatifs|execution|realisation|present|presente|consultation|compte|besoins|ensemble|divers|diverses|suivant|suivante|service|services|travaux|fourniture|fournitures)$/;
const FEWEST_WORDS = 3;
const LEAST_COMMON = 0.2;

/**
 * Whether two objects are of two contracts: other years, other numbers, or hardly a content word in common. A shortened or
 * reworded object, the object of one lot, are of the same contract.
 */
export function objectsDiffer(first: string, second: string): boolean {
  const [a, b] = [fold(first), fold(second)];
  if ([a, b].some((text) => /\blots?\b/.test(text))) return false;
  if (disjoint(years(a), years(b)) || disjoint(codes(a), codes(b))) return true;
  const [wordsA, wordsB] = [content(a), content(b)];
  if (Math.min(wordsA.size, wordsB.size) < FEWEST_WORDS) return false;
  const common = [...wordsA].filter((word) => wordsB.has(word)).length;
  return common / Math.min(wordsA.size, wordsB.size) < LEAST_COMMON && !shareFamily(a, b);
}

/** "Entretien ménager" and "nettoyage" have no word in common, and are one purchase. */
function shareFamily(first: string, second: string): boolean {
  return FAMILIES.some(({ words }) => words.test(first) && words.test(second));
}

const years = (folded: string) => new Set(folded.match(/\b20[1-4]\d\b/g) ?? []);
const codes = (folded: string) => new Set(folded.match(/\b20[1-4]\d[-_/][a-z0-9][a-z0-9-]{1,12}\b/g) ?? []);

function content(folded: string): Set<string> {
  const words = folded.match(/[a-zœ]{4,}/g) ?? [];
  return new Set(words.filter((word) => !EMPTY.test(word)).map(stemKey));
}

function disjoint(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size > 0 && second.size > 0 && ![...first].some((one) => second.has(one));
}
