import { describe, expect, it } from "vitest";
import { valueIn, valuesOf } from "./read-values.js";

describe("reconductions", () => {
  it.each([
    ["Le marché est conclu pour un an, reconductible trois fois.", 3],
    ["Le marché est renouvelable tacitement 3 fois un an.", 3],
    ["Il pourra être reconduit de manière tacite au maximum deux (2) fois par période de 12 mois.", 2],
    ["Le nombre de périodes de reconduction est fixé à 2.", 2],
    ["Nombre de reconductions : 3", 3],
    ["Trois reconductions de douze mois sont possibles.", 3],
    ["L'accord-cadre est reconductible pour deux périodes d'un an.", 2],
    ["Le marché est renouvelable par tacite reconduction dans la limite de trois (3) renouvellements.", 3],
    ["Le marché dure 24 mois, avec une reconduction expresse possible de 24 mois.", 1],
    ["Le marché n'est pas reconductible.", 0],
    ["Marché d'un an non reconductible.", 0],
    ["Le marché est conclu pour 24 mois, sans reconduction.", 0],
    ["Il n'est pas prévu de reconduction.", 0],
    ["Le marché est conclu pour 48 mois fermes, sans possibilité de reconduction.", 0],
    ["Nombre de renouvellements éventuels : 3", 3],
    ["# Reconduction\nSans objet.", 0],
    ["Reconduction\nNon", 0],
    ["| Durée | 12 mois |\n| Reconduction | 3 fois |", 3],
    ["Le marché est reconductible : ☒ oui, 2 fois ☐ non", 2],
  ])("reads %j", (source, count) => {
    expect(valueIn("renewals", source)).toBe(count);
  });

  it.each([
    "En cas de non reconduction, le titulaire ne peut prétendre à une indemnité.",
    "Si le marché n'est pas reconduit, le titulaire en est averti trois mois avant.",
    "Le marché n'est pas reconduit tacitement : la décision est expresse.",
    "Les certificats sont renouvelés deux fois par an.",
    "La garantie de deux ans est renouvelable une fois.",
    "Le contrat de travail des agents peut être renouvelé deux fois.",
    "La durée du contrat d'insertion est de 6 mois renouvelable une fois.",
    "Les prélèvements sont renouvelés trois fois pendant la durée du marché.",
    "La période d'essai est renouvelable une fois.",
    "Reconduction : Oui Non",
    "Le marché est reconduit à chaque date anniversaire, dans la limite de 48 mois.",
    "La décision de non-reconduction est notifiée 3 mois avant le terme.",
    "Le marché est reconductible ☐ oui ☐ non",
    "Le marché pourra être reconduit ..... fois.\nLe marché ne sera pas reconduit",
  ])("invents nothing in %j", (source) => {
    expect(valueIn("renewals", source)).toBeNull();
  });

  it("does not choose between the lines of a form whose ticks are lost", () => {
    expect(
      valueIn("renewals", "Le marché ne sera pas reconduit\nLe marché pourra être reconduit 1 fois."),
    ).toBeNull();
  });

  it("keeps what another piece says", () => {
    const { renewals } = valuesOf(
      ["CCAP", "Le marché est reconductible trois fois."],
      ["RC", "Le marché n'est pas reconductible."],
      ["AE", "Trois reconductions tacites sont prévues."],
    );
    expect(renewals?.value).toBe(3);
    expect(renewals?.evidence.map(({ document }) => document)).toEqual(["CCAP.docx", "AE.docx"]);
    expect(renewals?.conflicts).toMatchObject([{ value: 0 }]);
  });
});
