import type { CriterionTheme } from "../../model/fact.js";
import { fold } from "../fold.js";
import type { Themes } from "./theme.js";

const DELAY =
  /^(?:(?:respect|optimisation|reduction|maitrise|engagement|tenue)s? (?:du |des |de |d'|sur (?:le |les )?)?)?(?:delais?|planning|calendrier|duree|rapidite|reactivite|ponctualite|temps (?:de|d'))(?![\p{L}])/u;
const TECHNICAL =
  /\btechni|qualit|method|\bservices?\b|\bmoyens?\b|organisation|performan|fonctionn|competen|experien|ergonom|esthetiq|pertinen|comprehension|memoire|securite|maintenance|solution|caracteristiq|equipe|encadrement|formation|garantie|mise en oeuvre|accompagnement|suivi|conseil|gamme|echantillon|innovation|valeur/;

/** The main theme in one word; what the label does not tell is taken from the criterion it is part of. */
export function themeName(label: string, themes: Themes, parent: CriterionTheme | null): CriterionTheme {
  if (themes.price) return "prix";
  if (themes.environmental) return "environnement";
  if (themes.social) return "social";
  const folded = fold(label);
  if (DELAY.test(folded)) return "delai";
  if (TECHNICAL.test(folded)) return "technique";
  return /\bdelais?\b|planning/.test(folded) ? "delai" : (parent ?? "autre");
}
