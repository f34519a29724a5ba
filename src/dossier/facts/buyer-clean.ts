import { capitalised } from "../../text/capital.js";
import { fold } from "../fold.js";

const LONGEST_NAME = 120;
/** Where the name ends: an address, a telephone number, a representative, a bracket. */
const ENDS =
  /,| - (?=\d)|(?<=\p{L}\)?) (?=\d{1,4},? (?:bis |ter )?(?:rue|avenue|av\.|place|chemin|boulevard|bd|allee|route|quai|impasse|cours|square|voie|esplanade)\b)| \(|;|\. |\.$| \d{5}\b|(?<=.{10}) (?:place|rue|avenue|boulevard|bp|cs) ?[a-z\d]|(?<=.{10}) (?:direction des? |service (?:des? |facturier|marches|achats)|- (?:cs|bp|dce) ?\d)|\b(?:represente|ci-apres|dont le siege|agissant|sis\b|sise\b|adresse|domicilie|telephone|tel ?[.:]|siret|siren|hotel de ville|hotel communautaire|designe|denomme|habilite|pour le compte)/u;
/** The person who stands for the buyer: the body is what counts. */
const PERSON =
  /^(?:(?:monsieur|madame|m\.|mme) )?(?:le |la |l')?(?:president|presidente|directeur|directrice|maire|representant|prefet|prefete)(?: general\w*| regional\w*| departemental\w*)?(?: executi\w+)? (?:du |de la |de l'|des |de |d')/;
/** A kind of body, not the name of one. */
const BARE =
  /^(?:ville|mairie|commune|communaute (?:de communes|d'agglomeration|urbaine)|collectivite territoriale.*|metropole|departement|region|syndicat(?: mixte| intercommunal)?|conseil (?:departemental|regional|municipal)|centre hospitalier|prefecture|etablissement public.{0,12})$/;
const NOT_A_NAME =
  /^(?:\W|x{2,}|est|sont|le present|la presente|l'acheteur|le pouvoir|le titulaire|voir|cf|a completer|se reserve|la personne|les\b|des\b|par\b|pour\b|dans\b|article|represent|nom\b|adresse|signat|habilit|maitre|delegue|assist)|\b(?:est|sont|sera|doit|peut|marche|consultation|cahier|reglement|titulaire|candidats?|entreprises?|travaux|prestations|plateforme|profil)\b|\.{4}|…|_{3}|https?:|@/;

/** The name of the buyer without article, address nor representative; null when the words are no name. */
export function cleanBuyer(raw: string): string | null {
  const text = raw.replace(/^[\s:|–•*"«-]+/u, "");
  const folded = fold(text.slice(0, 400));
  const person = PERSON.exec(folded);
  const keepsPerson =
    person !== null && /maire/.test(person[0]) && !/^commune|^ville/.test(folded.slice(person[0].length));
  const start =
    person === null || keepsPerson
      ? (/^(?:l'|le |la |les )?/.exec(folded)?.[0].length ?? 0)
      : person[0].length;
  const rest = folded.slice(start);
  const end = rest.search(ENDS);
  const name = text
    .slice(start, end < 0 ? start + rest.length : start + end)
    .replace(/[\s,:.»"–-]+$/u, "")
    .trim();
  if (name.length < 3 || name.length > LONGEST_NAME || NOT_A_NAME.test(fold(name)) || BARE.test(fold(name)))
    return null;
  return /\p{L}{3}/u.test(name) ? capitalised(name) : null;
}
