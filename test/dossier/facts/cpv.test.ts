import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../../src/dossier/facts/families-table.js";
import { factsOf } from "./read.js";

describe("CPV codes", () => {
  it("are read in order, from all pieces, without the check figure", () => {
    const found = factsOf({
      RC: "Code CPV principal : 77310000-6\nCodes complémentaires : 77211400-6, 77.314.000-4",
      CCAP: "CPV : 77310000-6",
    }).cpv;
    expect(found).toMatchObject({ value: ["77310000", "77211400", "77314000"], confidence: "haute" });
    expect(found.conflicts).toBeUndefined();
  });

  it.each(["CPV : voir l'avis.", "Nomenclature : dossier 20260014", "Téléphone 01.45.11.25.00", "45112500"])(
    "are not any number: %j",
    (text) => {
      expect(factsOf(text).cpv.value).toBeNull();
    },
  );

  it("contradict each other when two pieces have none in common", () => {
    expect(factsOf({ RC: "CPV : 90911200-8", AVIS: "CPV : 55520000-1" }).cpv).toMatchObject({
      value: ["90911200"],
      confidence: "faible",
      conflicts: [{ value: ["55520000"] }],
    });
  });
});

describe("CPV codes of lots, and finer codes", () => {
  it.each([
    ["CPV : 45233000-9", "CPV : 45233140-2"],
    ["CPV : 90911200-8", "Lot 2, CPV : 55520000-1"],
  ])("do not contradict: %j, %j", (RC, CCAP) => {
    expect(factsOf({ RC, CCAP }).cpv.conflicts).toBeUndefined();
  });
});

describe("families of a CPV code", () => {
  it.each<[string, string[]]>([
    ["55520000", ["restauration"]],
    ["15800000", ["denrées alimentaires"]],
    ["03221000", ["denrées alimentaires"]],
    ["15500000", ["denrées alimentaires"]],
    ["03121000", []],
    ["90911200", ["nettoyage"]],
    ["90610000", ["nettoyage"]],
    ["39830000", ["nettoyage", "hygiène"]],
    ["30213000", ["informatique"]],
    ["32250000", ["informatique", "télécommunications"]],
    ["48000000", ["informatique"]],
    ["72000000", ["informatique"]],
    ["30125110", ["copieurs"]],
    ["79800000", ["impression"]],
    ["30197630", ["papier", "fournitures de bureau"]],
    ["39130000", ["mobilier"]],
    ["18100000", ["textile"]],
    ["98310000", ["textile", "blanchisserie"]],
    ["98370000", []],
    ["34100000", ["véhicules"]],
    ["60130000", ["transport"]],
    ["64100000", ["transport"]],
    ["09310000", ["énergie"]],
    ["65310000", ["énergie"]],
    ["65100000", ["eau et assainissement"]],
    ["45210000", ["travaux"]],
    ["71200000", ["prestations intellectuelles", "maîtrise d'œuvre"]],
    ["90500000", ["déchets"]],
    ["77310000", ["espaces verts"]],
    ["33140000", ["santé"]],
    ["33600000", ["santé"]],
    ["33760000", ["hygiène"]],
    ["79710000", ["gardiennage"]],
    ["80500000", ["formation"]],
    ["79411000", ["prestations intellectuelles"]],
    ["79341000", ["communication"]],
    ["85311000", ["insertion et services sociaux"]],
    ["66510000", ["assurances"]],
    ["50750000", ["maintenance"]],
    ["50720000", ["maintenance", "chauffage ventilation climatisation"]],
  ])("of %s are %j", (code, expected) => {
    expect(FAMILIES.filter(({ cpv }) => cpv?.test(code)).map(({ key }) => key)).toEqual(expected);
  });

  it("make the families of the object sure, or stand for them when it tells none", () => {
    expect(factsOf("Objet : nettoyage des locaux\nCPV : 90911200-8").families).toMatchObject({
      value: ["nettoyage"],
      confidence: "haute",
    });
    expect(factsOf("Objet : nettoyage des locaux").families.confidence).toBe("moyenne");
    expect(factsOf("CPV : 77310000-6").families).toMatchObject({
      value: ["espaces verts"],
      confidence: "faible",
    });
  });
});
