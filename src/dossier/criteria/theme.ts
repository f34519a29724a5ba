import { fold } from "../fold.js";
import {
  ENVIRONMENT,
  LIFE_COST,
  OTHER_ENVIRONMENT,
  OTHER_PRICE,
  OTHER_SOCIAL,
  PRICE,
  SOCIAL,
} from "./theme-words.js";

export interface Themes {
  readonly price: boolean;
  readonly environmental: boolean;
  readonly social: boolean;
}

/** What a criterion is about, from its label and, when the label says too little, from what is judged. */
export function themesOf(label: string, judged = ""): Themes {
  const own = read(label);
  if (own.price && !own.environmental) return { ...own, environmental: countsLife(`${label} ${judged}`) };
  if (own.price || own.environmental || own.social || judged === "" || !isVague(label)) return own;
  return read(judged);
}

function read(text: string): Themes {
  const folded = fold(text);
  const natural = folded.replace(OTHER_ENVIRONMENT, " ");
  const human = folded.replace(OTHER_SOCIAL, " ");
  const price = PRICE.test(folded) && !OTHER_PRICE.test(folded);
  const environmental = !price && ENVIRONMENT.some((pattern) => pattern.test(natural));
  return {
    price: price && !/environnement|\bsocial/.test(folded),
    environmental: environmental || mixed(natural, price),
    social: SOCIAL.some((pattern) => pattern.test(human)),
  };
}

/** "Coût du cycle de vie, énergie et émissions comprises". */
function countsLife(text: string): boolean {
  const folded = fold(text.slice(0, 600));
  return /\bcouts?\b/.test(folded) && LIFE_COST.some((pattern) => pattern.test(folded));
}

/** "Coût environnemental", "coût carbone": the environment is what is counted. */
function mixed(natural: string, price: boolean): boolean {
  return price && /environnement|carbone|externalite/.test(natural);
}

/** "Qualité de la réponse", "Démarche RSE", "Critère 3": only what is judged says the subject. */
function isVague(label: string): boolean {
  return /^(?:critere|demarche|engagements?|politique|responsabilite|rse|performances?|qualite de la (?:reponse|demarche))(?: (?:rse|de l'entreprise|du candidat|proposee?s?|\d))*$/.test(
    fold(label)
      .replace(/[^\p{L}\d ]/gu, " ")
      .replace(/ +/g, " ")
      .trim(),
  );
}
