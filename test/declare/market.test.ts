import { describe, expect, it } from "vitest";
import { CCAG_WORDS, EXECUTION_WORDS, PRICE_WORDS, PROCEDURE_WORDS } from "../../src/declare/decp-words.js";
import { DECP_VALUES } from "../../src/model/decp-values.js";
import { CCAGS, PRICE_REVISIONS, PROCEDURES } from "../../src/model/profile-words.js";
import { askedWhy, declare, fact, proof, proposed, SILENT, withLots } from "./fixture.js";

const value = (number: number, quote = "…") => ({ value: number, evidence: [proof(quote)] });

describe("the market in a DECP", () => {
  it("is proposed in the very words of the DECP", async () => {
    const { decp } = await declare(
      SILENT,
      {
        procedure: fact("appel-offres-ouvert" as const),
        accord_cadre: fact("mixte" as const),
        ccag: fact(["moe" as const]),
        cpv: fact(["66514110", "66516100"]),
      },
      {
        duration_months: value(48),
        renewals: value(0),
        advance_rate: value(12.5, "Une avance de 12,5 % est versée."),
        price_revision: { value: "actualisable", evidence: [proof("…")] },
      },
    );
    const fields = Object.fromEntries(decp[0]!.fields.map(({ field, value: given }) => [field, given]));
    expect(fields).toMatchObject({
      nature: "Marché",
      objet: expect.stringContaining("ssurance des véhicules"),
      codeCPV: "66514110",
      procedure: "Appel d'offres ouvert",
      techniques: ["Accord-cadre"],
      modalitesExecution: ["Bons de commande", "Marchés subséquents"],
      ccag: "Maitrise d'œuvre",
      dureeMois: 48,
      typesPrix: ["Définitif actualisable"],
      attributionAvance: true,
      tauxAvance: 0.125,
    });
    expect(fields).not.toHaveProperty("marcheInnovant");
    expect(fields).not.toHaveProperty("formePrix");
  });

  it("is asked for when the dossier does not say it", async () => {
    const { decp } = await declare(SILENT);
    const asked = decp[0]!.questions.map(({ field }) => field);
    for (const field of [
      "codeCPV",
      "procedure",
      "techniques",
      "modalitesExecution",
      "ccag",
      "dureeMois",
      "typesPrix",
      "formePrix",
      "attributionAvance",
    ])
      expect(asked).toContain(field);
    expect(asked).not.toContain("marcheInnovant");
  });

  it.each([
    ["sans-publicite", "Marché passé sans publicité ni mise en concurrence préalable"],
    ["concours", undefined],
    ["partenariat-innovation", undefined],
  ] as const)("has for %s the procedure %s", async (procedure, word) => {
    const { decp, eforms } = await declare(SILENT, { procedure: fact(procedure) });
    expect(proposed(decp, "procedure")).toBe(word);
    expect(proposed(decp, "techniques")).toEqual(procedure === "concours" ? ["Concours"] : undefined);
    const innovates = procedure === "partenariat-innovation";
    expect(proposed(decp, "marcheInnovant")).toBe(innovates ? true : undefined);
    if (innovates) expect(proposed(eforms, "BT-06")).toEqual(["inn-pur"]);
  });

  it("never chooses between pieces that disagree, nor rests on one weak clue", async () => {
    const torn = {
      ...fact(["fcs" as const]),
      conflicts: [{ value: ["pi" as const], evidence: [proof("…")] }],
    };
    const weak = { ...fact("procedure-adaptee" as const), confidence: "faible" as const };
    const { decp } = await declare(SILENT, { ccag: torn, procedure: weak });
    expect(proposed(decp, "ccag")).toBeUndefined();
    expect(askedWhy(decp, "ccag")).toEqual([expect.stringContaining("Prestations intellectuelles")]);
    expect(proposed(decp, "procedure")).toBeUndefined();
    expect(askedWhy(decp, "procedure").join()).toContain("Procédure adaptée");
  });

  it("asks whether renewals are in the duration, and which rate of advance holds", async () => {
    const { decp } = await declare(
      SILENT,
      {},
      {
        duration_months: value(12),
        renewals: value(3),
        advance_rate: value(10, "Une avance de 10 %, portée à 15 % pour une petite entreprise."),
      },
    );
    expect(proposed(decp, "dureeMois")).toBeUndefined();
    expect(askedWhy(decp, "dureeMois").join()).toContain("reconductions");
    expect(proposed(decp, "attributionAvance")).toBe(true);
    expect(proposed(decp, "tauxAvance")).toBeUndefined();
    expect(askedWhy(decp, "tauxAvance").join()).toContain("10, 15 %");
  });

  it("takes for the total a duration that is said to be the maximum", async () => {
    const { decp } = await declare(
      SILENT,
      {},
      {
        duration_months: value(48, "Il est reconductible trois fois, soit un maximum de 48 mois."),
        renewals: value(3),
      },
    );
    expect(proposed(decp, "dureeMois")).toBe(48);
  });

  it("says that no advance is granted when the text says so", async () => {
    const { decp } = await declare(SILENT, {}, { advance_rate: value(0) });
    expect(proposed(decp, "attributionAvance")).toBe(false);
    expect(proposed(decp, "tauxAvance")).toBeUndefined();
  });

  it("keeps what is written for one lot to that lot", async () => {
    const { decp } = await declare(
      { ...SILENT, "RC.md": withLots() },
      { cpv: fact(["77310000", "77340000"]) },
      { duration_months: value(24, "Lot 2 : durée de 24 mois.") },
    );
    expect(decp.map(({ lot }) => proposed(decp, "dureeMois", lot))).toEqual([undefined, 24, undefined]);
    expect(askedWhy(decp, "codeCPV", "1").join()).toContain("77310000, 77340000");
  });
});

it("has a word of the DECP for each of our words, and no other", () => {
  expect(Object.keys(CCAG_WORDS).sort()).toEqual([...CCAGS].sort());
  expect(Object.keys(PRICE_WORDS).sort()).toEqual([...PRICE_REVISIONS].sort());
  expect(PROCEDURES.filter((one) => !(one in PROCEDURE_WORDS))).toEqual([
    "concours",
    "partenariat-innovation",
  ]);
  expect(DECP_VALUES.ccag).toEqual(expect.arrayContaining(Object.values(CCAG_WORDS)));
  expect(DECP_VALUES.procedure).toEqual(expect.arrayContaining(Object.values(PROCEDURE_WORDS)));
  expect(DECP_VALUES.modalitesExecution).toEqual(
    expect.arrayContaining(Object.values(EXECUTION_WORDS).flat()),
  );
  expect(DECP_VALUES.typesPrix).toEqual(expect.arrayContaining(Object.values(PRICE_WORDS)));
});
