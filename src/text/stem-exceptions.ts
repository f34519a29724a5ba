/** Words whose final s or x is no plural, folded. */
export const INVARIABLE: ReadonlySet<string> = new Set(
  `mois avis acces succes proces progres exces deces cours recours concours parcours secours discours hors sans plus
   moins puis fois bois poids repas cas bas trois jamais mais pays temps corps dans sous tres apres pres permis compris
   requis acquis sus jus dessus dessous ailleurs toujours alors lors vers envers travers divers univers revers
   campus bonus malus virus processus prospectus consensus corpus cursus minibus autobus omnibus tapis devis
   palais relais marais anglais francais harnais biais bras mars tous nous vous ils elles dos gros clos enclos
   os propos repos refus abus obus confus diffus inclus reclus surplus cahors cas pas as gaz choix prix voix croix
   faux taux deux ceux eux mieux vieux doux roux houx paix noix chaux courroux`.split(/\s+/),
);

/** Nouns in -eu whose plural looks like an adjective in -eux, folded. */
export const NOUNS_IN_EUX: ReadonlySet<string> = new Set(
  "lieux milieux enjeux jeux voeux feux cheveux neveux aveux chef-lieux".split(" "),
);

/**
 * Nouns and adverbs that must not lose their ending: "assurance" is not "assurer", "règlement" not "règle",
 * "notamment" not "note", "également" not "égal".
 */
export const PROTECTED_ENDING =
  /(?:[ae]nce|amment|emment|^(?:reglement|departement|equipement|groupement|batiment|traitement|etablissement|classement|document|element|egalement|seulement|autrement|complement|supplement|logement|paiement|versement|bureau|rendement|commencement|evenement|management|moment|maintenant|ciment|sediment|argument|aliment|conseil|montant|environnement|avenant|variante|formation|direction|directive|stationnement|financement|usager|attention|organisme|mobilier|dispositif|contentieux|renouvelable|partie|voirie|duree|delai|delit|moyenne|commune|terrasse|entree|durant|pendant|devant|environ|respectivement|journalier|convention|intention|arrondissement|gouvernement|agencement))$/;

/** Words in -ent that are no third person plural, folded and singular. */
export const NOT_VERBS_IN_ENT: ReadonlySet<string> = new Set(
  `absent accent accident adherent adjacent affluent agent apparent ardent argent ascendant antecedent client coefficient
   coherent competent concurrent consequent content contingent continent contient convient couvent decent deficient
   dement detergent devient different diligent dissident divergent efficient eloquent emergent eminent equivalent
   evident excedent excellent expedient ferment frequent gradient impatient imminent impertinent impudent incident
   incoherent incompetent indecent independent indifferent indigent indulgent influent ingredient inherent innocent
   insolvent insuffisent intelligent intermittent intervient latent maintient negligent obtient occident opulent orient
   parent parvient patient penitent permanent pertinent precedent present president previent prominent provient
   prudent quotient recent recipient referent regent resident reticent revient saint sergent serpent silent
   solvent souvent strident subsequent subvient succulent talent torrent transparent turbulent urgent vehement vent
   violent virulent appartient detient retient soutient entretient survient lent gluent dependent
   vraiment comment`.split(/\s+/),
);
