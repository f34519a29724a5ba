import { quantities } from "../../text/numbers.js";
import { fold } from "../fold.js";

/** A share of one kind of products. */
export interface Share {
  readonly kind: "durable" | "bio";
  /** In percent. */
  readonly rate: number;
  /** Written in the row of one lot or family. */
  readonly ofRow: boolean;
}

const DURABLE =
  "durables?,? (?:et|ou) de (?:bonne )?qualite|de (?:bonne )?qualite,? (?:et|ou) durables?|(?:produits|denrees|achats|approvisionnements) (?:alimentaires )?durables";
const BIO = String.raw`agriculture biologique|biologiques?\b|\bbio\b`;
const EITHER = new RegExp(`(${DURABLE})|(${BIO})`, "g");
/** What the whole of the purchases is said to hold, not one product. */
const WHOLE =
  /egalim|230-5|qualite|valeur|achats|\bparts?\b|proportion|repas|menus|approvisionnement|titulaire|fourni/;
/** One product, another measure, a mark, or what is already done. */
const OTHER =
  /\bpoints?\b|\bnote|critere|bareme|penalit|viande|poisson|peche|\blait|laitier|fromage|fruits|legumes|\bpain\b|oeufs|atteint|atteign|actuellement|constat|ponder|inferieure? a|manquant|emballage|dechet|recycl|rabais|remise|degrad|sourc|energie|carburant|nettoy|entretien/;
const LAW_NAME = /code rural(?: et de la peche maritime)?/g;
const LINK_AFTER =
  /^ ?(?:(?:minimum|au moins|en valeur|en montant|ht|hors taxes?)[, ]*|\([^)]{0,30}\) ?)*(?:de |d'|des |du |en |issus? |(?:sont|soient|seront) |(?:alimentaires? )?(?:durables|bio))/;
const LINK_BEFORE =
  /(?:[:|(=≥]|\best|\bsera|\ba|\bde|d'|moins|minimum|represent\w*|s'elev\w*|fixee?s?|atteindre|dont)[^%]{0,30}$/;
const REACH = 110;

/** Shares written in a sentence: "50 % de produits durables et de qualité dont 20 % issus de l'agriculture biologique". */
export function sharesIn(text: string, folded: string, titles: string): Share[] {
  if (!WHOLE.test(folded) && !WHOLE.test(titles)) return [];
  const rest = folded.replace(LAW_NAME, (name) => " ".repeat(name.length));
  const rates = quantities(text).filter(({ kind }) => kind === "percent");
  return rates.flatMap(({ value, start, end }, at) => {
    const before = rest.slice(Math.max(rates[at - 1]?.end ?? 0, start - REACH), start);
    const after = rest.slice(end, Math.min(rates[at + 1]?.start ?? folded.length, end + REACH));
    if (value <= 0 || value >= 100 || OTHER.test(before.slice(-70)) || OTHER.test(after.slice(0, 70)))
      return [];
    const kind = LINK_AFTER.test(after)
      ? kindOf(after, "first")
      : LINK_BEFORE.test(before)
        ? kindOf(before, "last")
        : null;
    return kind === null ? [] : [{ kind, rate: value, ofRow: false }];
  });
}

function kindOf(words: string, which: "first" | "last"): Share["kind"] | null {
  const found = [...words.matchAll(EITHER)].at(which === "first" ? 0 : -1);
  if (found === undefined) return null;
  return found[1] === undefined ? "bio" : "durable";
}

/** What the column of a table gives, from its head. */
export function columnOf(cell: string): Share["kind"] | null {
  return kindOf(fold(cell), "first");
}

/** Shares of one row: of the whole in the row of the total, else of a lot or family. */
export function rowShares(cells: readonly string[], columns: ReadonlyArray<Share["kind"] | null>): Share[] {
  const whole = /total|ensemble|tous/.test(fold(cells[0] ?? ""));
  return cells.flatMap((cell, at) => {
    const kind = columns[at] ?? null;
    const [quantity] = quantities(cell);
    if (kind === null || quantity?.kind !== "percent" || quantity.value <= 0) return [];
    return [{ kind, rate: quantity.value, ofRow: !whole }];
  });
}
