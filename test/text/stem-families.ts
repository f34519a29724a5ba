/** Inflected forms of one word per line: they must share one key. Two lines must never share a key. */
export const FAMILIES = `
réservé réservée réservés réservées RÉSERVÉES RESERVEES reserve réserver réservera
pénalité pénalités PENALITES Pénalité penalite
égalité EGALITE égalités egalite
égal égale égaux égales
également EGALEMENT
insertion INSERTION insertions
insérer inséré insérée insérées insérés
marché marchés MARCHE MARCHÉS
candidat candidate candidats candidates CANDIDATS
candidature candidatures
soumissionnaire soumissionnaires
titulaire titulaires TITULAIRE
attributaire attributaires
acheteur acheteurs ACHETEURS
traitant traitants traitante
traitement traitements
prestataire prestataires
prestation prestations
fournisseur fournisseurs
fourniture fournitures
fournir fourni fournie fournis fournies fournira fourniront fournissent
travaux TRAVAUX
travail
travailleur travailleurs travailleuse travailleuses
environnement ENVIRONNEMENT environnements
environnemental environnementale environnementaux environnementales ENVIRONNEMENTAUX
social sociale sociaux sociales SOCIALES
société sociétés
solidaire solidaires
solidarité
sécurité SECURITE sécurités
sécurisé sécurisée sécurisés sécuriser sécurisées
sûreté
avance avances AVANCE
avant
avantage avantages
durable durables DURABLE
durée durées DUREE
délai délais DÉLAIS DELAI
recyclé recyclée recyclés recyclées recycler RECYCLES recyclent
recyclage RECYCLAGE
réemploi réemplois REEMPLOI
réemployer réemployé réemployés réemployée réemployées
emploi emplois EMPLOIS
employeur employeurs
réutiliser réutilisé réutilisée réutilisés réutilisées
handicapé handicapée handicapés handicapées HANDICAPES handicap handicaps HANDICAP
discrimination discriminations
discriminatoire discriminatoires
accessible accessibles ACCESSIBLES
accessibilité ACCESSIBILITE
obligation obligations
obligatoire obligatoires obligatoirement
assurance assurances ASSURANCE
assurer assure assurée assurés assurées assurent
règlement règlements REGLEMENT
règle règles REGLES
groupement groupements GROUPEMENT
groupe groupes groupé groupée groupés
équipement équipements
équipe équipes
bâtiment bâtiments BATIMENTS
département départements
départ départs
établissement établissements
établir établi établie établis établies établit établira
notamment NOTAMMENT
note notes
notation notations
critère critères CRITERES critere
critique critiques
pondération pondérations pondérer pondéré pondérée pondérés
pénal pénale pénaux pénales
prix PRIX
offre offres OFFRES
variante variantes
lot lots LOTS
allotissement alloti allotie allotis
clause clauses CLAUSES
article articles ARTICLE
heure heures
jour jours
mois MOIS
année années ANNEES
paiement paiements
facture factures facturation
échéance échéances
échéant échéante
entreprise entreprises
entrepreneur entrepreneurs
entretien entretiens
maintenance MAINTENANCE
maintenant
maintenir maintient maintenu maintenue maintenus
technique techniques TECHNIQUES
administratif administrative administratifs administratives
économique économiques
énergétique énergétiques ENERGETIQUES
énergie énergies
écologique écologiques
label labels
labellisé labellisée labellisés labelliser
certifié certifiée certifiés certifiées certifier certification certifications
éthique éthiques
étique
équitable équitables
biologique biologiques
local locale locaux locales
localisation
déchet déchets DECHETS
emballage emballages
carbone
bilan bilans
émission émissions
véhicule véhicules véhiculé
transport transports transporter transporté transportée transportent
livraison livraisons
livrer livré livrée livrés livrent
matériau matériaux MATERIAUX
matériel matériels matérielle
bois
boisson boissons
performance performances
objectif objectifs OBJECTIFS
objet objets
collectif collective collectifs collectives
collecte collectes
collectivité collectivités
personnel personnelle personnels personnelles
personne personnes
professionnel professionnelle professionnels professionnelles
profession professions
formation formations
former formé formée formés formées
information informations
apprenti apprentie apprentis apprenties
apprentissage
stagiaire stagiaires
jeune jeunes
chômeur chômeurs
demandeur demandeurs demandeuse
certificat certificats
environ
avenant avenants
venir viendra
direct directe directs
direction directions
directive directives
format formats
commun communs
commune communes
communiquer communiqué communiquée
usage usages
usager usagers
station stations
stationnement
voir
voirie voiries
attente attentes
attention
respectif respectifs respective respectives
partie parties
part parts
cours
courant courants courante
concours
devis
devant
bas
base bases
cas
case cases
renouvelable renouvelables
renouveler renouvelé renouvelée renouvellement
éloigné éloignée éloignés éloignées
facilitateur facilitatrice facilitateurs facilité facilités
salarié salariée salariés salariées SALARIES
salaire salaires
femme femmes
homme hommes
parité
paritaire paritaires
harcèlement
violence violences
sexiste sexistes
sexuel sexuelle sexuels sexuelles
travaillé travaillée travaillés
mention mentions mentionner mentionné mentionnée mentionnés
exclusion exclusions
exclu exclue exclus exclues exclut
exclusif exclusive exclusifs exclusives exclusivement
interdire interdit interdite interdits interdites
interdiction interdictions
exigé exigée exigés exigées exiger exige exigent
exigence exigences
prévu prévue prévus prévues prévoit prévoient
préventif préventive préventifs préventives
premier première premiers premières
particulier particulière particuliers particulières
dernier dernière derniers dernières
public publique publics publiques PUBLIQUES
publicité publicités
publication
remettre remet remettra remettront remettent remis
remise remises
produit produits produite
production productions
doit devra doivent devront
peut pourra peuvent pourront
lieu lieux
milieu milieux
réseau réseaux
niveau niveaux
nouveau nouvelle nouveaux nouvelles
européen européenne européens européennes
moyen moyens
moyenne moyennes
annexe annexes
annuel annuelle annuels annuelles
numérique numériques
numéro numéros
dématérialisé dématérialisée dématérialisés
électronique électroniques
signature signatures
signé signée signés signées signer
conforme conformes conformément
conformité
conflit conflits
intérêt intérêts INTERETS
intérim
intérimaire
intéressant intéressante intéressants
réversibilité
révision révisions révisable révisables
pollution
polluant polluants
écoresponsable écoresponsables
responsable responsables
réponse réponses
coût coûts COUTS
œuvre œuvres OEUVRE oeuvres
chantier chantiers
sanction sanctions
résiliation résilier résilié résiliée
dérogation dérogations déroger dérogé
respecter respecte respectent respecté respectée respectés respectées respect
engagement engagements engager engage engagé engagée engagent
`;
