import { describe, expect, it } from "vitest";
import { collectCriteria, mergeCriteria } from "../../src/dossier/criteria/index.js";
import { grid, lines } from "./criteria-grid.js";
import { documentOf } from "./document.js";

const JUDGEMENT = "# Jugement des offres";

describe("criteria in tables", () => {
  it("reads a label and a weight on each row, and leaves the total out", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Pondération |
      | Prix des prestations | 55 % |
      | Valeur technique | 35 % |
      | Gestion des déchets de chantier | 10 % |
      | Total | 100 % |`),
    ).toEqual(["Prix des prestations 55 P", "Valeur technique 35", "Gestion des déchets de chantier 10 E"]);
  });

  it("takes the unit of bare numbers from the header, and sub-criteria from their numbers", () => {
    expect(
      grid(`${JUDGEMENT}
      | N° | Critère | Points |
      | 1 | Prix | 40 |
      | 2 | Qualité du service | 60 |
      | 2a | délais d'intervention | 25 |
      | 2b | composition de l'équipe | 35 |`),
    ).toEqual([
      "Prix 40 P",
      "Qualité du service 60",
      "  Délais d'intervention 25",
      "  Composition de l'équipe 35",
    ]);
  });

  it("nests by what the weights add up to when nothing marks the sub-criteria", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critères de jugement | % |
      | Valeur technique | 60 |
      | Organisation du chantier | 40 |
      | Moyens matériels | 20 |
      | Prix | 40 |`),
    ).toEqual(["Valeur technique 60", "  Organisation du chantier 40", "  Moyens matériels 20", "Prix 40 P"]);
  });

  it("reads a column of sub-criteria beside the criterion written once", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Sous-critère | Pondération |
      | Prix (40 %) | Montant du détail estimatif | 40 % |
      | Valeur technique (60 %) | Méthodologie | 35 % |
      | | Moyens humains | 25 % |`),
    ).toEqual([
      "Prix 40 P",
      "  Montant du détail estimatif 40 P",
      "Valeur technique 60",
      "  Méthodologie 35",
      "  Moyens humains 25",
    ]);
  });

  it("converts points over another total, and coefficients", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Points |
      | Prix | 12 |
      | Technique | 8 |`),
    ).toEqual(["Prix 60 P", "Technique 40"]);
    expect(
      grid(`${JUDGEMENT}
      | Critère | Coefficient |
      | Prix | 3 |
      | Qualité technique | 2 |`),
    ).toEqual(["Prix 60 P", "Qualité technique 40"]);
    expect(
      grid(`${JUDGEMENT}
      | Critère | Coefficient | Note |
      | Prix | 0,7 | /20 |
      | Technique | 0,3 | /20 |`),
    ).toEqual(["Prix 70 P", "Technique 30"]);
  });

  it("keeps the elements of a cell as sub-criteria without weight", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critères | Pondération |
      | Prix | 90/100 |
      | Performance environnementale - Plan de réduction - Suivi annuel | 10/100 |`),
    ).toEqual([
      "Prix 90 P",
      "Performance environnementale 10 E",
      "  Plan de réduction - E",
      "  Suivi annuel - E",
    ]);
  });

  it("reads sub-criteria written in the cell of their criterion", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Points |
      | Prix | 40 |
      | Valeur technique : 60 points dont 35 points pour la méthode et 25 points pour les moyens | 60 |`),
    ).toEqual(["Prix 40 P", "Valeur technique 60", "  Méthode 35", "  Moyens 25"]);
  });

  it("goes on with the columns of a table cut by a page", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Points |
      | Prix | 40 |
      Page suivante
      | Valeur technique | 60 |`),
    ).toEqual(["Prix 40 P", "Valeur technique 60"]);
  });

  it("does not take a criterion said to be without object", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Pondération |
      | Prix | 60 % |
      | Valeur technique | 40 % |
      | Critère environnemental : sans objet | - |`),
    ).toEqual(["Prix 60 P", "Valeur technique 40"]);
  });

  it("gives each lot its own weights when the columns name the lots", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Pondération lot 1 | Pondération lot 2 |
      | Prix | 60 % | 40 % |
      | Valeur technique | 40 % | 60 % |`),
    ).toEqual([
      "Prix 60 P lot 1",
      "Valeur technique 40 lot 1",
      "Prix 40 P lot 2",
      "Valeur technique 60 lot 2",
    ]);
  });
});

describe("criteria in lists and prose", () => {
  it.each([
    ["- Prix : 60 %\n- Valeur technique : 40 %", ["Prix 60 P", "Valeur technique 40"]],
    ["- 60 % : Prix\n- 40 % : Valeur technique", ["Prix 60 P", "Valeur technique 40"]],
    [
      "- Critère n° 1 : Prix des prestations (60 points)\n- Critère n° 2 : Valeur technique (40 points)",
      ["Prix des prestations 60 P", "Valeur technique 40"],
    ],
    ["- Prix, pondéré à 60 %\n- Valeur technique, pondérée à 40 %", ["Prix 60 P", "Valeur technique 40"]],
    ["60 % pour le prix et 40 % pour la valeur technique.", ["Prix 60 P", "Valeur technique 40"]],
    ["Le prix compte pour 60 % et la valeur technique pour 40 %.", ["Prix 60 P", "Valeur technique 40"]],
    [
      "Le prix (60 %), la valeur technique (30 %) et les délais (10 %).",
      ["Prix 60 P", "Valeur technique 30", "Délais 10"],
    ],
    ["Valeur technique : 40% Prix : 60%", ["Valeur technique 40", "Prix 60 P"]],
    [
      "La valeur technique sera notée sur 40 points.\nLe prix sera noté sur 60 points.",
      ["Valeur technique 40", "Prix 60 P"],
    ],
    [
      "Les offres seront jugées sur le prix (60 %) et la valeur technique (40 %).",
      ["Prix 60 P", "Valeur technique 40"],
    ],
    [
      "Les offres sont notées sur 100 points : 60 pour le prix et 40 pour la valeur technique.",
      ["Prix 60 P", "Valeur technique 40"],
    ],
    ["- Prix /60\n- Valeur technique /40", ["Prix 60 P", "Valeur technique 40"]],
    [
      "- Prix (pondération : 60)\n- Valeur technique (pondération : 40)",
      ["Prix 60 P", "Valeur technique 40"],
    ],
    ["Critères Pondération\n1-Prix 60.00\n2-Valeur technique 40.00", ["Prix 60 P", "Valeur technique 40"]],
    ["- Prix : 60 pour cent\n- Valeur technique : 40 pour cent", ["Prix 60 P", "Valeur technique 40"]],
  ])("reads %j", (text, expected) => {
    expect(grid(`${JUDGEMENT}\nLes critères retenus sont les suivants :\n${text}`)).toEqual(expected);
  });

  it("reads criteria in titles, and what adds up to them below", () => {
    expect(
      grid(`${JUDGEMENT}
      Les critères sont pondérés comme suit :
      # 9.1 Prix (30 points)
      # 9.2 Valeur technique (50 points)
      Elle est appréciée à partir du mémoire :
      - Sous-critère 1 : Méthodologie (30 points)
      - Sous-critère 2 : Moyens humains (20 points)
      # 9.3 Engagements pris pour le marché (20 points)
      - Volet environnemental (15 points)
      - Volet social (5 points)
      # Recours`),
    ).toEqual([
      "Prix 30 P",
      "Valeur technique 50",
      "  Méthodologie 30",
      "  Moyens humains 20",
      "Engagements pris pour le marché 20",
      "  Volet environnemental 15 E",
      "  Volet social 5 S",
    ]);
  });

  it("multiplies through points given inside their criterion", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Pondération |
      | Prix | 60 % |
      | Valeur technique | 40 % |
      # Valeur technique (40 %)
      - Compréhension du besoin : 25 points
      - Méthode : 50 points
      - Équipe dédiée : 25 points`),
    ).toEqual([
      "Prix 60 P",
      "Valeur technique 40",
      "  Compréhension du besoin 10",
      "  Méthode 20",
      "  Équipe dédiée 10",
    ]);
  });

  it("reads sub-criteria in the sentence of their criterion", () => {
    expect(
      grid(`${JUDGEMENT}
      La valeur technique (60 %) selon les sous-critères suivants : pertinence de la méthode (35 %) ; qualité des moyens (25 %). Et le prix (40 %).`),
    ).toEqual([
      "Valeur technique 60",
      "  Pertinence de la méthode 35",
      "  Qualité des moyens 25",
      "Prix 40 P",
    ]);
  });

  it("reads parts introduced by « dont »", () => {
    expect(
      grid(`${JUDGEMENT}
      - Prix : 40 points
      - Valeur technique : 60 points dont 20 points pour le planning et 40 points pour les moyens`),
    ).toEqual(["Prix 40 P", "Valeur technique 60", "  Planning 20", "  Moyens 40"]);
  });

  it("keeps parts introduced by « dont » as parts, when their sum is wrong and another criterion is worth as much", () => {
    expect(
      grid(`${JUDGEMENT}
      - Prix : 45 points
      - Valeur technique : 35 points, dont méthode 20 points et moyens 10 points
      - Performance environnementale : 20 points`),
    ).toEqual([
      "Prix 45 P",
      "Valeur technique 35",
      "  Méthode 20",
      "  Moyens 10",
      "Performance environnementale 20 E",
    ]);
  });

  it("gives a criterion without weight the sum of its parts", () => {
    expect(
      grid(`${JUDGEMENT}
      - Prix des prestations (1.1-Montant du forfait 30 % / 1.2-Montant du bordereau 20 %)
      - Valeur technique (2.1-Méthode 35 % / 2.2-Moyens 15 %)`),
    ).toEqual([
      "Prix des prestations 50 P",
      "  Montant du forfait 30 P",
      "  Montant du bordereau 20 P",
      "Valeur technique 50",
      "  Méthode 35",
      "  Moyens 15",
    ]);
  });

  it("reads the weight written after the parts it covers", () => {
    expect(
      grid(`${JUDGEMENT}
      Valeur technique appréciée selon les sous-critères suivants : méthode 30 % ; moyens 30 % : 60 % Coût des travaux : 40 %`),
    ).toEqual(["Valeur technique 60", "  Méthode 30", "  Moyens 30", "Coût des travaux 40 P"]);
  });

  it("says the same criterion once when the text comes back to it", () => {
    expect(
      grid(`${JUDGEMENT}
      - Prix : 60 %
      - Valeur technique : 40 %
      Le premier critère « Prix » pondéré à 60 % est noté sur 20 selon la formule : note = 20 x (offre la plus basse / offre).
      Le deuxième critère « Valeur technique » pondéré à 40 % est noté sur 20.`),
    ).toEqual(["Prix 60 P", "Valeur technique 40"]);
  });

  it("keeps lots apart when their weights differ, and together when they do not", () => {
    const source = (price: number) => `${JUDGEMENT}
      ## Lot n° 1
      - Prix : 60 %
      - Valeur technique : 40 %
      ## Lot n° 2
      - Prix : ${price} %
      - Valeur technique : ${100 - price} %`;
    expect(grid(source(60))).toEqual(["Prix 60 P", "Valeur technique 40"]);
    expect(grid(source(30))).toEqual([
      "Prix 60 P lot n° 1",
      "Valeur technique 40 lot n° 1",
      "Prix 30 P lot n° 2",
      "Valeur technique 70 lot n° 2",
    ]);
  });

  it("lists ranked criteria without weights", () => {
    expect(
      grid(`${JUDGEMENT}
      Les offres sont classées selon les critères suivants, par ordre décroissant d'importance :
      - la valeur technique
      - le prix`),
    ).toEqual(["Valeur technique -", "Prix - P"]);
  });

  it("reads the price as the only criterion", () => {
    expect(grid(`${JUDGEMENT}\nLe prix est le seul critère de jugement des offres.`)).toEqual(["Prix 100 P"]);
  });

  it.each([
    "Le prix n'est jamais le seul critère de jugement des offres.",
    "Le jugement des offres ne se fera pas uniquement sur le prix.",
    "Le prix ne peut être le seul critère de jugement des offres.",
  ])("does not read a price alone in: %s", (sentence) => {
    expect(grid(`${JUDGEMENT}\n${sentence}`)).toEqual([]);
  });

  it("keeps weights that do not make 100 as they are written", () => {
    expect(grid(`${JUDGEMENT}\n- Prix : 50 %\n- Valeur technique : 30 %\n- Délai : 15 %`)).toEqual([
      "Prix 50 P",
      "Valeur technique 30",
      "Délai 15",
    ]);
  });
});

describe("what is no award criterion", () => {
  it.each([
    [
      "# Sélection des candidatures\nLes critères de sélection des candidatures sont :\n- Capacité financière : 50 %\n- Références : 50 %",
    ],
    [
      "# Examen\nLes candidatures seront jugées selon les critères suivants :\n- Moyens financiers : 60 points\n- Références : 40 points",
    ],
    ["# Pénalités\n- Retard : 10 % du montant\n- Absence : 5 %"],
    ["# Révision des prix\nLa part fixe est de 15 % et la part variable de 85 %."],
    [
      `${JUDGEMENT}\n| Appréciation | Note |\n| Très satisfaisant | 100 % |\n| Satisfaisant | 75 % |\n| Insuffisant | 25 % |`,
    ],
    [`${JUDGEMENT}\nLes offres sont jugées au vu des pièces du dossier.`],
    ["# Avance\nUne avance de 20 % est versée. Une retenue de garantie de 5 % est appliquée."],
    ["# Jugement des offres\nLes offres inférieures à 20 points sont éliminées."],
  ])("invents nothing in %j", (text) => {
    expect(grid(text)).toEqual([]);
  });

  it("does not read the marking scale as sub-criteria", () => {
    expect(
      grid(`${JUDGEMENT}
      - Prix : 60 %
      - Valeur technique : 40 %
      La valeur technique est notée selon l'échelle suivante :
      - Très bon : 20 points
      - Bon : 15 points
      - Moyen : 10 points
      - Insuffisant : 5 points`),
    ).toEqual(["Prix 60 P", "Valeur technique 40"]);
  });

  it("does not read unfilled fields of a model", () => {
    expect(grid(`${JUDGEMENT}\n- XX % pour la proposition financière\n- XXX : XX points`)).toEqual([]);
  });

  it("does not read how the work done is assessed in the contract clauses", () => {
    const source =
      "# Évaluation du titulaire\nLe titulaire est évalué selon les critères suivants :\n- respect des délais : 50 %\n- prix annoncés : 50 %";
    expect(collectCriteria(documentOf("CCAP.docx", source), ["CCAP"]).lists).toEqual([]);
  });

  it("takes nothing from a SPASER", () => {
    const view = documentOf("SPASER.pdf", `${JUDGEMENT}\n- Prix : 60 %\n- Environnement : 40 %`);
    expect(collectCriteria(view, ["SPASER"]).lists).toEqual([]);
  });
});

describe("themes of a criterion", () => {
  const themes = (label: string) =>
    grid(`${JUDGEMENT}\n- ${label} : 40 %\n- Autre aspect : 60 %\n- Prix : 0 %`)[0]?.split(" 40")[1]?.trim();

  it.each([
    ["Performance environnementale", "E"],
    ["Démarche d'éco-conception", "E"],
    ["Développement durable", "E"],
    ["Empreinte carbone des livraisons", "E"],
    ["Connaissance de l'environnement informatique", ""],
    ["Adaptation à l'environnement de travail", ""],
    ["Insertion dans l'environnement architectural", ""],
    ["Insertion professionnelle des publics éloignés de l'emploi", "S"],
    ["Prévention des risques professionnels", "S"],
    ["Insertion paysagère du projet", ""],
    ["Animation des réseaux sociaux", ""],
    ["Valeur technique", ""],
  ])("%s is %j", (label, expected) => {
    expect(themes(label)).toBe(expected);
  });

  it("gives sub-criteria the theme of their criterion", () => {
    expect(
      grid(`${JUDGEMENT}
      | Critère | Poids |
      | Prix | 80 % |
      | Performance environnementale | 20 % |
      | dont motorisation des engins | 15 % |
      | dont rotation des équipes | 5 % |`),
    ).toEqual([
      "Prix 80 P",
      "Performance environnementale 20 E",
      "  Motorisation des engins 15 E",
      "  Rotation des équipes 5 E",
    ]);
  });
});

describe("criteria of several documents", () => {
  const collect = (file: string, piece: "RC" | "CCTP" | "AVIS" | "AUTRE", price: number) =>
    collectCriteria(
      documentOf(file, `${JUDGEMENT}\n- Prix : ${price} %\n- Valeur technique : ${100 - price} %`),
      [piece],
    );

  it("takes them once from the règlement, whatever the order of the files", () => {
    const merged = mergeCriteria([
      collect("a", "AUTRE", 50),
      collect("avis", "AVIS", 55),
      collect("RC", "RC", 60),
      collect("RC copie", "RC", 60),
    ]);
    expect(lines(merged)).toEqual(["Prix 60 P", "Valeur technique 40"]);
    expect(merged[0]?.evidence[0]).toMatchObject({ document: "RC", piece: "RC", quote: "Prix : 60 %" });
  });
});
