import { describe, expect, it } from "vitest";
import { factsOf } from "./read.js";

const procedure = (text: string) => factsOf(text).procedure.value;

describe("procedure", () => {
  it.each([
    ["La présente consultation est passée selon une procédure adaptée.", "procedure-adaptee"],
    ["Marché à procédure adaptée (MAPA)", "procedure-adaptee"],
    ["Procédure de passation : MAPA", "procedure-adaptee"],
    ["Mode de passation : procédure adaptée ouverte", "procedure-adaptee"],
    ["| Type de procédure | Procédure adaptée |", "procedure-adaptee"],
    ["La procédure de passation utilisée est : l'appel d'offres ouvert.", "appel-offres-ouvert"],
    ["Marché passé par appel d'offres ouvert.", "appel-offres-ouvert"],
    ["Type de procédure : AOO", "appel-offres-ouvert"],
    ["La consultation est lancée en appel d'offres restreint.", "appel-offres-restreint"],
    ["Le marché est passé selon la procédure avec négociation.", "procedure-avec-negociation"],
    ["La présente procédure est un dialogue compétitif.", "dialogue-competitif"],
    ["La procédure est un concours restreint de maîtrise d'œuvre.", "concours"],
    ["Le présent concours est un concours restreint sur esquisse.", "concours"],
    [
      "Le marché est passé sans publicité ni mise en concurrence préalables en application de l'article R. 2122-8.",
      "sans-publicite",
    ],
    ["# Procédure\nAppel d'offres ouvert.", "appel-offres-ouvert"],
    ["☐ procédure adaptée ☒ appel d'offres ouvert", "appel-offres-ouvert"],
    ["Procédure adaptée ☐ Appel d'offres ouvert ☒", "appel-offres-ouvert"],
    [
      "Consultation n° 2026-3 - Appel d'offres ouvert passé en application de l'article L. 2124-2.",
      "appel-offres-ouvert",
    ],
  ])("is read in %j", (text, expected) => {
    expect(procedure(text)).toBe(expected);
  });

  it.each([
    [
      "La présente consultation est soumise aux dispositions des articles L. 2123-1 et R. 2123-1 1° du code de la commande publique.",
      "procedure-adaptee",
    ],
    [
      "Elle est soumise aux articles L. 2124-2, R. 2124-2 1° et R. 2161-2 à R. 2161-5 du code de la commande publique.",
      "appel-offres-ouvert",
    ],
    [
      "Le marché est passé en application de l'article R. 2122-8 du code de la commande publique.",
      "sans-publicite",
    ],
  ])("is deduced from the article in %j", (text, expected) => {
    expect(factsOf(text).procedure).toMatchObject({ value: expected, confidence: "moyenne" });
  });

  it.each([
    "En cas d'infructuosité, le marché pourra être passé sans publicité ni mise en concurrence.",
    "Les marchés passés selon une procédure adaptée sont librement organisés par l'acheteur.",
    "Lorsque l'acheteur passe un marché en procédure adaptée, il en choisit les modalités.",
    "Des prestations similaires pourront être confiées sans publicité ni mise en concurrence (article R. 2122-7).",
    "Procédure adaptée : procédure par laquelle l'acheteur définit librement les modalités.",
    "Une procédure adaptée est définie à l'article L. 2123-1.",
    "Procédure adaptée ............ 12",
    "Procédure : procédure adaptée / appel d'offres ouvert (rayer la mention inutile)",
    "☐ procédure adaptée ☐ appel d'offres ouvert",
    "Le titulaire assiste l'acheteur pour le lancement de l'appel d'offres ouvert de travaux.",
    "Le précédent marché avait été passé selon une procédure adaptée.",
    "Le présent marché n'est pas passé selon une procédure adaptée.",
    "Tous les textes s'entendent en vigueur à la date de l'appel d'offres.",
  ])("is not told by %j", (text) => {
    expect(procedure(text)).toBeNull();
  });

  it("is sure when the rules say it, less when another piece contradicts them", () => {
    const RC = "La procédure de passation est l'appel d'offres ouvert.";
    const alone = factsOf(RC).procedure;
    expect(alone).toMatchObject({ confidence: "haute", source: "texte" });
    expect(alone.evidence[0]?.quote).toBe(RC);
    expect(alone.conflicts).toBeUndefined();
    expect(factsOf({ RC, CCAP: RC }).procedure.conflicts).toBeUndefined();
    const against = factsOf({ RC, CCAP: "Le marché est passé selon une procédure adaptée." }).procedure;
    expect(against).toMatchObject({
      value: "appel-offres-ouvert",
      confidence: "faible",
      conflicts: [{ value: "procedure-adaptee", evidence: [{ document: "CCAP.docx" }] }],
    });
  });

  it("sees no contradiction between a contest and the contract that follows it", () => {
    const found = factsOf({
      RC: "La consultation est passée selon la procédure du concours restreint.",
      CCAP: "Le marché est passé sans publicité ni mise en concurrence en application de l'article R. 2122-6.",
    });
    expect(found.procedure).toMatchObject({ value: "concours" });
    expect(found.procedure.conflicts).toBeUndefined();
  });
});
