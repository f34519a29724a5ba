/** Words that a full stop shortens and that never end a sentence. Lower case, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `art arts al cf mm mme mmes mlle mlles me mes dr pr st ste sté ets ex fig chap tél tel réf ref env approx max min
   vol éd ed suiv sq sqq janv févr fév fev fevr avr juill juil sept oct nov déc dec resp boul bd bld av ave ch rte
   imp pl p pp n nos par parag paragr §§ ann coll dir alin c-à-d càd ndlr nb ht ttc hab bât bat rdc cat réf tit sect
   fasc ibid op cit vs obs rem dept dépt arr trib cass civ crim soc com adm ca ce cons const préc prec sup inf auj
   exemp num cdt gal prof ing arch mod modif ms mat décr circ délib méd tech adr`.split(/\s+/),
);

/** Words that open a sentence often enough to end one after an acronym or before a forgotten capital. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `le la les l un une il ils elle elles on en ce cette ces cet c dans pour par si tout toute tous toutes aucun aucune
   chaque à a au aux lors afin sur sous sans selon leur leurs son sa ses ceci cela celui celle ceux celles toutefois
   cependant néanmoins ainsi de des du d sauf ne nul tant dès avant après seul seule seuls seules pendant conformément
   outre quel quelle lorsque lorsqu quand s qu que y ni or donc mais et`.split(/\s+/),
);

/** Words after which a lone capital is a name ("lot A.", "annexe B."), not an initial. */
export const LETTERED: ReadonlySet<string> = new Set(
  `lot lots annexe annexes plan plans phase zone tranche option catégorie classe type bâtiment groupe variante
   formule bloc niveau article partie pièce famille secteur site`.split(/\s+/),
);

/** Abbreviations written before a number, a title or a reference, whose own label may open a sentence: "Art. 4.2. Le…". */
export const LABEL_WORDS: ReadonlySet<string> = new Set(
  `art arts article articles chapitre chap titre section annexe partie lot paragraphe point §`.split(/\s+/),
);
