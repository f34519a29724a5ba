import { describe, expect, it } from "vitest";
import { objectsDiffer } from "../../../src/dossier/facts/object-conflict.js";
import { factsOf } from "./read.js";

describe("two wordings of an object", () => {
  it.each([
    ["Nettoyage des locaux", "Nettoyage des locaux et de la vitrerie du siège"],
    ["Entretien des espaces verts communaux", "Prestations d'entretien des espaces verts de la commune"],
    ["Fourniture de denrées d'épicerie", "Fourniture et livraison d'épicerie"],
    ["Maintenance des ascenseurs", "Ascenseurs"],
    ["Lot 2 : menuiseries extérieures en aluminium", "Réhabilitation de la mairie et de ses abords"],
    ["Entretien ménager des locaux municipaux", "Nettoyage hebdomadaire des bâtiments communaux"],
    ["Travaux de voirie 2026-2029", "Travaux de voirie 2026"],
  ])("are of one contract: %j, %j", (first, second) => {
    expect(objectsDiffer(first, second)).toBe(false);
  });

  it.each([
    [
      "Nettoyage des locaux administratifs et techniques",
      "Fourniture de repas en liaison froide pour les écoles",
    ],
    ["Travaux de voirie 2026", "Travaux de voirie 2023"],
    ["Marché 2026-014 de maintenance des ascenseurs", "Marché 2026-022 de maintenance des ascenseurs"],
  ])("are of two contracts: %j, %j", (first, second) => {
    expect(objectsDiffer(first, second)).toBe(true);
  });
});

describe("object", () => {
  const RC = "Objet de la consultation : entretien des espaces verts de la commune";

  it("is proved by every piece that words it, and contradicted by that of another contract", () => {
    const same = factsOf({ RC, CCAP: "Objet du marché : entretien des espaces verts" }).object;
    expect(same).toMatchObject({ confidence: "haute", source: "texte" });
    expect(same.evidence).toHaveLength(2);
    expect(same.conflicts).toBeUndefined();
    const other = factsOf({
      RC,
      CCAP: "Objet du marché : fourniture de repas en liaison froide aux écoles",
    }).object;
    expect(other).toMatchObject({
      confidence: "faible",
      conflicts: [{ value: "Fourniture de repas en liaison froide aux écoles" }],
    });
  });

  it("is not contradicted by a piece that does not govern", () => {
    expect(
      factsOf({ RC, CRT: "Objet : fourniture de repas en liaison froide aux écoles" }).object.conflicts,
    ).toBeUndefined();
  });
});

describe("nature", () => {
  it("is sure when stated, less when voted, and contradicted by another statement only", () => {
    expect(factsOf("Type de marché : services.").nature.confidence).toBe("haute");
    expect(factsOf("Objet : maintenance des ascenseurs").nature.confidence).toBe("moyenne");
    expect(
      factsOf({ RC: "Type de marché : services.", CCAP: "Nature du marché : travaux." }).nature,
    ).toMatchObject({
      confidence: "faible",
      conflicts: [{ value: expect.any(String) }],
    });
    const mixed = factsOf("Type de marché : services.\nObjet : travaux de voirie");
    expect(mixed.nature.conflicts?.map(({ value }) => value) ?? []).not.toContain("travaux");
  });
});
