import { describe, expect, it } from "vitest";
import { buyerTypeOf } from "../../../src/dossier/facts/buyer-words.js";
import { fold } from "../../../src/dossier/fold.js";
import { factsOf } from "./read.js";

const buyer = (text: string) => factsOf(text).buyer.value;

describe("buyer", () => {
  it.each([
    ["Acheteur : Commune de Valserre", "Commune de Valserre"],
    [
      "Pouvoir adjudicateur : la communauté de communes du Haut-Lers, 3 rue du Pont, 99120 Lers",
      "Communauté de communes du Haut-Lers",
    ],
    [
      "Maître d'ouvrage : Syndicat mixte d'Orvanne 12 chemin Vert - 99400 Orvanne",
      "Syndicat mixte d'Orvanne",
    ],
    ["| Acheteur | Centre hospitalier de Brévent (siège) |", "Centre hospitalier de Brévent"],
    [
      "# Article 1 Acheteur\nL'acheteur est la ville de Montaube (ci-après « la ville »).",
      "Ville de Montaube",
    ],
    [
      "# POUVOIR ADJUDICATEUR\nOffice public de l'habitat du Valdois\n1 place Haute",
      "Office public de l'habitat du Valdois",
    ],
    [
      "# 1. Identification de l'acheteur\nNom : Ville de Montaube\nAdresse : 1 place Haute",
      "Ville de Montaube",
    ],
    ["Nom et adresse de l'acheteur : Université de Brévent, 4 avenue des Arts", "Université de Brévent"],
    ["Pouvoir adjudicateur : Monsieur le Directeur du Parc national des Ervins", "Parc national des Ervins"],
    ["VILLE DE SAINT-AUBRY\nRèglement de la consultation", "VILLE DE SAINT-AUBRY"],
    ["PRÉFECTURE DE L'ORVANNE\nAppel d'offres ouvert", "PRÉFECTURE DE L'ORVANNE"],
  ])("is read in %j", (text, expected) => {
    expect(buyer(text)).toBe(expected);
  });

  it.each([
    "Le pouvoir adjudicateur se réserve le droit de négocier.",
    "L'acheteur est tenu de répondre dans les dix jours.",
    "Profil d'acheteur : https://marches.exemple.fr",
    "Signature du représentant du pouvoir adjudicateur : ............",
    "Pouvoir adjudicateur : .............",
    "Acheteur : à compléter",
    "Commune",
    "Ville de Montaube : travaux de réfection de la toiture",
    "- la commune de Montaube fournit les clés",
  ])("is not told by %j", (text) => {
    expect(buyer(text)).toBeNull();
  });

  it("is the same under two names, another under none in common", () => {
    const RC = "Acheteur : Ville de Montaube";
    expect(
      factsOf({ RC, CCAP: "Pouvoir adjudicateur : Mairie de Montaube" }).buyer.conflicts,
    ).toBeUndefined();
    expect(factsOf({ RC, CCAP: "Maître d'ouvrage : VDM" }).buyer.conflicts).toBeUndefined();
    expect(factsOf({ RC, CCAP: "Pouvoir adjudicateur : Ville de Brévent" }).buyer).toMatchObject({
      value: "Ville de Montaube",
      confidence: "faible",
      conflicts: [{ value: "Ville de Brévent" }],
    });
  });
});

describe("buyers together", () => {
  it("may each be named", () => {
    const RC = "Acheteur : Ville de Montaube, coordonnateur du groupement de commandes";
    const found = factsOf({ RC, CCAP: "Acheteur : Commune de Brévent, membre du groupement" }).buyer;
    expect(found.value).toBe("Ville de Montaube");
    expect(found.conflicts).toBeUndefined();
  });

  it("are not told by the cover when a label names one", () => {
    const found = factsOf({
      RC: "Acheteur : Ville de Montaube",
      CCAP: "DÉPARTEMENT DU LERS\nCahier des clauses",
    });
    expect(found.buyer.conflicts).toBeUndefined();
  });
});

describe("kind of buyer", () => {
  it.each([
    ["Commune de Valserre", "collectivite"],
    ["Métropole d'Orvanne", "collectivite"],
    ["Conseil départemental du Lers", "collectivite"],
    ["Syndicat mixte d'Orvanne", "collectivite"],
    ["Ministère de la transition", "etat"],
    ["Préfecture de la région Orvanne", "etat"],
    ["Centre hospitalier universitaire de Brévent", "etablissement-sante"],
    ["GHT des Deux Vals", "etablissement-sante"],
    ["CPAM du Lers", "securite-sociale"],
    ["Caisse régionale d'assurance maladie", "securite-sociale"],
    ["Office public de l'habitat du Valdois", "bailleur-social"],
    ["SA d'HLM Les Trois Toits", "bailleur-social"],
    ["Régie des eaux du Lers", "entite-adjudicatrice"],
    ["Université de Brévent", "etablissement-public-etat"],
    ["Agence de l'eau Lers-Orvanne", "etablissement-public-etat"],
    ["Association Les Amis", null],
  ])("is told by %j", (name, expected) => {
    expect(buyerTypeOf(fold(name))).toBe(expected);
  });

  it("comes with the passage that names the buyer", () => {
    expect(factsOf("Acheteur : Commune de Valserre").buyer_type).toMatchObject({
      value: "collectivite",
      source: "texte",
      evidence: [{ quote: "Acheteur : Commune de Valserre" }],
    });
  });
});
