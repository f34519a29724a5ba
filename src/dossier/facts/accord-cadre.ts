import type { AccordCadre } from "../../model/facts.js";
import { evidenceOf } from "../evidence.js";
import type { DocumentView } from "../view.js";
import { isDeniedAt, isTicked } from "./choice.js";
import { type Line, SOME_LOT } from "./line.js";
import { type Decided, type DocumentSays, decide, type Said } from "./said.js";

const TRIGGER =
  /accord.cadre|bons? de commande|marches? subsequent|marche (?:public )?(?:unique )?ordinaire|marche unique/;
/** A cheaper test than the trigger, for most passages. */
const HINTS = ["cadre", "commande", "subsequent", "ordinaire", "unique"];
const LONGEST_PASSAGE = 900;
/** Words of law and of forms, which speak of all contracts. */
const GENERAL =
  /\b(?:les|des|aux|pour les|chaque) accords.cadres (?!sont|seront|mono|multi)|accords.cadres s'|ou (?:de |a |d')?(?:l'|cet |un )?accord.cadre|accord.cadre ou\b|accords.cadres ou\b|en cas d'accord|s'il s'agit|le cas echeant|lorsqu|autres? (?:marche|accord)|precedent|ulterieur|similaires?|references|par exemple|recours|refere\b|consultations? distinctes?/;
const OWN_TITLE =
  /forme|type|nature|procedure|caracteristique|etendue|objet|dispositions generales|decomposition/;
const DECLARES =
  /(?:prend la forme|sous (?:la )?forme|il s'agit|donnera? lieu|donneront lieu|est (?:un|conclu|passe|traite)|constitue|type de (?:contrat|marche)|forme (?:du|de) (?:marche|contrat)|fait (?:aussi )?l'objet|porte sur|technique d'achat|accord.cadre (?:mono|multi|a bons|avec|sans)|est execute|sera execute|s'execut|partie a bons|part a bons)/;
const ORDERS =
  /accords?.cadres?[^.;]{0,110}?bons? de commande|marches? (?:publics? )?(?:de \w+ )?a bons? de commande|(?:execut\w*|conclue?|traitee?)(?: [^.;]{0,60})?(?: par| a| sur|emission|moyen)(?: l')? ?(?:emission )?(?:successive )?(?:de |des |d'un )?bons? de commande|part(?:ie)? a bons? de commande|accord.cadre[^;]{0,200}?\br\.? ?2162-1[34](?!\d)/;
const SUBSEQUENT =
  /accords?.cadres?[^.;]{0,110}?marches? subsequents?|(?:execut\w*|conclu|donn\w+ lieu)[^.;]{0,80}?marches subsequents|accord.cadre[^;]{0,200}?\br\.? ?2162-(?:[7-9]|1[0-2])(?!\d)/;
const PLAIN =
  /(?:marche|contrat) (?:public )?(?:est |unique )?(?:un marche )?ordinaire|n'est pas un accord.cadre|pas d'accord.cadre|accord.cadre ?[:|] ?(?:☒ )?non\b/;
const SINGLE = /(?:est|lieu a|l'objet d'|s'agit d')\s?un marche unique|^\W*marche unique\b/;
const NAMED = /\b(?:le |du |l'|cet |un |present )(?:present )?accord.cadre\b|^\W*accord.cadre\b/;

/** A text that calls the contract so three times does not do it by mistake. */
const OFTEN = 3;

type Read = Pick<Said<AccordCadre>, "value" | "rank">;

/** Whether one document says that the contract is an accord-cadre, and how it is carried out. */
export function collectAccordCadre(view: DocumentView, lines: readonly Line[]): Said<AccordCadre>[] {
  const said = lines.flatMap((line) => {
    if (
      !HINTS.some((hint) => line.folded.includes(hint)) ||
      !TRIGGER.test(line.folded) ||
      line.folded.length > LONGEST_PASSAGE
    )
      return [];
    const read = readForm(line);
    if (read === null) return [];
    const rank = SOME_LOT.test(line.folded) || SOME_LOT.test(line.titles) ? 2 : read.rank;
    return [{ value: read.value, rank, evidence: evidenceOf(view, line.passage) }];
  });
  const named = said.filter(({ value }) => value === "accord-cadre").length;
  return named < OFTEN
    ? said
    : said.map((one) =>
        one.rank === 2 && one.value === "accord-cadre" ? { ...one, rank: 1 as const } : one,
      );
}

function readForm({ folded, passage, titles }: Line): Read | null {
  const at = folded.search(TRIGGER);
  const plain = PLAIN.exec(folded);
  if (plain !== null) {
    const ticked = isTicked(folded, plain.index, plain.index + plain[0].length);
    const mixed = ORDERS.test(folded) || SUBSEQUENT.test(folded);
    if (ticked === true || (ticked === null && !mixed)) return { value: "non", rank: 0 };
    if (ticked === null) return null;
  }
  if (GENERAL.test(folded) || isTicked(folded, at, at) === false) return null;
  if (SINGLE.test(folded) && !/accord.cadre|bons? de commande/.test(folded)) return { value: "non", rank: 1 };
  const orders = ORDERS.test(folded);
  const subsequent = SUBSEQUENT.test(folded);
  if (!orders && !subsequent) return NAMED.test(folded) ? { value: "accord-cadre", rank: 2 } : null;
  if (isDeniedAt(passage.text, folded.search(orders ? ORDERS : SUBSEQUENT))) return null;
  const declared = DECLARES.test(folded) || OWN_TITLE.test(titles) || passage.index < 15;
  const value = orders && subsequent ? "mixte" : orders ? "bons-de-commande" : "marches-subsequents";
  const named = /accord.cadre/.test(folded);
  return declared || named ? { value, rank: declared ? (named ? 0 : 1) : 2 } : null;
}

/** Saying less is no contradiction: "accord-cadre" agrees with any kind of accord-cadre, "mixte" with its two halves. */
const agree = (first: AccordCadre, second: AccordCadre) =>
  first === second || (first !== "non" && second !== "non" && [first, second].some(isWide));
const isWide = (value: AccordCadre) => value === "accord-cadre" || value === "mixte";

/** The form of the contract. "Marché unique" is said of contracts without lots too: an accord-cadre said elsewhere prevails. */
export function decideAccordCadre(
  documents: ReadonlyArray<DocumentSays<AccordCadre>>,
): Decided<AccordCadre> | null {
  const anyOther = documents.some(({ said }) => said.some(({ value }) => value !== "non"));
  const kept = documents.map(({ pieces, said }) => ({
    pieces,
    said: said.filter(({ value, rank }) => !(anyOther && value === "non" && rank > 0)),
  }));
  return decide(kept, agree);
}
