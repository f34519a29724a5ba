import { RESIDUE_TRACES, RESIDUES } from "./residues.js";

/** What was left of a template in a passage. */
export interface Field {
  /** "gabarit": no one is meant to fill it in; "blanc": where the tenderer answers, it may be for her. */
  readonly kind: "gabarit" | "blanc";
  readonly start: number;
  /** False for words that may also be a choice of the author ("à préciser"). */
  readonly sure: boolean;
}

/** None of the patterns below can match a text that holds none of these. */
const TRACES = "XX|xx|…|....|___|../".split("|");
const WORDS =
  "à comp|à préc|à défi|à rens|à déte|à conf|À comp|À préc|A comp|COMPLETER|COMPLÉTER|de à co|élément.|de mois|de jours|de €|de euros|par l'acheteur".split(
    "|",
  );

const UNIT =
  "(?:jours?|mois|ans?|années?|heures?|semaines?|minutes?|fois|€|euros?|%|points?|pages?|exemplaires?|m²|km)(?![\\p{L}])";

const CROSSES = /(?<![\p{L}\p{N}_/.\\@-])[Xx]{2,12}(?![\p{L}\p{N}_\\@-]|\.\p{L})/gu;
/** "type XX", "RAL XXXX": a code or a model; "article XX", "titre XX": the number twenty. */
const CODE_BEFORE =
  /(?<!\p{L})(?:types?|mod[èe]les?|s[ée]ries?|classes?|r[ée]f\.?|r[ée]f[ée]rences?|codes?|tailles?|ral|ip|indices?|normes?|gammes?|iso|dn|pn|ei|rei|cf) ?$/iu;
const NUMERAL_BEFORE = /(?:^|articles?|titres?|chapitres?|lots?|sections?|annexes?|parties?|tomes?|n°) ?$/iu;
const NUMERAL = /^X{2,3}$/u;

/** Starting where a run of dots or underscores starts keeps the search linear. */
const BLANK = new RegExp(`(?:(?<![….])(?:…|\\.{3})[….]{0,80}|(?<!_)_{3,80}) ?${UNIT}`, "u");
/** "du …… au ……": a date or a name left blank. */
const BLANK_PLACE =
  /(?<=(?:^|[\s(])(?:du|au|le|avant le|jusqu'au|entre|par|notifi[ée]e?) ?)(?:…{2,80}|\.{5,80}|_{4,80})(?! ?\d{1,3} ?$)/u;
/** "A ………, le ………": the line of a signature. */
const DATED_AT = /^(?:fait )?[àa] ?[….\u005f]{3,80} ?,? ?le(?!\p{L})/iu;
const DOTS = /(?:…{2,}|\.{5,}|_{4,})/u;
/** What the tenderer fills in. */
const ANSWER =
  /candidat|soumissionnaire|offre|prix (?:unitaire|ht|ttc|global|total)|signature|cachet|soussign|rabais|remise de|propos|renseign|d[ée]nomination|fait à|réponse|engage à/iu;
const FOR_THE_TENDERER = /^\[[^\]]{0,50}(?:candidat|soumissionnaire|titulaire|entreprise|attributaire)/iu;
const MISSING_NUMBER =
  /(?:montant|somme|p[ée]nalit[ée]|forfait|plafond)(?: (?:maximum|minimum|maximal|minimal|global|total|annuel|forfaitaire|est|sera|fixée?)){0,4} de (?:€|euros)|(?:dur[ée]e|d[ée]lai|p[ée]riode)(?: (?:ferme|globale?|totale?|maximale?|maximum|d'ex[ée]cution|initiale?)){0,2} de (?:à compter|mois à compter|jours à compter|mois\.|jours\.)/iu;
const TO_SPECIFY =
  /(?:^|: ?|\| ?)(?:\p{L}[\p{L}' ]{0,30} )?[àÀ] (?:pr[ée]ciser|compl[ée]ter|d[ée]finir|renseigner|confirmer|d[ée]terminer)\.?$/iu;
const ALONE =
  /^(?:(?:montant|taux|dur[ée]e|d[ée]lai|date|nombre|valeur|seuil|adresse|fr[ée]quence) )?[àÀA] (?:pr[ée]ciser|compl[ée]ter|d[ée]finir|renseigner|confirmer|d[ée]terminer)\.?$/iu;
/** The buyer speaks to herself; in a piece that the tenderer fills in, of the part that is the buyer's. */
const FOR_THE_BUYER = /\([àÀ] (?:compl[ée]ter|renseigner|pr[ée]ciser) par l'acheteur\)/iu;
const SIGNED = /fait à|signature|sign[ée]|cachet|candidat|soumissionnaire/iu;
/** "../../2026". */
const BLANK_DATE = /(?:\.\.|…) ?\/ ?(?:\.\.|…) ?\/ ?20\d\d/u;

/** The fields of a template that were left in a text: `cells` for a row of a table. */
export function fieldsIn(text: string, cells?: readonly string[]): Field[] {
  const traced = TRACES.some((trace) => text.includes(trace));
  const worded = WORDS.some((word) => text.includes(word));
  return [
    ...residues(text),
    ...(traced ? [...crosses(text), ...blanks(text)] : []),
    ...(worded ? words(text, cells) : []),
  ];
}

function residues(text: string): Field[] {
  const lower = text.toLowerCase();
  if (!RESIDUE_TRACES.some((trace) => lower.includes(trace))) return [];
  return RESIDUES.flatMap((pattern) => at(pattern, text, "gabarit", true)).filter(
    ({ start }) => !FOR_THE_TENDERER.test(text.slice(start, start + 60)),
  );
}

function at(pattern: RegExp, text: string, kind: Field["kind"], sure: boolean): Field[] {
  const start = text.search(pattern);
  return start === -1 ? [] : [{ kind, start, sure }];
}

function crosses(text: string): Field[] {
  return [...text.matchAll(CROSSES)]
    .filter(({ 0: found, index }) => {
      const before = text.slice(Math.max(0, index - 20), index);
      const unit = new RegExp(`^ ?${UNIT}`, "u").test(
        text.slice(index + found.length, index + found.length + 12),
      );
      if (CODE_BEFORE.test(before)) return false;
      return unit || !(NUMERAL.test(found) && NUMERAL_BEFORE.test(before));
    })
    .map(({ index }) => ({ kind: "gabarit", start: index, sure: true }));
}

function blanks(text: string): Field[] {
  const dated = SIGNED.test(text) ? [] : at(BLANK_DATE, text, "blanc", true);
  if (dated.length > 0) return dated;
  if (ANSWER.test(text)) return [];
  const found = BLANK.exec(text) ?? (DATED_AT.test(text) ? null : BLANK_PLACE.exec(text));
  if (found === null || /^etc/iu.test(text.slice(Math.max(0, found.index - 3)))) return [];
  return [{ kind: "blanc", start: found.index, sure: DOTS.test(found[0]) }];
}

function words(text: string, cells: readonly string[] | undefined): Field[] {
  const blank = [MISSING_NUMBER, FOR_THE_BUYER].flatMap((pattern) => at(pattern, text, "blanc", false));
  if (blank.length > 0) return blank;
  if (ANSWER.test(text)) return [];
  const alone = cells?.some((cell) => ALONE.test(cell)) ?? false;
  if (!alone && (cells !== undefined || !TO_SPECIFY.test(text))) return [];
  return [{ kind: "blanc", start: Math.max(0, text.search(/[àÀA] (?:pr|co|d[ée]|rens)/iu)), sure: false }];
}
