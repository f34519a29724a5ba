/** What was left of a template in a passage. */
export interface Field {
  /** "gabarit": no one is meant to fill it in; "blanc": where the tenderer answers, it may be for her. */
  readonly kind: "gabarit" | "blanc";
  readonly start: number;
  /** False for words that may also be a choice of the author ("à préciser"). */
  readonly sure: boolean;
}

/** None of the patterns below can match a text that holds none of these. */
const TRACES = "XX|xx|[|…|....|____|rreur|rror|{{|ipsum|inutile|ici pour|liquez|introuvable".split("|");
const WORDS =
  "à comp|à préc|à défi|à rens|À comp|À préc|A comp|COMPLETER|COMPLÉTER|de à co|élément.|de mois|de jours|rédacteur".split(
    "|",
  );

const UNIT =
  "(?:jours?|mois|ans?|années?|heures?|semaines?|minutes?|fois|€|euros?|%|points?|pages?|exemplaires?|m²|km)(?![\\p{L}])";
const ASKED = "(?:compl[ée]t|pr[ée]cis|d[ée]fini|renseign|indiqu|ins[ée]r|choisi|supprim|adapt|remplac)";

/** Residues that only a program or a template leaves. */
const RESIDUES: readonly RegExp[] = [
  /erreur ?! ?(?:signet|source|r[ée]f[ée]rence|renvoi|liaison|utilisez|il n'y|nom de|argument|$)/iu,
  /erreur ?: (?:source de la r[ée]f[ée]rence|r[ée]f[ée]rence|source du renvoi) non trouv/iu,
  /(?:source du renvoi introuvable|signet non d[ée]fini)/iu,
  /error ?[!:] ?(?:reference source|bookmark|no text)/iu,
  /(?:cliquez|appuyez) (?:ou (?:appuyez|cliquez) )?ici pour (?:entrer|taper|saisir|ajouter)/iu,
  /click (?:or tap )?here to enter|lorem ipsum/iu,
  /^choisissez un élément\.?$/iu,
  /\{\{ ?[\p{L}_.]{2,40} ?\}\}/u,
  new RegExp(`\\[ ?(?:[àÀaA] )?${ASKED}[^\\]]{0,120}(?:\\]|$)`, "iu"),
  /\[ ?(?:nom|date|montant|num[ée]ro|n°|objet|adresse|dur[ée]e|intitul[ée]|taux|d[ée]lai|option|acheteur|lieu)(?: [^\]]{0,40})?\]/iu,
  /\[ ?x{2,8} ?\]/iu,
  /\((?:supprimer|rayer|choisir|conserver)[^)]{0,30}(?:mentions?|options?|cas|alternatives?) (?:in)?utiles?[^)]{0,20}\)/iu,
  /(?:note|consigne|commentaire)s? (?:au|du|pour le|à l'attention du) rédacteur/iu,
];

const CROSSES = /(?<![\p{L}\p{N}_/.\\@-])[Xx]{2,12}(?![\p{L}\p{N}_\\@-]|\.\p{L})/gu;
/** "type XX", "RAL XXXX": a code or a model; "article XX", "titre XX": the number twenty. */
const CODE_BEFORE =
  /(?<!\p{L})(?:types?|mod[èe]les?|s[ée]ries?|classes?|r[ée]f\.?|r[ée]f[ée]rences?|codes?|tailles?|ral|ip|indices?|normes?|gammes?|iso) ?$/iu;
const NUMERAL_BEFORE = /(?:^|articles?|titres?|chapitres?|lots?|sections?|annexes?|parties?|tomes?|n°) ?$/iu;
const NUMERAL = /^X{2,3}$/u;

/** Starting where a run of dots or underscores starts keeps the search linear. */
const BLANK = new RegExp(`(?:(?<![….])(?:…|\\.{3})[….]{0,80}|(?<!_)_{3,80}) ?${UNIT}`, "u");
const DOTS = /(?:…{2,}|\.{5,}|_{4,})/u;
/** What the tenderer fills in. */
const ANSWER =
  /candidat|soumissionnaire|offre|signature|cachet|soussign|rabais|remise de|propos|renseign|d[ée]nomination|fait à|réponse|engage à/iu;
const FOR_THE_TENDERER = /^\[[^\]]{0,50}(?:candidat|soumissionnaire|titulaire|entreprise|attributaire)/iu;
const MISSING_NUMBER =
  /(?:dur[ée]e|d[ée]lai|p[ée]riode)(?: (?:ferme|globale?|totale?|maximale?|maximum|d'ex[ée]cution|initiale?)){0,2} de (?:à compter|mois à compter|jours à compter|mois\.|jours\.)/iu;
const TO_SPECIFY =
  /(?:^|: ?|\| ?)(?:\p{L}[\p{L}' ]{0,30} )?[àÀ] (?:pr[ée]ciser|compl[ée]ter|d[ée]finir|renseigner)\.?$/iu;
const ALONE =
  /^(?:(?:montant|taux|dur[ée]e|d[ée]lai|date|nombre|valeur|seuil|adresse|fr[ée]quence) )?[àÀA] (?:pr[ée]ciser|compl[ée]ter|d[ée]finir|renseigner)\.?$/iu;

/** The fields of a template that were left in a text: `cells` for a row of a table. */
export function fieldsIn(text: string, cells?: readonly string[]): Field[] {
  const traced = TRACES.some((trace) => text.includes(trace));
  const worded = WORDS.some((word) => text.includes(word));
  if (!traced && !worded) return [];
  return [
    ...RESIDUES.flatMap((pattern) => at(pattern, text, "gabarit", true)).filter(
      ({ start }) => !FOR_THE_TENDERER.test(text.slice(start, start + 60)),
    ),
    ...(traced ? [...crosses(text), ...blanks(text)] : []),
    ...(worded ? words(text, cells) : []),
  ];
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
  if (ANSWER.test(text)) return [];
  const found = BLANK.exec(text);
  if (found === null || /^etc/iu.test(text.slice(Math.max(0, found.index - 3)))) return [];
  return [{ kind: "blanc", start: found.index, sure: DOTS.test(found[0]) }];
}

function words(text: string, cells: readonly string[] | undefined): Field[] {
  const blank = at(MISSING_NUMBER, text, "blanc", false);
  if (blank.length > 0) return blank;
  if (ANSWER.test(text)) return [];
  const alone = cells?.some((cell) => ALONE.test(cell)) ?? false;
  if (!alone && (cells !== undefined || !TO_SPECIFY.test(text))) return [];
  return [{ kind: "blanc", start: Math.max(0, text.search(/[àÀA] (?:pr|co|d[ée]f|rens)/iu)), sure: false }];
}
