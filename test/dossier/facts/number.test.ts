import { describe, expect, it } from "vitest";
import { factsOf } from "./read.js";

describe("number of the consultation", () => {
  it.each([
    ["Consultation n° 2026-014", "2026-014"],
    ["Numéro de la consultation : 2025-12", "2025-12"],
    ["Marché n°26F041", "26F041"],
    ["RÈGLEMENT DE LA CONSULTATION n° AO-2026/07", "AO-2026/07"],
    ["Référence de la consultation : DSI_2026_03", "DSI_2026_03"],
    ["Accord-cadre 2026-COP-08 - Solutions d'impression", "2026-COP-08"],
    ["| N° de marché | 2026-T-118 |", "2026-T-118"],
    ["N° 2026-014", "2026-014"],
  ])("is read in %j", (text, expected) => {
    expect(factsOf(text).number).toMatchObject({ value: expected, source: "texte" });
  });

  it.each([
    "Marché n° ............",
    "Lot n° 12",
    "Décret n° 2016-360 relatif aux marchés publics",
    "Le marché est conclu pour 48 mois à compter de 2026.",
    "Le précédent marché n° 2019-044 arrive à échéance.",
    "Numéro SIRET : 99931004200025",
    "Marché du 12/10/2026",
    "Consultation n° XXX-2026",
  ])("is not told by %j", (text) => {
    expect(factsOf(text).number.value).toBeNull();
  });

  it("keeps the number of another contract as a conflict, not that of a lot or another punctuation", () => {
    const RC = "Consultation n° 2026-014";
    expect(factsOf({ RC, CCAP: "Marché n° 2023-101" }).number).toMatchObject({
      value: "2026-014",
      confidence: "faible",
      conflicts: [{ value: "2023-101", evidence: [{ document: "CCAP.docx" }] }],
    });
    for (const CCAP of ["Marché n° 2026-014-02", "Marché n° 2026/014", "Consultation n° 2026-014"])
      expect(factsOf({ RC, CCAP }).number.conflicts).toBeUndefined();
  });

  it("lets a consultation and its contract bear two numbers of one year", () => {
    const RC = "Consultation n° 2026-014";
    expect(factsOf({ RC, CCAP: "Marché n° 2026M045" }).number.conflicts).toBeUndefined();
    expect(factsOf({ RC, CCAP: "Consultation n° 2026-045" }).number.conflicts).toHaveLength(1);
  });
});
