import { describe, expect, it } from "vitest";
import { factsOf } from "./read.js";

describe("limit for offers", () => {
  it.each([
    ["Date et heure limites de réception des offres : 20/11/2026 à 12 h 00", "2026-11-20"],
    ["Date limite de remise des plis : mardi 10 novembre 2026", "2026-11-10"],
    [
      "Date et heure limites de réception des offres :\nLe vendredi 6 novembre 2026 à 12 heures",
      "2026-11-06",
    ],
    ["| Date limite de remise des offres | 06/11/2026 |", "2026-11-06"],
    ["Les plis doivent parvenir au plus tard le 6 novembre 2026.", "2026-11-06"],
    ["Réception des propositions jusqu'au 8 décembre 2026, dernier délai", "2026-12-08"],
    [
      "Date limite de remise des candidatures : 2 octobre 2026\nDate limite de remise des offres : 20 novembre 2026",
      "2026-10-02",
    ],
  ])("is read in %j", (text, expected) => {
    expect(factsOf(text).offers_deadline).toMatchObject({ value: expected, confidence: "haute" });
  });

  it.each([
    "Les questions sont posées au plus tard le 6 novembre 2026.",
    "La visite a lieu avant la remise des offres, le 2 novembre 2026.",
    "Date limite de validité des offres : 20 mars 2027",
    "Le marché commence le 1er janvier 2027.",
    "Après négociation, la date limite de remise des offres finales est le 2 décembre 2026.",
    "Les échantillons des offres sont remis avant le 2 novembre 2026.",
  ])("is not told by %j", (text) => {
    expect(factsOf(text).offers_deadline.value).toBeNull();
  });

  it("is contradicted by another day, and contradicts the date of the consultation", () => {
    const RC = "Date limite de réception des offres : 20/11/2026";
    const found = factsOf({ RC, AVIS: "Date limite de remise des offres : 13/11/2026" });
    expect(found.offers_deadline).toMatchObject({
      value: "2026-11-20",
      confidence: "faible",
      conflicts: [{ value: "2026-11-13" }],
    });
    expect(found.date.value).toBe("2026-11-13");
    expect(factsOf({ RC, CCAP: RC }).offers_deadline.conflicts).toBeUndefined();
  });
});

describe("day of the notice", () => {
  it.each([
    ["Avis envoyé à la publication le 12/10/2026", "2026-10-12"],
    ["Date d'envoi de l'avis d'appel public à la concurrence : 28 septembre 2026.", "2026-09-28"],
    ["Date de publication : 7 octobre 2026", "2026-10-07"],
    ["Avis de marché publié au BOAMP le 7 octobre 2026.", "2026-10-07"],
  ])("is read in %j", (text, expected) => {
    expect(factsOf(text).notice_date.value).toBe(expected);
  });

  it.each([
    "L'arrêté du 30 mars 2021 est publié au Journal officiel du 1er avril 2021.",
    "Le dernier indice connu à la publication est celui du 1er septembre 2026.",
    "L'avis d'attribution est publié le 12 janvier 2027.",
  ])("is not told by %j", (text) => {
    expect(factsOf(text).notice_date.value).toBeNull();
  });

  it("may be given for several gazettes by one document", () => {
    const text =
      "Date d'envoi de l'avis au BOAMP : 12 octobre 2026\nDate d'envoi de l'avis au JOUE : 10 octobre 2026";
    expect(factsOf(text).notice_date).toMatchObject({ value: "2026-10-12", confidence: "haute" });
  });

  it("makes the date of the consultation sure", () => {
    expect(factsOf("Avis envoyé à la publication le 12/10/2026").date).toMatchObject({
      value: "2026-10-12",
      confidence: "haute",
    });
    expect(factsOf("Date limite de réception des offres : 20/11/2026").date.confidence).toBe("moyenne");
  });
});
