/** One line per word: its key, then the forms that share it, folded (no accents). */
const FAMILIES = `
conditionnement: conditionnement conditionnements
recyclable: recyclable recyclables
consommable: consommable consommables
reparable: reparable reparables
remplacable: remplacable remplacables
present: present presente presents presentes
indicateur: indicateur indicateurs
suivant: suivant suivante suivants suivantes
etre: est sont sera seront soit soient serait seraient etre ete etant etait etaient
avoir: ont aura auront aurait auraient ait aient avoir ayant
devoir: doit doivent devra devront devrait devraient devoir
pouvoir: peut peuvent pourra pourront pourrait pourraient pouvoir puisse puissent
falloir: faut faudra faudrait
faire: fait faits faite faites font fera feront ferait faire fasse fassent faisant
vouloir: veut veulent voudra voudront vouloir
savoir: sait savent saura saurait sauraient savoir
venir: vient viennent viendra viendront venir venu venue venus venues
tenir: tient tiennent tiendra tiendront tenir tenu tenue tenus tenues tenant
obtenir: obtient obtiennent obtiendra obtiendront obtenir obtenu obtenue obtenus obtenues obtenant
retenir: retient retiennent retiendra retiendront retenir retenu retenue retenus retenues
maintenir: maintient maintiennent maintiendra maintiendront maintenir maintenu maintenue maintenus maintenues
contenir: contient contiennent contiendra contiendront contenir contenu contenue contenus contenues
prevoir: prevoit prevoient prevoir prevoira prevoiront prevu prevue prevus prevues prevoyant
recevoir: recoit recoivent recevra recevront recevoir recu recue recus recues
remettre: remet remets remettent remettra remettront remettre remis remettant remettez
transmettre: transmet transmettent transmettra transmettront transmettre transmis transmise transmises transmettant
permettre: permet permettent permettra permettront permettre permis permise permises permettant permette permettrait
soumettre: soumet soumettent soumettra soumettront soumettre soumis soumise soumises soumettant
admettre: admet admettent admettra admettront admettre admis admise admises
mettre: met mettent mettra mettront mettre mettant
prendre: prend prennent prendra prendront prendre pris prise prises prenant
comprendre: comprend comprennent comprendra comprendront comprendre comprenant compris comprise comprises
reprendre: reprend reprennent reprendra reprendront reprendre repris reprise reprises reprenant
entreprendre: entreprend entreprendre entrepris
exclure: exclu exclus exclue exclues exclut excluent exclura exclure excluant
inclure: inclus incluse incluses inclut incluent inclura incluront inclure incluant
conclure: conclu conclus conclue conclues conclut concluent conclura conclure
produire: produire produit produits produite produites produira produiront produisent produisant
reduire: reduire reduit reduits reduite reduites reduira reduisent reduisant
conduire: conduire conduit conduits conduite conduites conduira conduisent
introduire: introduire introduit introduite introduits introduites
inscrire: inscrit inscrits inscrite inscrites inscrivent inscrire inscrira
souscrire: souscrit souscrits souscrite souscrites souscrivent souscrire souscrira
prescrire: prescrit prescrits prescrite prescrites prescrivent prescrire
decrire: decrit decrits decrite decrites decrivent decrire decrira decrivant
ecrire: ecrit ecrits ecrite ecrites ecrire
interdire: interdit interdits interdite interdites interdisent interdire interdira
rendre: rend rendent rendra rendront rendre rendu rendue rendus rendues
attendre: attend attendent attendra attendre attendu attendue attendus attendues
etendre: etend etendent etendre etendu etendue etendus etendues
entendre: entend entendent entendre entendu entendue entendus entendues
repondre: repond repondent repondra repondront repondre repondu repondant
pourvoir: pourvoit pourvoir pourvu pourvue
vendre: vend vendent vendre vendu vendue vendus vendues
resoudre: resout resoudre resolu resolue
connaitre: connait connaissent connaitre connu connue connus connues
reconnaitre: reconnait reconnaissent reconnaitre reconnu reconnue reconnus reconnues
apparaitre: apparait apparaissent apparaitra apparaitre apparu
ouvrir: ouvre ouvrent ouvrir ouvrira ouvert ouverte ouverts ouvertes
offrir: offrir offert offerte offerts offertes
couvrir: couvre couvrent couvrir couvrira couvert couverte couverts couvertes
recourir: recourt recourent recourra recourront recourir recouru recourant
acquerir: acquiert acquerir acquis acquise
requerir: requiert requerir requis requise requises
satisfaire: satisfait satisfaits satisfaite satisfont satisfera satisfaire
employer: emploie emploient employer emploiera employe employee employes employees employant
nettoyer: nettoie nettoient nettoyer nettoiera nettoye nettoyee nettoyes nettoyees nettoyant nettoyants
envoyer: envoie envoient envoyer enverra envoye envoyee envoyes envoyees
payer: paie paient paye payer payee payes payees paiera payant
reemployer: reemploie reemploient reemployer reemploye reemployee reemployes reemployees
communiquer: communiquer communique communiquee communiques communiquees communiquent communiquera communiqueront
respectif: respectif respectifs respective respectives
journalier: journaliere journalieres
entre: entre
base: base bases
case: case cases
public: public publics publique publiques
exclusif: exclusif exclusifs exclusive exclusives exclusivement exclusivite
collecte: collecte collectes
travail: travail
travaux: travaux
materiau: materiau materiaux
tuyau: tuyau tuyaux
noyau: noyau noyaux
bail: bail baux
email: email emails mail mails courriel courriels
long: long longs longue longues
egalement: egalement
nouveau: nouveau nouveaux nouvelle nouvelles nouvel
societe: societe societes
social: social sociaux sociale sociales
benefice: benefice benefices
heure: heure heures
euro: euro euros
jour: jour jours
an: an ans
`;

/** Key of each irregular form, folded; forms missing here are left to the stemmer. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = readFamilies();

function readFamilies(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const line of FAMILIES.trim().split("\n")) {
    const [key = "", list = ""] = line.split(": ");
    for (const form of list.split(" ")) forms.set(form, key);
  }
  return forms;
}
