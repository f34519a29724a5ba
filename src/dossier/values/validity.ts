import { type Quantity, quantities } from "../../text/numbers.js";
import { clauseAfter } from "../context.js";
import type { DocumentView } from "../view.js";
import { collectAbout, type Place } from "./about.js";
import type { Candidate } from "./candidate.js";

const NAME = /valid|valable|engage|maint|\bli[eé]|\bvaut\b/;
const OFFER = "(?:offres?|propositions?|soumissions?|plis?)";
const WHOSE = "(?:son|sa|ses|leurs?|l'|mon|notre|cette) ?";
/** Words after which the number is how long the offer binds. */
const TRIGGER = new RegExp(
  [
    `(?:validite|maintien) (?:minimum |minimale? )?(?:des|de l'|de leurs? |de son |de la |de votre |d'une )? ?${OFFER}`,
    String.raw`(?:tenus?|lies?|engage\w*)[^.;]{0,50}\bpar ${WHOSE}${OFFER}`,
    `(?:maintenir|maintiennent|maintien de|maintient) ${WHOSE}${OFFER}`,
    String.raw`\b(?:candidats?|soumissionnaires?)[^.;]{0,30}\breste\w* engages?\b`,
    String.raw`\bengagement[^.;]{0,40}\b(?:me|nous|le|la|les) (?:lie\w*|engage)\b`,
    String.raw`\b${OFFER}[^.;]{0,50}\b(?:valables?|maintenues?|vaut|valent|engage\w*|lie|liera)\b`,
    String.raw`\b(?:engagement|offre)[^.;]{0,60}\b(?:ne (?:me |nous )?(?:lie\w*|vaut)|n'est valable)\b`,
  ].join("|"),
);
const TITLE = new RegExp(`(?:validite|maintien) (?:des|de l'|de leurs? |de son |de la )? ?${OFFER}`);
/** Between the words and the number: the number is something else. */
const OTHER =
  /livraison|d'interven|intervenir|intervention|execution|realis|garantie|paiement|reponse|maintenance|depann|\bretabl|prolong|prorog|negoci|finales? ?(?:est|sera|:)|renseignement|recours|devis|notification|bons? de commande|assurance|\bavant\b/;
const UNDER_TITLE = /^\W*(?:[a-z-]+ )?\(?\d|date limite|a compter|offre|engag/;
const DAYS = { days: 1, weeks: 7, months: 30 } as const;
const REACH = 200;

/** Délai de validité des offres, in days; a month counts for 30. */
export function collectOffersValidity(view: DocumentView): Candidate[] {
  return collectAbout(view, NAME, (place) => daysIn(place));
}

function daysIn({ text, folded, titles, titled, passage }: Place): number[] {
  const trigger = TRIGGER.exec(folded);
  const under = titled && passage.kind !== "heading" && UNDER_TITLE.test(folded) && isTitle(titles);
  const bare = /^\W*(?:delai|duree) de validite ?[:|]/.test(folded) && /\boffre/.test(titles);
  const label = titled && /^\W*(?:[a-z-]+ \()?\d{1,3}\)? (?:jours|mois)\b.{0,40}$/.test(folded);
  if (trigger === null && !under && !label && !bare) return [];
  const from = trigger === null ? 0 : trigger.index + trigger[0].length;
  const reach = Math.min(from + REACH, from + clauseAfter(folded, from).length);
  for (const quantity of quantities(text)) {
    if (quantity.start < from || quantity.start > reach) continue;
    const days = inDays(quantity);
    if (days === null || days < 15 || days > 370) continue;
    if (OTHER.test(folded.slice(Math.max(0, (trigger?.index ?? 0) - 30), quantity.start))) return [];
    return replaced(folded, quantity.start) ? laterDays(text, quantity) : [days];
  }
  return [];
}

const isTitle = (titles: string) => TITLE.test(titles.split(" > ").at(-1) ?? "");

function inDays({ kind, value }: Quantity): number | null {
  return kind === "days" || kind === "weeks" || kind === "months" ? value * DAYS[kind] : null;
}

/** "Au lieu de 4 mois, lire 6 mois": the first is no longer said. */
const replaced = (folded: string, at: number) =>
  /au lieu de(?:(?!\blire\b)[^.;]){0,120}$/.test(folded.slice(Math.max(0, at - 150), at));

function laterDays(text: string, first: Quantity): number[] {
  const next = quantities(text).find((one) => one.start > first.start && inDays(one) !== null);
  const days = next === undefined ? null : inDays(next);
  return days === null ? [] : [days];
}
