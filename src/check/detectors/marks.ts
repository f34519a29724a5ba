import type { Hit } from "../../packs/hit.js";

/** A trade mark named in a passage. */
export interface Mark {
  readonly name: string;
  readonly start: number;
  /** Known to the lexicon, known software, or announced as a mark ("de marque X", "type « X 200 »"). */
  readonly kind: "connue" | "logiciel" | "annoncee";
}

const NAME = "[A-ZÀ-Þ][\\p{L}\\p{N}'’&.-]{1,30}(?: [A-Z0-9][\\p{L}\\p{N}'’&.-]{0,30}){0,2}";
/** "de marque X", "marque : X", "de chez X". */
const ANNOUNCED = new RegExp(
  `(?:(?<![\\p{L}])[Mm]arques?(?: (?:commerciale|exclusive|imposée|retenue|de type))? ?:? ?[«"“]? ?|de chez [«"“]? ?)(${NAME})`,
  "gu",
);
/** A type or model in quotes that reads as a trade name: "type « O2 MINERAL »". */
const QUOTED_TYPE =
  /(?<![\p{L}])(?:[Tt]ype|[Mm]odèle|[Gg]amme|[Rr]éférence) ?:? ?[«"“] ?((?=[^»"”]{0,30}[A-Z]{3})[A-Z0-9][\p{L}\p{N} .-]{4,30}) ?[»"”]/gu;
/** Marks of conformity and standards: no trade marks. */
const CONFORMITY =
  /^(?:NF|CE|EN|ISO|UE|CSTB|CSTBat|CEKAL|ACERMI|KEYMARK|LCIE|UPEC|QB|CTB|AENOR|VDE|UTE|Qualit|Fran[cç]|Europ|Nation|Normes?|SOCOTEC|Label|[ÉE]colabel|BPU|DPGF|DQE|CCTP|CCAP|Lot|Oui|Non|[A-Z]$)/u;

/** What bears the name of a mark and is none: a person, a street. */
const PERSON_OR_PLACE =
  /(?<!\p{L})(?:M\.|Mme|Mr|Monsieur|Madame|Dr|Docteur|rue|avenue|boulevard|place|impasse|quai|allée|bâtiment|salle|école|lycée|stade)(?: (?:du|de la|des|Dr|docteur))? ?$/u;

/** Every trade mark named in the text: those of the lexicon when written as names, then those announced as such. */
export function namedMarks(text: string, hits: readonly Hit[]): Mark[] {
  const listed = hits.flatMap((hit) => {
    const kind = KINDS[hit.concept];
    const name = text.slice(hit.start, hit.end);
    const named =
      /^[\p{Lu}\p{N}]/u.test(name) &&
      !PERSON_OR_PLACE.test(text.slice(Math.max(0, hit.start - 30), hit.start));
    return kind === undefined || !named ? [] : [{ name, start: hit.start, kind }];
  });
  const announced = [ANNOUNCED, QUOTED_TYPE]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match): Mark[] => {
      const name = match[1] ?? "";
      if (CONFORMITY.test(name)) return [];
      return [{ name: name.trim(), start: match.index, kind: "annoncee" }];
    });
  return [...listed, ...announced];
}

const KINDS: Readonly<Record<string, Mark["kind"]>> = {
  "marque-connue": "connue",
  "logiciel-connu": "logiciel",
};
