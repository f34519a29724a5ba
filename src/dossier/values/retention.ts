import { quantities } from "../../text/numbers.js";
import { clauseAfter, clauseBefore } from "../context.js";
import type { DocumentView } from "../view.js";
import { collectAbout, type Place } from "./about.js";
import type { Candidate } from "./candidate.js";

const NAME = /retenues? de garantie/;
const DONE =
  "(?:prevu|appliqu|demand|exig|prelev|constitu|effectu|oper|pratiqu|soumis|assujetti|fait l'objet|impos|comport|institu)";
/** The text says that nothing is kept back. */
const NONE = new RegExp(
  String.raw`\bpas (?:${DONE}\w* )?(?:de |d'une |l'objet d'une |a (?:une |la )?|aucune )retenues? de garantie|\b(?:aucune|sans|dispense\w* de|exonere\w* de) retenues? de garantie|retenues? de garantie (?:n'est|ne sera|n'est donc) (?:pas |donc pas )(?:${DONE}|applicable|due)|retenues? de garantie ?[|:–-] ?(?:neant|sans objet|non|aucune|sans|pas de)\b`,
);
const NONE_UNDER_TITLE = new RegExp(
  String.raw`^\W*(?:neant|sans objet|aucune|non|sans)\W*$|^\W*il n'(?:en )?(?:est|sera) pas ${DONE}|^\W*(?:cet article est )?sans objet\b`,
);
/** Nothing is kept back in some case only, as when a guarantee replaces it. */
const CONDITION =
  /\bsi\b|\bs'il\b|lorsqu|en cas|\balors\b|remplac|dans ce cas|a defaut|avance|\bsauf\b|sous reserve|toutefois|inferieur|superieur|substitu|libe?r[ae]/;
/** Percentages of the same clause that are not the rate: limits of the law, small firms, other money. */
const OTHER_BEFORE =
  /superieure? a$|exced\w+(?: pas)?$|limite (?:maximale )?de$|avance|penalit|interet|\btva\b|plafon|atteint|depass|garantie (?:a premiere|financiere)|caution|petites? (?:et|ou) moyennes?|\bpme\b|liber/;
const SMALL_AFTER = /petites? (?:et|ou) moyennes?|\bpme\b|\btpe\b|artisan/;
const MOST = 10;

/** Retenue de garantie, in percent; 0 when the text says that there is none. */
export function collectRetention(view: DocumentView): Candidate[] {
  return collectAbout(view, NAME, (place) => {
    const rates = ratesIn(place);
    if (rates.length > 0) return rates;
    return saysNone(place) ? [0] : [];
  });
}

function saysNone({ folded, titled, passage }: Place): boolean {
  if (CONDITION.test(folded)) return false;
  return NONE.test(folded) || (titled && passage.kind !== "heading" && NONE_UNDER_TITLE.test(folded));
}

/** The last words, from the name when it is among them: what stands before is about something else. */
function ownWords(before: string): string {
  const words = before
    .slice(-60)
    .replace(/retenue de garantie ou (?:une )?(?:garantie|caution) [^,;:%]{0,40}/, "retenue");
  return words.slice(Math.max(0, words.lastIndexOf("retenue")));
}

function ratesIn({ text, folded, titled }: Place): number[] {
  const found = quantities(text).filter(({ kind }) => kind === "percent");
  for (const [at, { value, start, end }] of found.entries()) {
    const before = clauseBefore(folded, start).slice(-170).trim();
    const after = clauseAfter(folded, end).slice(0, 160).split(/\d ?%/)[0] ?? "";
    if (value > MOST || OTHER_BEFORE.test(ownWords(before)) || SMALL_AFTER.test(after)) continue;
    const said =
      NAME.test(before) ||
      /^[^.;]{0,60}(?:au titre de|comme|pour|constitu\w+) (?:la |une )?retenue de garantie/.test(after);
    if (said || (titled && at === 0 && /\b(?:taux|est|sera|de|a)$|^\W*$/.test(before))) return [value];
  }
  return [];
}
