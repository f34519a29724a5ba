import { words } from "./token-view.js";

/** Who performs the contract or answers the tender. */
export const ACTORS = words(
  `titulaire titulaires prestataire prestataires entrepreneur entrepreneurs entreprise entreprises attributaire attributaires
   cocontractant cocontractants contractant contractants candidat candidats candidate soumissionnaire soumissionnaires
   fournisseur fournisseurs concessionnaire concessionnaires mandataire groupement exploitant delegataire constructeur
   operateur operateurs sous-traitant cotraitants il ils`,
);

/** Words that may stand between the subject and its verb. */
export const SKIPPED_BEFORE_VERB = words(
  `du de la le les l d des marche marches accord cadre lot lots concession contrat retenu retenue retenus attributaire
   s se y en lui leur a au chaque fin egalement notamment ainsi alors donc seul seuls en outre et ou principal
   candidat soumissionnaire economique economiques groupement general electricien chacun public publics consultation
   nettoyage travaux prestation prestations sa ses son toujours systematiquement`,
);

/** Third person of the future: "remettra", "assureront". */
export const FUTURE = /^[a-z]{3,}(?:era|eront|ira|iront|dra|dront|tra|tront|vra|vront|rra|rront|ura|uront)$/;

/** Third person of the present of the verbs by which a contractor is bound. */
export const PRESENT = words(
  `accepte acceptent accompagne accompagnent accomplit accomplissent accueille accueillent acheve achemine actualise adapte
   adresse adressent affecte affectent affiche affichent alerte amenage appose applique appliquent apporte apportent
   assiste assistent assure assurent atteste attestent atteint atteignent avertit calcule cede certifie certifient chiffre
   choisit collecte collectent communique communiquent complete completent concoit conduit confie confient
   confirme confirment conserve conservent consigne consacre consacrent constitue contribue contribuent controle controlent
   coordonne declare declarent decrit decrivent definit delivre demontre demontrent depose deposent designe designent detaille
   detaillent detient developpe diagnostique diffuse dispose disposent dispense donne donnent effectue effectuent elabore elaborent eleve
   elimine emploie emploient encadre engage entretient entretiennent enregistre envoie envoient etablit etablissent evacue
   evacuent evalue evaluent evite evitent execute executent expose favorise favorisent fixe forme forment formule fournit
   fournissent garantit garantissent gere gerent identifie implique indique indiquent informe informent insere installe integre
   integrent intervient interviennent inscrit joint joignent justifie justifient laisse limite limitent livre livrent
   lutte maintient maintiennent mesure met mettent mentionne mobilise mobilisent nettoie nomme notifie obtient occupe
   optimise organise organisent permet participe participent paie paient pratique precise precisent prend prennent prepare
   presente presentent prete previent prevoit prevoient privilegie privilegient procede procedent produit produisent
   programme promeut propose proposent protege protegent prouve realise realisent recense recoit recourt recourent recrute
   recrutent recupere recycle redige reduit reduisent reemploie reemploient rembourse remedie remet remettent remplace remplit
   rend rendent renonce renouvelle renseigne renseignent repare reprend reprennent repond repondent reserve reservent
   respecte respectent restitue retire reutilise satisfait sensibilise sensibilisent signale signalent signe signent
   sollicite souscrit souscrivent soumet soumettent soutient suit suivent supporte supportent tient tiennent traite
   traitent transmet transmettent transporte trie trient utilise utilisent valorise valorisent veille veillent verifie
   verifient verse versent`,
);
