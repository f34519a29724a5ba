import { describe, expect, it } from "vitest";
import { valueIn, valuesOf } from "./read-values.js";

describe("délai de validité des offres", () => {
  it.each([
    ["Le délai de validité des offres est fixé à 120 jours à compter de la date limite de remise.", 120],
    ["Délai de validité des offres : quatre mois.", 120],
    [
      "# Délai de validité des offres\nIl est de cent quatre-vingts (180) jours à compter de la date limite.",
      180,
    ],
    ["Le délai de validité des offres est fixé à 5 (CINQ) mois.", 150],
    ["| Rubrique | Contenu |\n| Délai de validité des offres | 90 jours |", 90],
    ["Les candidats restent engagés par leur offre pendant 120 jours.", 120],
    ["Le soumissionnaire est tenu de maintenir son offre durant 6 mois.", 180],
    ["L'offre reste valable trois mois.", 90],
    [
      "L'offre ainsi présentée n'est valable que si la décision d'attribution intervient dans un délai de 120 jours.",
      120,
    ],
    ["Cet engagement me lie pour une durée de 120 jours à compter de la date limite.", 120],
    ["Le candidat est lié par son offre pendant cent vingt jours.", 120],
    ["Délai de validité des offres\n120 jours", 120],
    ["# Offre\n- Délai de validité : 150 jours.", 150],
    ["Au lieu de : validité des offres : 4 mois, lire : validité des offres : 6 mois.", 180],
    ["Délai de validité des offres : 150 jours. Délai de validité des offres négociées : 90 jours.", 150],
  ])("reads %j", (source, days) => {
    expect(valueIn("offers_validity_days", source, "RC")).toBe(days);
  });

  it.each([
    "Les bons de commande ont une validité de trois mois.",
    "L'attestation d'assurance en cours de validité est remise sous 15 jours.",
    "Le délai de validité des offres est indiqué à l'acte d'engagement.",
    "L'acheteur peut demander de prolonger le délai de validité des offres de 30 jours.",
    "Les candidats s'engagent dans leur offre sur un délai de livraison de 30 jours.",
    "L'engagement pris dans l'offre d'intervenir dans un délai de 20 jours vaut délai contractuel.",
    "Le marché est valable 12 mois. Les offres sont remises sous pli.",
    "Le devis est valable 60 jours.",
    "Les offres sont remises 40 jours après l'envoi de l'avis.",
    "Le recours en contestation de la validité du contrat est ouvert pendant deux mois.",
  ])("invents nothing in %j", (source) => {
    expect(valueIn("offers_validity_days", source, "RC")).toBeNull();
  });

  it("keeps the other delay as a conflict, not the same in other words", () => {
    const { offers_validity_days } = valuesOf(
      ["AE", "L'offre me lie pendant 120 jours à compter de la date limite."],
      ["RC", "Le délai de validité des offres est de quatre mois."],
      ["AVIS", "Délai de validité des offres : 90 jours."],
    );
    expect(offers_validity_days?.value).toBe(120);
    expect(offers_validity_days?.evidence).toHaveLength(2);
    expect(offers_validity_days?.conflicts?.map(({ value }) => value)).toEqual([90]);
  });
});
