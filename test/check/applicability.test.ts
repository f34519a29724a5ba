import { describe, expect, it } from "vitest";
import { applicability } from "../../src/check/applicability/index.js";
import type { CheckContext } from "../../src/check/context.js";
import { type GivenProfile, withGiven } from "../../src/dossier/given.js";
import { mergeDossier } from "../../src/dossier/index.js";
import type { When } from "../../src/model/applicability.js";
import type { Threshold } from "../../src/model/legal.js";

const EVERYONE = { travaux: 5_000, fournitures: 200, services: 200 };
const THRESHOLDS: Threshold[] = [
  { id: "seuil", name: "le seuil", from: "2024-01-01", ...EVERYONE },
  { id: "seuil", name: "le seuil", from: "2026-01-01", travaux: 5_000, fournitures: 150, services: 150 },
  {
    id: "seuil",
    name: "le seuil",
    from: "2024-01-01",
    travaux: 5_000,
    fournitures: 100,
    services: 100,
    buyers: ["etat"],
  },
  { id: "unique", name: "le seuil", from: "2024-01-01", travaux: 50, fournitures: 50, services: 50 },
];

function answer(when: When, profile: GivenProfile, date = "2025-06-01") {
  const dossier = withGiven(mergeDossier([], { today: date, date }), profile);
  const context = { dossier, thresholds: THRESHOLDS } as unknown as CheckContext;
  return applicability(when, context);
}
const applies = (...given: Parameters<typeof answer>) => answer(...given).applies;
const any = (...alternatives: NonNullable<When["any"]>): When => ({ any: alternatives, question: "?" });

describe("applicability", () => {
  it("holds for ever without a condition", () => {
    expect(applicability(undefined, {} as CheckContext)).toEqual({ applies: "yes", facts: [] });
  });

  it.each<[When, GivenProfile, string]>([
    [any({ procedure: ["appel-offres-ouvert"] }), { procedure: "appel-offres-ouvert" }, "yes"],
    [any({ procedure: ["appel-offres-ouvert"] }), { procedure: "procedure-adaptee" }, "no"],
    [any({ procedure: ["appel-offres-ouvert"] }), {}, "unknown"],
    [any({ accord_cadre: ["mixte", "bons-de-commande"] }), { accord_cadre: "mixte" }, "yes"],
    [any({ accord_cadre: ["mixte"] }), { accord_cadre: "non" }, "no"],
    [any({ buyer_type: ["etat"] }), { buyer_type: "etat" }, "yes"],
    [any({ months_over: 2 }), { months: 2 }, "no"],
    [any({ months_over: 2 }), { months: 3 }, "yes"],
    [any({ months_over: 2 }), {}, "unknown"],
    [any({ months_over: 2, nature: ["services"] }), { months: 1 }, "no"],
    [any({ months_over: 2, nature: ["services"] }), { months: 3 }, "unknown"],
    [any({ months_over: 2 }, { nature: ["services"] }), { nature: "services" }, "yes"],
  ])("%j with %j: %s", (when, profile, expected) => {
    expect(applies(when, profile)).toBe(expected);
  });

  it("is excluded by an established fact only", () => {
    const when: When = { unless: [{ procedure: ["sans-publicite"] }] };
    expect(applies(when, { procedure: "sans-publicite" })).toBe("no");
    expect(applies(when, { procedure: "concours" })).toBe("yes");
    expect(applies(when, {})).toBe("yes");
  });

  it("takes the threshold of the date, of the nature and of the buyer", () => {
    const when = any({ amount_at_least: "seuil" });
    const contract = { nature: "services", amount: 160 } as const;
    expect(applies(when, contract)).toBe("no");
    expect(applies(when, contract, "2026-02-01")).toBe("yes");
    expect(applies(when, { ...contract, buyer_type: "etat" })).toBe("yes");
    expect(applies(when, { ...contract, buyer_type: "collectivite" })).toBe("no");
    expect(applies(when, { amount: 160 })).toBe("unknown");
    expect(applies(any({ amount_at_least: "unique" }), { amount: 160 })).toBe("yes");
  });

  it("names the facts used, where they come from and the bound", () => {
    const { facts } = answer(any({ months_over: 12, procedure: ["concours"] }), { months: 24 });
    expect(facts).toEqual([
      { key: "procedure", name: "procédure", value: "inconnue", source: "" },
      {
        key: "duration_months",
        name: "durée du marché, reconductions comprises (seuil : plus de 12 mois)",
        value: "24 mois",
        source: "utilisateur",
      },
    ]);
  });
});
