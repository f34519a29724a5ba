import { fold } from "../fold.js";
import type { CriteriaSet } from "./assemble.js";
import { cleanLabel, isPlausible } from "./label.js";
import { leaf } from "./node.js";
import type { Region } from "./region.js";
import { themesOf } from "./theme.js";

const ALONE =
  /(?:seul|unique) critere(?: de (?:jugement|choix|attribution))?.{0,40}(?:est |: ?|, |\()?.{0,12}\b(?:prix|cout)|\b(?:prix|cout)s?(?: global| des prestations| du cycle de vie)?.{0,30}(?:est |constitue )?(?:le |l'|comme |, )?(?:seul|unique) critere|critere unique.{0,40}\b(?:prix|cout)|(?:uniquement|exclusivement) (?:sur|au regard) (?:la base )?(?:du|le) prix/;
const DENIED =
  /n'est (?:pas|jamais|plus|en aucun cas)|ne (?:constitue|sera|se f(?:era|ont|eront)|peut|porte|repose)|(?:pas|jamais) (?:le )?seul|pas (?:uniquement|exclusivement)/;
/** "Critère unique : …", "Le seul critère est …": what follows names it. */
const NAMED_AFTER =
  /(?:critere unique|(?:seul|unique) critere)(?: (?:de|d'|du|pour)[^:;.,]{0,40}?)?(?: ?: ?| est | sera )/;
const LONGEST = 400;

/** "Le prix est le seul critère", "Critère unique : coût global": one criterion worth the whole mark. */
export function priceAlone({ passages }: Region): CriteriaSet[] {
  const said = passages.find(({ text, kind }) => {
    const folded = fold(text);
    return kind !== "heading" && ALONE.test(folded) && !DENIED.test(folded);
  });
  if (said === undefined) return [];
  const { text, judged } = nameOf(said.text);
  const item = { label: text, judged, value: 100, unit: "percent" as const, lot: "", passage: said };
  return [{ lot: "", nodes: [leaf(item)] }];
}

function nameOf(text: string): { readonly text: string; readonly judged: string } {
  const named = NAMED_AFTER.exec(fold(text));
  const written = named === null ? "" : text.slice(named.index + named[0].length).slice(0, LONGEST);
  const label = cleanLabel(written.replace(/\s*[.;]\s*$/u, ""));
  const fits = label.text.length <= 160 && isPlausible(label.text) && themesOf(label.text).price;
  return fits ? label : { text: "Prix", judged: written };
}
