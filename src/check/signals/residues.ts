const ASKED = "(?:compl[ée]t|pr[ée]cis|d[ée]fini|renseign|indiqu|ins[ée]r|choisi|supprim|adapt|remplac)";
const VERSION = "(?:r[ée]dactions?|clauses?|options?|formules?|alternatives?|mentions?|hypoth[èe]ses?)";
const PART =
  "(?:paragraphes?|articles?|alin[ée]as?|clauses?|mentions?|phrases?|r[ée]dactions?|encadr[ée]s?|chapitres?)";
const MATTER =
  "(?:march[ée]|consultation|proc[ée]dure|accord-cadre|achat|lots?|alloti|tranches?|options?|variantes?|avances?|sans objet|inutile|n[ée]cessaire|besoin|applicable|recours|cas)";

/** Residues that only a program, a template or its author's instructions leave. */
export const RESIDUES: readonly RegExp[] = [
  /erreur ?! ?(?:signet|source|r[ée]f[ée]rence|renvoi|liaison|utilisez|il n'y|nom de|argument|$)/iu,
  /erreur ?: (?:source de la r[ée]f[ée]rence|r[ée]f[ée]rence|source du renvoi) non trouv/iu,
  /(?:source du renvoi introuvable|signet non d[ée]fini)/iu,
  /error ?[!:] ?(?:reference source|bookmark|no text)/iu,
  /(?:cliquez|appuyez) (?:ou (?:appuyez|cliquez) )?ici pour (?:entrer|taper|saisir|ajouter)/iu,
  /click (?:or tap )?here to enter|lorem ipsum/iu,
  /^choisissez un élément\.?$/iu,
  /\{\{ ?[\p{L}_.]{2,40} ?\}\}/u,
  new RegExp(`\\[ ?(?:[àÀaA] )?${ASKED}[^\\]]{0,120}(?:\\]|$)`, "iu"),
  /<(?:nom|pr[ée]nom|date|montant|adresse|objet|num[ée]ro|dur[ée]e|intitul[ée]) (?:de |du |des |d')[^<>]{1,40}>/iu,
  /\[ ?(?:nom|pr[ée]nom|date|montant|nombre|num[ée]ro|n°|objet|adresse|dur[ée]e|intitul[ée]|taux|d[ée]lai|option|acheteur|lieu|pourcentage|service|r[ée]f[ée]rence)(?: [^\]]{0,40})?\]/iu,
  /\[ ?x{2,8} ?\]/iu,
  /\((?:supprimer|rayer|choisir|conserver)[^)]{0,30}(?:mentions?|options?|cas|alternatives?) (?:in)?utiles?[^)]{0,20}\)/iu,
  /(?:note|consigne|commentaire)s? (?:au|du|pour le|à l'attention du) rédacteur/iu,
  new RegExp(
    `(?:choisir|choisissez|retenir|conserver|garder|s[ée]lectionner)[^.]{0,40}${VERSION}[^.]{0,40}(?:supprim|effac|ray|retir)(?:er|ez) (?:l'autre|les autres|la mention|les mentions|le reste|cell?es?|celui|l'inutile)`,
    "iu",
  ),
  new RegExp(
    `(?:^|[:([–-] ?)(?:supprimer|supprimez|adapter|adaptez) (?:ce|cet|cette|ces|le pr[ée]sent|la pr[ée]sente) ${PART}`,
    "iu",
  ),
  new RegExp(
    `\\(?[àÀ] (?:supprimer|conserver) (?:si|en cas|selon|lorsque)[^).]{0,40}(?<!\\p{L})${MATTER}(?!\\p{L})`,
    "iu",
  ),
  /\([àÀ] adapter (?:au|selon|en fonction|à chaque|aux?)[^).]{0,20}(?:march[ée]|consultation|proc[ée]dure|achat|besoin|cas)/iu,
  /[àÀ] (?:adapter|compl[ée]ter|renseigner|pr[ée]ciser) par le (?:service )?(?:prescripteur|r[ée]dacteur|service acheteur)/iu,
  /(?:^|[([«:] ?)(?:(?:texte|logo|contenu|tableau|image|plan) [àa] ins[ée]rer|ins[ée]rer ici)/iu,
  /(?:(?<!\p{L})(?:le|du|au) )jj ?\/ ?mm ?\/ ?a{2,4}/iu,
  /(?<!\d)20\d\d ?[-_/.]? ?X{2,6}(?!\p{L})/u,
  /\?{3}|\?{2} ?(?:jours?|mois|€|%|heures?|ans?|euros?)(?!\p{L})/u,
];

/** One of these stands in any text that one of the residues can match, in lower case. */
export const RESIDUE_TRACES =
  "rreur|rror|ici pour|here to|ipsum|choisi|{{|[|<|utile|rédacteur|supprim|effac|ray|retir|adapte|conserver|prescripteur|service acheteur|insér|inser|jj|xx|??|introuvable|non défini|non defini".split(
    "|",
  );
