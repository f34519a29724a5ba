import type { Requirement } from "../../model/requirement.js";
import { foldKeepingLength } from "../../text/fold.js";
import type { CheckContext } from "../context.js";
import type { IndexedPassage } from "../indexed.js";
import { documentsOf } from "./fault.js";

/** A criterion that stands alone with its weight, too little for the criteria of the dossier to be read. */
export interface LoneCriterion {
  readonly label: string;
  /** What follows its weight. */
  readonly rest: string;
  readonly indexed: IndexedPassage;
}

const LONE =
  /^(?:\d{1,2}(?:\.\d{1,2})?[.)°]{0,2} |(?:sous-)?crit[èe]re (?:n° ?)?\d{1,2} ?)?(?:[-–:.] ?)?((?:\p{L}|[ '’-]){5,80}?) ?(?:[:–(|,-]|sur|not[ée]{1,2}s? (?:sur|à)) ?(?:sur )?\d{1,3}(?:[.,]\d)? ?(?:%|points?|pts?|\/ ?\d{1,3})\)?(?= ?(?:$|[.;:,(|–-]|jug|appr|not|[ée]val|au (?:regard|vu)|selon))/iu;
const THEME =
  /environnement|ecolog|durable|eco-?respons|\brse\b|societal|(?:performance|valeur|critere|aspects?|volet) socia/u;

/** Environmental or social criteria written alone, in the pieces that govern the consultation, when no criterion was read. */
export function loneCriteria(requirement: Requirement, context: CheckContext): LoneCriterion[] {
  if (context.dossier.criteria.length > 0) return [];
  return documentsOf(requirement.pieces, context).flatMap(({ passages }) =>
    passages.flatMap((indexed): LoneCriterion[] => {
      const { text } = indexed.passage;
      const [whole, label] = LONE.exec(text) ?? [];
      if (whole === undefined || label === undefined || !THEME.test(foldKeepingLength(label).toLowerCase()))
        return [];
      return [{ label: label.trim(), rest: text.slice(whole.length), indexed }];
    }),
  );
}
