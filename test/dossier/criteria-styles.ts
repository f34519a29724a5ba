/** How ten drafters and more write the award criteria of a règlement: what is read of each, one line a criterion. */
export const STYLES: readonly (readonly [style: string, text: string, read: readonly string[]])[] = [
  [
    "a table whose criterion cells are written once, beside candidates weighed first",
    `# Règlement de la consultation

## Article 6 - Sélection des candidatures et jugement des offres

### 6.1 Candidatures

Les candidatures sont examinées au regard des capacités professionnelles (40 %), des effectifs (30 %) et du chiffre d'affaires des trois derniers exercices (30 %).

### 6.2 Offres

Le jugement des offres est effectué à partir des critères pondérés ci-dessous :

| Critères | Sous-critères | Note maximale |
| --- | --- | --- |
| Qualité technique de la réponse | Méthode de travail et phasage | 20 points |
| | Équipe affectée au contrat | 15 points |
| | Contrôle interne | 5 points |
| Démarche environnementale | Tri et traçabilité des déchets | 6 points |
| | Produits d'entretien écolabellisés | 4 points |
| Prix | Montant du DQE | 50 points |`,
    [
      "Qualité technique de la réponse 40",
      "  Méthode de travail et phasage 20",
      "  Équipe affectée au contrat 15",
      "  Contrôle interne 5",
      "Démarche environnementale 10 E",
      "  Tri et traçabilité des déchets 6 E",
      "  Produits d'entretien écolabellisés 4 E",
      "Prix 50 P",
      "  Montant du DQE 50 P",
    ],
  ],
  [
    "sub-criteria marked out of 100 in a criterion of 40 %",
    `# 7. Attribution

Les offres conformes sont classées selon les critères suivants :

| Critère | Pondération |
| --- | --- |
| Prix | 60 % |
| Valeur technique | 40 % |

La valeur technique est appréciée au moyen des sous-critères suivants, notés sur 100 points :

| Sous-critère | Points |
| --- | --- |
| Compréhension du besoin | 30 |
| Moyens humains | 50 |
| Insertion des publics éloignés de l'emploi | 20 |`,
    [
      "Prix 60 P",
      "Valeur technique 40",
      "  Compréhension du besoin 12",
      "  Moyens humains 20",
      "  Insertion des publics éloignés de l'emploi 8 S",
    ],
  ],
  [
    "prose that gives the rest to the last criterion",
    `## Comment nous choisirons

Le choix se fera sur trois points. Le prix pèse 55 % de la note finale. La qualité du mémoire technique en représente 30 %. Les 15 % restants récompensent la performance environnementale du matériel.`,
    ["Prix 55 P", "Qualité du mémoire technique 30", "Performance environnementale du matériel 15 E"],
  ],
  [
    "a column of weights for each lot",
    `## 5.3 Critères d'attribution

Les pondérations varient selon le lot :

| Critères | Lot 1 - Voirie | Lot 2 - Espaces verts | Lot 3 - Éclairage |
| --- | --- | --- | --- |
| Prix des prestations | 60 % | 50 % | 40 % |
| Valeur technique | 30 % | 30 % | 40 % |
| Performance environnementale | 10 % | 20 % | 20 % |
| Total | 100 % | 100 % | 100 % |`,
    [
      "Prix des prestations 60 P lot 1",
      "Valeur technique 30 lot 1",
      "Performance environnementale 10 E lot 1",
      "Prix des prestations 50 P lot 2",
      "Valeur technique 30 lot 2",
      "Performance environnementale 20 E lot 2",
      "Prix des prestations 40 P lot 3",
      "Valeur technique 40 lot 3",
      "Performance environnementale 20 E lot 3",
    ],
  ],
  [
    "a list under the title of each lot",
    `# Article 8 : Jugement des offres

Les critères de jugement diffèrent selon les lots.

## Lot 1 : Denrées fraîches

- Prix : 40 points
- Qualité gustative des échantillons : 35 points
- Approvisionnement en circuit court : 25 points

## Lot 2 : Transport des repas

- Prix : 70 points
- Organisation des tournées : 20 points
- Délai de remplacement d'un véhicule : 10 points`,
    [
      "Prix 40 P lot 1",
      "Qualité gustative des échantillons 35 lot 1",
      "Approvisionnement en circuit court 25 E lot 1",
      "Prix 70 P lot 2",
      "Organisation des tournées 20 lot 2",
      "Délai de remplacement d'un véhicule 10 lot 2",
    ],
  ],
  [
    "a sentence for each group of lots",
    `## Article 9. Critères de sélection des offres

Pour les lots 1 et 3 : prix 70 %, valeur technique 30 %.

Pour le lot 2 : prix 50 %, valeur technique 40 %, délai d'exécution 10 %.`,
    [
      "Prix 70 P lots 1 et 3",
      "Valeur technique 30 lots 1 et 3",
      "Prix 50 P lot 2",
      "Valeur technique 40 lot 2",
      "Délai d'exécution 10 lot 2",
    ],
  ],
  [
    "criteria in columns",
    `## 6.4 Critères de jugement des offres

| | Prix | Valeur technique | Développement durable |
| --- | --- | --- | --- |
| Pondération | 50 % | 35 % | 15 % |`,
    ["Prix 50 P", "Valeur technique 35", "Développement durable 15 E"],
  ],
  [
    "a table cut by a page, its header repeated",
    `# 7 Examen des offres

Les offres sont jugées d'après les critères du tableau suivant :

| N° | Critère | Points |
| --- | --- | --- |
| 1 | Prix global et forfaitaire | 45 |
| 2 | Valeur technique | 40 |
| 2.1 | Organisation du chantier | 25 |

Règlement de consultation - page 9/14

| N° | Critère | Points |
| --- | --- | --- |
| 2.2 | Provenance des matériaux | 15 |
| 3 | Actions d'insertion sociale | 15 |`,
    [
      "Prix global et forfaitaire 45 P",
      "Valeur technique 40",
      "  Organisation du chantier 25",
      "  Provenance des matériaux 15",
      "Actions d'insertion sociale 15 S",
    ],
  ],
  [
    "criteria for choosing candidates before those for the offers",
    `# Article 5 - Nombre de candidats admis

Les candidats sont sélectionnés d'après les critères suivants :

| Critère de sélection | Pondération |
| --- | --- |
| Références pour des opérations similaires | 50 % |
| Effectifs et qualifications | 30 % |
| Chiffre d'affaires | 20 % |

# Article 6 - Jugement des offres

| Critère d'attribution | Pondération |
| --- | --- |
| Coût global sur dix ans | 45 % |
| Qualité architecturale | 35 % |
| Empreinte carbone du projet | 20 % |`,
    ["Coût global sur dix ans 45 P", "Qualité architecturale 35", "Empreinte carbone du projet 20 E"],
  ],
  [
    "marks out of 10, 6 and 4 in a criterion of 60 %",
    `## V. Jugement

- **Valeur technique** (60 %), répartie ainsi :
  - méthodologie, notée sur 10
  - moyens humains, notés sur 6
  - planning détaillé, noté sur 4
- **Prix** (40 %)`,
    [
      "Valeur technique 60",
      "  Méthodologie 30",
      "  Moyens humains 18",
      "  Planning détaillé 12",
      "Prix 40 P",
    ],
  ],
  [
    "named marks that add up to 100, and their formula",
    `### 3.2 Critères de choix

Chaque offre reçoit une note sur 100, somme des notes suivantes :

* Note prix (Np) : 40 points ;
* Note technique (Nt) : 45 points, dont 20 points pour l'organisation, 15 points pour la maintenance et 10 points pour la formation des agents ;
* Note sociale (Ns) : 15 points.

La note prix est calculée ainsi : Np = 40 x (offre la plus basse / offre notée).`,
    [
      "Prix 40 P",
      "Technique 45",
      "  Organisation 20",
      "  Maintenance 15",
      "  Formation des agents 10",
      "Sociale 15 S",
    ],
  ],
  [
    "criteria called by their rank, over 100",
    `# Article 6. Critères

Le marché est attribué à l'offre la mieux notée.

1er critère : Coût d'acquisition et d'entretien sur la durée de vie : 50/100

2e critère : Performances techniques du matériel : 30/100
- puissance et autonomie : 20/100
- ergonomie du poste de conduite : 10/100

3e critère : Service après-vente et délais de dépannage : 20/100`,
    [
      "Coût d'acquisition et d'entretien sur la durée de vie 50 P",
      "Performances techniques du matériel 30",
      "  Puissance et autonomie 20",
      "  Ergonomie du poste de conduite 10",
      "Service après-vente et délais de dépannage 20",
    ],
  ],
  [
    "coefficients with decimals",
    `## Analyse des offres

Critère 1 : Prix — coefficient 0,5
Critère 2 : Qualité du service — coefficient 0,3
Critère 3 : Conditions de travail des salariés affectés au marché — coefficient 0,2

Chaque critère est noté sur 20.`,
    ["Prix 50 P", "Qualité du service 30", "Conditions de travail des salariés affectés au marché 20 S"],
  ],
];
