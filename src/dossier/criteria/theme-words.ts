/** What tells that nature is the subject. Texts are folded. */
export const ENVIRONMENT: readonly RegExp[] = [
  /environnement/,
  /ecolog/,
  /\beco-?(?:conception|concu|conduite|responsab|label|geste|contribution|materiau|construction|certifi|emball|participat|socio)/,
  /developpement durable/,
  /\bdurab(?:le|ilite)s?\b/,
  /carbon[ea]/,
  /\bco2\b/,
  /gaz a effet de serre/,
  /\bges\b/,
  /\bdechets?\b/,
  /recycl/,
  /re-?emplo[iy]/,
  /reutilis/,
  /valorisation (?:des )?(?:matieres|biodechets|deblais|gravats)/,
  /biodiversite/,
  /(?:protection|preservation|respect)s? (?:de |des |du )(?:la )?(?:faune|flore|nature|sols?|milieux?|ecosystemes?|arbres|vegeta\w+)\b/,
  /circuits? (?:courts?|de proximite)/,
  /saisonn/,
  /\bbio\b|biologique/,
  /signes? officiels? de (?:la )?qualite/,
  /\begalim\b/,
  /emballage/,
  /conditionnements? (?:reutilis|recycl|consign|en vrac)/,
  /(?:performance|efficacite|sobriete|transition|econom\w+|impact|demarche|gestion|optimisation|maitrise|reduction) energetique/,
  /consommations? (?:[^,;:.]{0,25}(?: |'))?(?:eau|energies?|energetiques?|electri\w+|carburants?|fluides)\b/,
  /(?:economie|reduction|maitrise|sobriete|gestion|usage|preservation|optimisation)s? (?:en |d'|de l'|des? )(?:la consommation )?(?:d'|de l')?(?:eau|energies?|ressources?(?! humaines)|carburants?|papier)\b/,
  /ressources? naturelles?/,
  /phyto/,
  /vehicules? (?:propre|electrique|hybride|a faible|peu (?:polluant|emetteur)|decarbon|bas carbone|non polluant)/,
  /(?:faible|peu|basse|moindre|reduction|limitation|maitrise)s? (?:d'|des? )?(?:emissions?|emett\w+|emiss\w+)\b/,
  /faibles? emissions?/,
  /emissions? (?:polluante|de polluant)/,
  /(?:transports?|livraisons?|deplacements?|tournees?|logistique|mobilites?) (?:[^,;:.]{0,25} )?(?:vertes?|durables?|propres?|douces?|decarbon\w*|groupees?|mutualise\w*|peu emett\w+|peu pollu\w+|bas|a velo|optimise\w*)\b/,
  /(?:optimisation|reduction|limitation|rationalisation|mutualisation)s? (?:des? |du )(?:transports?|livraisons?|deplacements?|tournees?|circuits? de livraison|trajets?|kilometr\w+)/,
  /\bnuisances?\b/,
  /\bhqe\b/,
  /economie circulaire/,
  /\bpollu/,
  /reparabilite/,
  /fin de vie/,
  /(?:bio|geo)-?sourc/,
  /approvisionnements? directs?/,
  /gaspillage/,
  /energies? (?:renouvelable|verte|propre|decarbon)/,
  /nature en ville/,
  /(?:produits?|achats?|demarche|materiels?|fournitures?|engagements?) verte?s?\b|chantiers? (?:verts?|propres?)\b(?! a)/,
  /changements? climatiques?|(?:impact|transition|plan|engagements?) (?:sur le )?climat/,
  /\b(?:iso 14001|emas|fsc|pefc)\b/,
  /(?:analyse|impact) (?:du |sur le )?cycle de vie/,
  /zero phyto/,
];

/** "environnement" said of something else than nature, "biologique" of laboratories. */
export const OTHER_ENVIRONMENT =
  /environnements? (?:informatiques?|de travail|techniques?|logiciels?|applicatifs?|numeriques?|digita\w+|systemes?|reseaux?|serveurs?|cloud|windows|linux|microsoft|google|oracle|sap|metiers?|utilisateurs?|clients?|bureautiques?|securises?|hospitaliers?|medica(?:l|ux)|sanitaires?|economiques?|juridiques?|reglementaires?|administratifs?|territoria(?:l|ux)|institutionnels?|professionnels?|culturels?|educatifs?|familia(?:l|ux)|politiques?|socia(?:l|ux)|urbains?|archite\w+|patrimonia(?:l|ux)|bati|existants?|immediats?|proches?|contraints?|occupes?|humains?|de (?:test|production|pre-?production|developpement|recette|formation|qualification)|du (?:site|projet|marche|batiment|client|service)|des sites?|d'(?:apprentissage|accueil|exploitation|execution)|scolaires?|penitentiaires?|carcera(?:l|ux)|militaires?|concurrentiels?|sonores?)|(?:connaissance|comprehension|insertion|implantation|integration|adaptation|inscription)s? (?:du projet )?(?:dans|a|de) (?:l'|son |leur )environnement|(?:analyse|examen|risque|securite|materiel|echantillon|agent|prelevement)s? (?:micro)?biologiques?|nuisances sonores de l'equipement|nuisances? aux usagers/g;

export const SOCIAL: readonly RegExp[] = [
  /\binsertion\b/,
  /\bsocia(?:le?|ux|les)\b/,
  /societal/,
  /egalite (?:professionnelle|femmes|hommes|entre|des chances)/,
  /\bmixite (?:des equipes|professionnelle|femmes)/,
  /handicap/,
  /conditions de travail/,
  /risques professionnels/,
  /(?:sante|securite)(?: et (?:la |de )?(?:sante|securite))? (?:au travail|des (?:salaries|travailleurs|agents|personnels|intervenants|ouvriers))/,
  /discrimination/,
  /equitable/,
  /\bpublics? (?:eloignes?|en difficulte|prioritaires?)/,
  /\bparite\b/,
  /qualite de vie (?:et (?:des )?conditions de travail|au travail)/,
  /solidair/,
  /apprenti(?:s|ssage)?\b/,
  /emplois? (?:des? |d')?(?:personnes|publics|jeunes|seniors|demandeurs|insertion)/,
  /eloigne(?:e?s)? de l'emploi/,
  /inclusi(?:on|fs?|ves?)\b/,
  /bien-?etre au travail/,
];

export const OTHER_SOCIAL =
  /(?:reseaux|logements?|sieges?|centres?|bailleurs?|securite|raison|protection|action|residences?|habitat|sciences?|medico-?|climat|dialogue) ?(?:sociaux|socia(?:le|l)e?s?)|groupement solidaire|insertion (?:paysagere|urbaine|architecturale|dans (?:le (?:site|paysage|projet|contexte)|l'environnement|son environnement)|du projet|du batiment|urbanistique|visuelle)/g;

export const PRICE =
  /\bprix\b|\bcouts?\b|\btarif|financi|\beconomique(?!s? circul)|\bremises?\b(?! (?:en|a|au|aux|du|des)(?![\p{L}]))|\brabais\b|\bhonoraires\b|\bloyers?\b|\bmontants?\b|\bbudget|\bredevances?\b|\btaux de (?:remise|marge)|\bmoins chere?s?\b/u;
export const OTHER_PRICE =
  /activite economique|simplicite financiere|rapport qualite|simulation economique|reduction des couts/;

/** A cost counted over the life of what is bought: with the energy it takes, or with what it leaves to nature. */
export const LIFE_COST: readonly RegExp[] = [
  /cycle de vie(?=.{0,300}(?:energ|electri|carburant|dechet|recycl|fluides|\beau\b|emission|\bco2\b|fin de vie))/,
  /couts? (?:global|complet|total)(?=.{0,300}(?:emissions? de|\bco2\b|effet de serre|fin de vie|externalite))/,
];
