import { describe, expect, it } from "vitest";
import { grid } from "./criteria-grid.js";

describe("criteria no sentence announces", () => {
  it.each<[string, string[]]>([
    [
      "Prix 55 %, réactivité 30 %, emballages réutilisables 15 %.",
      ["Prix 55 P", "Réactivité 30", "Emballages réutilisables 15 E"],
    ],
    [
      "Coût des fournitures : 65 %. Qualité : 30 %. Maîtrise des nuisances : 5 %.",
      ["Coût des fournitures 65 P", "Qualité 30", "Maîtrise des nuisances 5 E"],
    ],
    ["Prix = 50 % ; Délais = 30 % ; Biodiversité = 20 %", ["Prix 50 P", "Délais 30", "Biodiversité 20 E"]],
    [
      "Choix de l'offre : tarif 60 %, conseil 25 %, circuits courts 15 %.",
      ["Tarif 60 P", "Conseil 25", "Circuits courts 15 E"],
    ],
    [
      "Nous notons sur 100 : 50 points pour le prix, 30 pour le conseil, 20 pour votre démarche écologique.",
      ["Prix 50 P", "Conseil 30", "Démarche écologique 20 E"],
    ],
    [
      "Votre proposition est notée sur 20 : 12 pour le prix, 5 pour le conseil, 3 pour vos achats verts.",
      ["Prix 60 P", "Conseil 25", "Achats verts 15 E"],
    ],
    [
      "Les propositions seront départagées sur le prix (6 points), le conseil (3 points) et le bilan carbone (1 point).",
      ["Prix 60 P", "Conseil 30", "Bilan carbone 10 E"],
    ],
    [
      "L'offre est jugée à 70 % sur le prix, à 20 % sur la qualité et à 10 % sur la sobriété en eau.",
      ["Prix 70 P", "Qualité 20", "Sobriété en eau 10 E"],
    ],
    [
      "On regarde d'abord le prix (60 %), ensuite la qualité (30 %), enfin l'écologie (10 %).",
      ["Prix 60 P", "Qualité 30", "Écologie 10 E"],
    ],
    [
      "Le marché revient au mieux-disant au vu du prix, du conseil et de l'environnement, comptant respectivement pour 50 %, 30 % et 20 %.",
      ["Prix 50 P", "Conseil 30", "Environnement 20 E"],
    ],
    [
      "Note globale = 60 % prix + 30 % technique + 10 % réemploi",
      ["Prix 60 P", "Technique 30", "Réemploi 10 E"],
    ],
    [
      "Prix : coefficient 5 ; technique : coefficient 4 ; livraisons bas carbone : coefficient 1.",
      ["Prix 50 P", "Technique 40", "Livraisons bas carbone 10 E"],
    ],
    [
      "Prix : sur 500 points. Qualité du conseil : sur 300 points. Recyclage : sur 200 points.",
      ["Prix 50 P", "Qualité du conseil 30", "Recyclage 20 E"],
    ],
    ["Prix (pondération : 60)\nConseil (pondération : 40)", ["Prix 60 P", "Conseil 40"]],
    ["Prix 50 % ; conseil 40 % ; insertion 10 %.", ["Prix 50 P", "Conseil 40", "Insertion 10 S"]],
  ])("reads %j", (text, expected) => {
    expect(grid(text, "LETTRE")).toEqual(expected);
  });

  it("nests the parts of a list in capitals", () => {
    expect(
      grid("1. PRIX (55 PTS)\n2. QUALITÉ (45 PTS) :\n- MÉTHODE (30 PTS)\n- TRI DES DÉCHETS (15 PTS)"),
    ).toEqual(["PRIX 55 P", "QUALITÉ 45", "  MÉTHODE 30", "  TRI DES DÉCHETS 15 E"]);
  });

  it("ends the parts with their bracket", () => {
    expect(grid("Qualité 40 % (dont 10 % pour la démarche environnementale) / Prix 60 %")).toEqual([
      "Qualité 40",
      "  Démarche environnementale 10 E",
      "Prix 60 P",
    ]);
  });

  it("reads a criterion called by its number, alone", () => {
    expect(
      grid("CRITÈRE N°4 : GESTION DE L'EAU SUR LE CHANTIER - 8% - JUGÉE SUR LA NOTE DU CANDIDAT"),
    ).toEqual(["GESTION DE L'EAU SUR LE CHANTIER 8 E"]);
  });

  it("shares the weight of a criterion between parts that make 100", () => {
    expect(
      grid(
        "Critère 3 – Qualité du mobilier (40 %), décomposé comme suit : SC 3.1 Solidité (75 %) ; SC 3.2 Matériaux biosourcés (25 %).",
      ),
    ).toEqual(["Qualité du mobilier 40", "  Solidité 30", "  Matériaux biosourcés 10 E"]);
  });

  it("reads numbers without a unit that make 100, where weights are announced", () => {
    expect(
      grid("Les critères sont pondérés ainsi : 1-Prix : 45.0 2-Qualité : 40.0 3-Éco-conception : 15.0"),
    ).toEqual(["Prix 45 P", "Qualité 40", "Éco-conception 15 E"]);
  });

  it("reads a notice printed field by field", () => {
    const field = (type: string, name: string, weight: number) =>
      `Critère : Type : ${type} Intitulé : ${name} Catégorie du poids : Pondération (valeur exacte) Nombre critère d'attribution : ${weight}`;
    expect(
      grid(`${field("Prix", "Prix du mobilier", 70)}\n${field("Qualité", "Réemploi", 30)}`, "AVIS"),
    ).toEqual(["Prix du mobilier 70 P", "Réemploi 30 E"]);
  });

  it("asks more of a file without recognised role, and nothing of the contract", () => {
    const text = "Prix 60 %, rubans 40 %.";
    expect(grid(text, "RC")).toHaveLength(2);
    expect(grid(text, "AUTRE")).toEqual([]);
    expect(grid("Prix 60 %, qualité 40 %.", "AUTRE")).toHaveLength(2);
    expect(grid("Prix 60 %, qualité 40 %.", "CCAP")).toEqual([]);
  });
});

describe("criteria ranked in a sentence", () => {
  it.each<[string, string[]]>([
    [
      "Offres classées selon les critères suivants, par ordre décroissant : 1° coût ; 2° conseil ; 3° économies d'énergie.",
      ["Coût - P", "Conseil -", "Économies d'énergie - E"],
    ],
    [
      "Critères par ordre de priorité : a) prix, b) délai, c) gestion des déchets.",
      ["Prix - P", "Délai -", "Gestion des déchets - E"],
    ],
    [
      "Pour choisir une offre, la régie regarde dans l'ordre : le prix, puis le conseil, puis l'absence d'emballage.",
      ["Prix - P", "Conseil -", "Absence d'emballage - E"],
    ],
    [
      "Les offres sont jugées selon ces critères, par ordre d'importance :\n1° le conseil ;\n2° le prix.",
      ["Conseil -", "Prix - P"],
    ],
  ])("reads %j", (text, expected) => {
    expect(grid(text)).toEqual(expected);
  });
});

describe("the only criterion", () => {
  it("keeps its name, and counts nature when the cost does", () => {
    expect(
      grid(
        "Critère unique : coût global sur le cycle de vie, comprenant les consommations d'énergie et les émissions de CO2.",
      ),
    ).toEqual(["Coût global sur le cycle de vie 100 PE"]);
    expect(grid("Critère unique d'attribution : le prix des fournitures.")).toEqual([
      "Prix des fournitures 100 P",
    ]);
  });
});

describe("what only looks like criteria", () => {
  it.each([
    "Le prix est payé à hauteur de 30 % à la commande et de 70 % à la livraison.",
    "Une avance de 20 % du prix est versée ; 80 % sont payés à réception, selon la qualité.",
    "La part fixe du prix est de 15 % et la part technique révisable de 85 %.",
    "Le devis comprend 60 % de travaux au prix forfaitaire et 40 % de fournitures de qualité courante.",
    "Montant du lot 1 : 60 %. Montant du lot 2 : 40 %.",
    "Les candidats sont sélectionnés sur leurs références (60 %) et leur capacité financière (40 %).",
    "Critère 1 – capacité financière (50 %). Critère 2 – références environnementales du candidat (50 %).",
    "Les critères de sélection sont les suivants : références, moyens, prix déjà obtenus.",
    "L'acheteur négocie tous les aspects de l'offre : prix, délais, environnement.",
    "L'offre comprend : 1° l'acte d'engagement ; 2° le bordereau de prix ; 3° le mémoire technique.",
    "Critère environnemental : sans objet.",
    "40 % Délai : 10 % Prix : 30 % Attributaire : la régie des eaux",
  ])("reads nothing in %j", (text) => {
    expect(grid(text)).toEqual([]);
  });
});

describe("themes in other words", () => {
  const themes = (label: string) => grid(`Prix 60 % ; ${label} 40 %`)[1]?.split(" 40")[1]?.trim();

  it.each([
    ["gestion des déchets", "E"],
    ["véhicules électriques", "E"],
    ["mobilité et livraisons groupées", "E"],
    ["optimisation des tournées", "E"],
    ["matériaux géosourcés", "E"],
    ["réduction des consommations d'eau", "E"],
    ["consommation électrique des machines", "E"],
    ["produits biologiques et de saisonnalité", "E"],
    ["chantier à faibles nuisances", "E"],
    ["délais de livraison", ""],
    ["entretien des espaces verts", ""],
    ["génie climatique", ""],
    ["sécurité des analyses biologiques", ""],
    ["connaissance de l'environnement hospitalier", ""],
    ["intégration à l'environnement Windows", ""],
    ["environnement de travail des stagiaires", ""],
    ["emploi de publics prioritaires", "S"],
    ["mixité des équipes", "S"],
    ["animation du dialogue social", ""],
  ])("%s is %j", (label, expected) => {
    expect(themes(label)).toBe(expected);
  });
});

describe("the time criteria take", () => {
  it.each([
    ["prix 7 %. Technique 3 %. ", 8000],
    ["critères : 1° prix ; ", 5000],
    ["nous jugerons l'offre ", 8000],
    ["type : prix ", 8000],
  ])("stays in proportion when %j is repeated", (part, times) => {
    expect(grid(part.repeat(times))).toBeInstanceOf(Array);
  });
});
