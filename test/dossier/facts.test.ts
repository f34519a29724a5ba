import { describe, expect, it } from "vitest";
import { collectFacts, mergeFacts, mergeLots } from "../../src/dossier/facts/index.js";
import type { Facts } from "../../src/model/facts.js";
import type { Piece } from "../../src/model/piece.js";
import { documentOf } from "./document.js";

const TODAY = { today: "2026-11-24" };
const collect = (source: string, piece: Piece = "RC", file = "RC.docx") =>
  collectFacts(documentOf(file, source), [piece]);
const facts = (source: string, piece: Piece = "RC"): Facts =>
  mergeFacts([collect(source, piece)], TODAY, null);

describe("nature", () => {
  it.each([
    ["Type de marché : services.\nLe remplacement des pompes est prévu.", "services"],
    ["Nature du marché : Travaux", "travaux"],
    ["Objet : travaux de réfection de la toiture du gymnase", "travaux"],
    ["Objet : fourniture et livraison de papier de bureau", "fournitures"],
    ["Objet : maîtrise d'œuvre pour la réhabilitation de l'école et travaux associés", "services"],
    ["Objet : maintenance des ascenseurs", "services"],
    ["Objet : assistance à maîtrise d'ouvrage pour la construction d'une crèche", "services"],
    [
      "Objet : mise en place de stores à la médiathèque\nLes prix sont révisés sur l'index BT01. L'ordre de service prescrit de commencer les travaux.",
      "travaux",
    ],
    ["# Nomenclature CPV\n45112500-0 Travaux de terrassement\n14112400-3 Bordures", "travaux"],
    ["# Nomenclature CPV\n30197630-1 Papier d'impression", "fournitures"],
    ["Le CCAG-PI s'applique.", "services"],
    ["Le CCAG Travaux s'applique au chantier.", "travaux"],
  ])("reads %j", (source, nature) => {
    expect(facts(source).nature).toMatchObject({ value: nature, source: "texte" });
  });

  it("is unknown when nothing tells it, and the user's when given", () => {
    expect(facts("Bonjour.").nature).toEqual({ value: null, source: "defaut", evidence: [] });
    const given = mergeFacts([collect("Objet : travaux de voirie")], { ...TODAY, nature: "services" }, null);
    expect(given.nature).toEqual({ value: "services", source: "utilisateur", evidence: [] });
  });
});

describe("object and families", () => {
  it.each([
    [
      "Objet : entretien des espaces verts communaux",
      "Entretien des espaces verts communaux",
      ["espaces verts"],
    ],
    ["Objet de la consultation : Nettoyage des locaux.", "Nettoyage des locaux", ["nettoyage"]],
    [
      "Le présent marché a pour objet la fourniture de denrées d'épicerie.",
      "La fourniture de denrées d'épicerie",
      ["denrées alimentaires"],
    ],
    [
      "| Objet | Infogérance du système d'information |",
      "Infogérance du système d'information",
      ["informatique"],
    ],
    [
      "# Objet du marché\nPrestations de gardiennage des sites.",
      "Prestations de gardiennage des sites",
      ["gardiennage"],
    ],
  ])("reads %j", (source, object, families) => {
    const found = facts(source);
    expect(found.object.value).toBe(object);
    expect(found.families.value).toEqual(families);
    expect(found.object.evidence).toHaveLength(1);
  });

  it("does not take the purpose of another clause", () => {
    expect(
      facts("Les opérations de vérification ont pour objet de contrôler la conformité des livraisons.").object
        .value,
    ).toBeNull();
  });

  it("tells works from a service about works", () => {
    expect(facts("Objet : maîtrise d'œuvre pour la construction d'un pont").families.value).toEqual([
      "maîtrise d'œuvre",
    ]);
  });
});

describe("date and amount", () => {
  it.each([
    [
      "Avis envoyé à la publication le 12/10/2026\nDate limite de réception des offres : 20/11/2026",
      "2026-10-12",
    ],
    ["Date d'envoi de l'avis d'appel public à la concurrence : 28 septembre 2026.", "2026-09-28"],
    ["Date et heure limites de remise des plis : mardi 10 novembre 2026 à 12 h 00.", "2026-11-10"],
    [
      "Date et heure limites de réception des offres :\nLe vendredi 7 novembre 2025 à 12 heures",
      "2025-11-07",
    ],
  ])("dates the consultation in %j", (source, date) => {
    expect(facts(source).date).toMatchObject({ value: date, source: "texte" });
  });

  it("does not take any date for that of the consultation", () => {
    expect(facts("Décret du 21 février 2024. Le marché commence le 1er janvier 2027.").date.value).toBeNull();
    expect(
      mergeFacts([collect("Avis publié le 12/10/2026")], { ...TODAY, date: "2026-08-22" }, null).date,
    ).toMatchObject({
      value: "2026-08-22",
      source: "utilisateur",
    });
  });

  it.each([
    ["Le montant maximum de l'accord-cadre est de 2 000 000 € HT.", null, 2_000_000],
    ["Le marché est estimé à 85 000,00 € HT.", null, 85_000],
    ["Montant maximum annuel : 50 000 € HT.", 48, 200_000],
    [
      "| Lot | Intitulé | Maximum sur la durée totale € HT |\n| 1 | Pain | 30 000 |\n| 2 | Lait | 20 000 |",
      48,
      50_000,
    ],
    [
      "| Lot | Montant annuel estimatif de la part forfaitaire | Montant maximal annuel de la part à commandes |\n| 1 | 30 000 | 20 000 |\n| 2 | 10 000 | 5 000 |",
      24,
      130_000,
    ],
    ["Une avance est versée lorsque le montant estimé dépasse 50 000 € HT.", null, null],
    ["Chiffre d'affaires minimal estimé : 300 000 € HT.", null, null],
  ])("reads the amount in %j", (source, months, amount) => {
    expect(mergeFacts([collect(source)], TODAY, months).amount.value).toBe(amount);
  });
});

describe("lots", () => {
  const lotsOf = (source: string) => {
    const { lots, count } = mergeLots([collect(source)]);
    return [count, lots.map(({ number, title }) => `${number} ${title}`)];
  };

  it.each([
    ["La consultation est divisée en quatre lots.", 4, []],
    [
      "Les prestations sont réparties en 3 lots :\n- Lot n° 1 : Plomberie\n- Lot n° 2 : Électricité\n- Lot n° 3 : Peinture",
      3,
      ["1 Plomberie", "2 Électricité", "3 Peinture"],
    ],
    [
      "| Lot | Désignation | Quantité |\n| 1 | Secteur Nord | 41 |\n| 2 | Secteur Sud | 33 |",
      2,
      ["1 Secteur Nord", "2 Secteur Sud"],
    ],
    [
      "Les lots sont : Lot n°1 : GROS ŒUVRE Lot n°2 : CHARPENTE Lot n°3 : PEINTURE",
      3,
      ["1 GROS ŒUVRE", "2 CHARPENTE", "3 PEINTURE"],
    ],
    ["Le marché fait l'objet d'un lot unique.", 0, []],
    ["La présente consultation n'est pas allotie.", 0, []],
    ["Il n'est pas prévu de décomposition en lots.", 0, []],
    ["Le lot 3 est réservé aux structures d'insertion.", null, []],
    ["Le titulaire nettoie les locaux.", null, []],
  ])("reads %j", (source, count, lots) => {
    expect(lotsOf(source)).toEqual([count, lots]);
  });
});
