import type { Nature } from "../../model/facts.js";

/** Families of purchase and the words of an object that tell them; patterns read folded text. */
export interface Family {
  readonly key: string;
  readonly words: RegExp;
  /** Beginnings of CPV codes (Regulation 213/2008): a group is named only when all it holds is of the family. */
  readonly cpv?: RegExp;
  /** The nature the family tells by itself. */
  readonly nature?: Nature;
}

export const FAMILIES: readonly Family[] = [
  {
    key: "nettoyage",
    nature: "services",
    words:
      /\bnettoyage|\bnettoiement|deratisation|nuisibles|\bproprete|\bmenage\b|produits? (?:d'hygiene et )?d'entretien|entretien (?:menager|des locaux)|vitrerie/,
    cpv: /^909[0-2]|^9061|^3983/,
  },
  {
    key: "restauration",
    words:
      /\brestaura(?:tion (?!du batiment|des facades|de la|d'une|d'un|ecologique|de l')|nt)|\brepas\b|\btraiteur|liaison (?:froide|chaude)|cuisine centrale|cantine/,
    cpv: /^55[345]/,
  },
  {
    key: "denrées alimentaires",
    nature: "fournitures",
    words:
      /\bdenrees?|alimentaires?\b|epicerie|fruits et legumes|\bviandes?\b|\bpain\b|surgele|produits? laitiers?|boissons?|boulangerie|poissons?\b/,
    cpv: /^15|^03(?:11|13|14|2|3)/,
  },
  {
    key: "informatique",
    nature: "services",
    words:
      /informatiques?|\blogiciels?|\bsystemes? d'information|infogerance|numerique|applications? (?:web|mobile|metier)|site (?:web|internet)|plate-?forme web|\bserveurs?\b|ordinateurs?|tierce maintenance applicative|\btma\b|cybersecurite|\bsaas\b|hebergement (?:web|du site|informatique|de donnees)|\btic\b/,
    cpv: /^72|^48|^302|^3225|^3232|^50312|^5032/,
  },
  {
    key: "télécommunications",
    nature: "services",
    words: /telecom|telephonie|\bsms\b|fibre optique|visioconference/,
    cpv: /^642|^325|^3225/,
  },
  {
    key: "copieurs",
    words: /copieurs?|\bimprimantes?|photocopi|solutions? d'impression|multifonctions/,
    cpv: /^3012|^5031[03]/,
  },
  { key: "impression", words: /\bimpression|reprographie|imprimerie|\bbrochures?\b/, cpv: /^798|^22/ },
  {
    key: "travaux",
    nature: "travaux",
    words:
      /\btravaux\b|construction|rehabilitation|renovation|demolition|amenagement (?:d|du|de|interieur)|\bclotures?|signalisation|serrurerie|mise en accessibilite|\bextension|\bvoirie|gros.oeuvre|charpente|couverture|menuiserie|\bplomberie|terrassement|reconstruction|canalisation|conduite d'eau|interconnexion|requalification|desamiantage|platrerie/,
    cpv: /^45/,
  },
  {
    key: "espaces verts",
    nature: "services",
    words: /espaces? verts?|elagage|paysag|tonte|plantations?|arbres?\b|fleurissement|cimetieres?/,
    cpv: /^773|^77211[4-6]|^451127|^0345/,
  },
  {
    key: "gardiennage",
    nature: "services",
    words:
      /gardiennage|surveillance (?:des|de|humaine)|securite (?:privee|incendie|humaine|des (?:biens|sites))|\bssiap\b|telesurveillance|agents? de securite/,
    cpv: /^797/,
  },
  {
    key: "maintenance",
    nature: "services",
    words:
      /\bmaintenance|depannage|entretien (?:des|de|du|et) (?:installations?|equipements?|ascenseurs?|chaudieres?|materiels?|reseaux?)/,
    cpv: /^50/,
  },
  {
    key: "chauffage ventilation climatisation",
    words: /chauffage|climatisation|\bcvc\b|ventilation|genie climatique|chaufferies?|eau glacee/,
    cpv: /^507[23]|^45331|^42512|^44621|^09323/,
  },
  {
    key: "équipements techniques",
    words:
      /equipements? techniques?|groupe (?:de production|electrogene|froid)|ascenseurs?|\bbaies?\b|appareils? de mesure|radio ?frequence/,
    cpv: /^42|^31|^38/,
  },
  {
    key: "mobilier",
    nature: "fournitures",
    words: /\bmobiliers?\b|\bsieges? de bureau|\bameublement/,
    cpv: /^391/,
  },
  {
    key: "textile",
    words: /\btextiles?|\bvetements?|habillement|uniformes?|\blinge\b|blanchisserie|\bepi\b|chaussures/,
    cpv: /^18|^395|^9831|^98393/,
  },
  {
    key: "papier",
    nature: "fournitures",
    words: /\bpapier|\bpapeterie|enveloppes?\b/,
    cpv: /^3019[79]|^2299/,
  },
  {
    key: "fournitures de bureau",
    nature: "fournitures",
    words:
      /fournitures? (?:de bureau|administratives?|scolaires?)|consommables? (?:de bureau|informatiques?)/,
    cpv: /^3019/,
  },
  {
    key: "véhicules",
    nature: "fournitures",
    words: /\bvehicules?|automobiles?|\bcamions?|\bbus\b|pneumatiques|\butilitaires\b|\bcarburants?/,
    cpv: /^341|^34[34]|^501|^0913[24]/,
  },
  {
    key: "transport",
    nature: "services",
    words: /\btransports?\b|\bdemenagement|taxis?\b|\bnavettes?\b/,
    cpv: /^60|^63(?!5)|^641/,
  },
  {
    key: "énergie",
    nature: "fournitures",
    words: /\benergie\b|\belectricite\b|gaz naturel|\bfioul|bois.energie|granules|photovoltaique/,
    cpv: /^09[0134]|^65[234]/,
  },
  {
    key: "santé",
    words:
      /\bmedica(?:l|ux|ments?)|pharmac|dispositifs? medic|\bsanitaires? et medico|\bsoins\b|imagerie medicale|laboratoire/,
    cpv: /^33[16]|^85(?!3)/,
  },
  { key: "hygiène", words: /\bhygiene|essuie.mains|savons?|papier toilette/, cpv: /^337|^398/ },
  {
    key: "formation",
    nature: "services",
    words: /\bformations? (?:professionnelles?|des|du|aux?|de)|organisme de formation/,
    cpv: /^80/,
  },
  {
    key: "prestations intellectuelles",
    nature: "services",
    words:
      /\betudes?\b|\bconseils?\b|assistance a (?:la )?(?:maitrise|passation)|\baudits?\b|\bamo\b|\bexpertise|diagnostics?|programmiste|coordination sps|controle technique|geometre/,
    cpv: /^71|^73|^79[12]|^793[0-3]|^794(?!16)/,
  },
  {
    key: "maîtrise d'œuvre",
    nature: "services",
    words:
      /maitrise d'(?:œ|oe)uvre|maitrise d oeuvre|\bmoe\b|concours (?:restreint )?(?:de maitrise|d'architecture)|architecte/,
    cpv: /^712/,
  },
  {
    key: "assurances",
    nature: "services",
    words: /\bassurances?\b(?! qualite)|dommages?.ouvrages?|responsabilite civile/,
    cpv: /^665/,
  },
  {
    key: "déchets",
    nature: "services",
    words:
      /\bdechets?\b|encombrants|collecte (?:des|selective)|\btri\b|dechetterie|dechet(?:erie|s)|\brecyclage/,
    cpv: /^905/,
  },
  {
    key: "communication",
    nature: "services",
    words:
      /communication (?:institutionnelle|externe|visuelle)|\bpublicite\b|evenementiel|relations presse|graphique/,
    cpv: /^7934|^79416|^7995/,
  },
  {
    key: "fournitures scientifiques",
    words: /scientifiques?|\blidar\b|optiques?\b|spectrometr|microscop|hublots?|reactifs?/,
    cpv: /^38/,
  },
  {
    key: "insertion et services sociaux",
    nature: "services",
    words: /services? sociaux|action sociale|aide a domicile|accompagnement social|creche|petite enfance/,
    cpv: /^853/,
  },
  {
    key: "eau et assainissement",
    words: /assainissement|eau potable|\baep\b|station d'epuration|reservoirs?\b/,
    cpv: /^45231[13]|^45232[14]|^45252|^651|^904/,
  },
  {
    key: "blanchisserie",
    nature: "services",
    words: /blanchisserie|entretien du linge|linge plat/,
    cpv: /^9831/,
  },
  {
    key: "logistique",
    nature: "services",
    words: /logistiques?\b|entreposage|manutention|\bconditionnement\b/,
    cpv: /^631/,
  },
  { key: "peinture", words: /\bpeintures?\b/, cpv: /^448|^4544/ },
  {
    key: "hébergement",
    nature: "services",
    words: /hebergement (?:hotelier|des (?:agents|stagiaires))|hotel(?:s|lerie|ier)?\b|nuitees/,
    cpv: /^55[12]/,
  },
  { key: "bois", words: /\bbois\b(?!.energie)|charpente/, cpv: /^034|^44191/ },
  {
    key: "électroménager",
    nature: "fournitures",
    words: /electromenagers?|refrigerateurs?|lave.linge/,
    cpv: /^397/,
  },
];
