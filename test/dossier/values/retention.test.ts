import { describe, expect, it } from "vitest";
import { valueIn, valuesOf } from "./read-values.js";

describe("retenue de garantie", () => {
  it.each([
    ["Une retenue de garantie de 5 % est prélevée sur chaque acompte.", 5],
    ["Retenue de garantie : 5,00 %", 5],
    ["Le taux de la retenue de garantie est fixé à trois pour cent (3 %) du montant initial du marché.", 3],
    ["# Retenue de garantie\nSon taux est de 5 % du montant de chaque acompte.", 5],
    ["| Rubrique | Contenu |\n| Retenue de garantie | 5 % |", 5],
    [
      "Une retenue de garantie de 5 % est appliquée. Elle peut être remplacée par une garantie à première demande.",
      5,
    ],
    ["5 % de chaque acompte sont prélevés au titre de la retenue de garantie.", 5],
    [
      "Une retenue de garantie de 5 % du montant du marché est prélevée ; ce taux est de 3 % lorsque le titulaire est une petite ou moyenne entreprise.",
      5,
    ],
    ["Il n'est pas prévu de retenue de garantie.", 0],
    ["Aucune retenue de garantie n'est appliquée.", 0],
    ["Le marché ne comporte pas de retenue de garantie.", 0],
    ["Le titulaire est dispensé de retenue de garantie.", 0],
    ["# Retenue de garantie\nSans objet.", 0],
    ["# Retenue de garantie\nIl n'en est pas prévu.", 0],
    ["Retenue de garantie : néant", 0],
    ["Le marché ne fait pas l'objet d'une retenue de garantie.", 0],
    ["La retenue de garantie n'est pas applicable au présent marché.", 0],
    ["Retenue de garantie ou garantie à première demande : 5 % du montant du marché.", 5],
    ["Cautionnement : retenue de garantie de 5 % remplaçable par une caution bancaire.", 5],
    ["Retenue de garantie : ☐ 3 % ☒ 5 %", 5],
  ])("reads %j", (source, rate) => {
    expect(valueIn("retention_rate", source)).toBe(rate);
  });

  it.each([
    "Le montant de la retenue de garantie ne peut être supérieur à 5 % du montant initial du marché.",
    "L'avance de 30 % est garantie par une caution ; la retenue de garantie est prévue au code.",
    "Si le titulaire constitue une garantie à première demande, aucune retenue de garantie n'est prélevée.",
    "Aucune retenue de garantie n'est appliquée sur l'avance.",
    "Le titulaire ne peut pas demander la libération de la retenue de garantie.",
    "La retenue de garantie est remboursée un mois après le délai de garantie de 12 mois.",
    "L'avance est remboursée à 65 %. Une retenue de garantie est pratiquée. La TVA est de 5,5 %.",
    "Retenue de garantie : ☐ oui ☐ non",
    "Garantie à première demande de 10 % du montant de l'avance.",
    "Le marché prévoit une retenue de garantie. La TVA est de 20 %.",
  ])("invents nothing in %j", (source) => {
    expect(valueIn("retention_rate", source)).toBeNull();
  });

  it("keeps what another piece says", () => {
    const { retention_rate } = valuesOf(
      ["AE", "Retenue de garantie : 3 %."],
      ["CCAP", "Une retenue de garantie de 5 % est prélevée."],
    );
    expect(retention_rate?.value).toBe(5);
    expect(retention_rate?.conflicts).toMatchObject([{ value: 3, evidence: [{ document: "AE.docx" }] }]);
  });

  it("takes the rate of one lot for no contradiction", () => {
    const source = "La retenue de garantie est de 5 %.\nPour le lot n° 3, la retenue de garantie est de 3 %.";
    expect(valuesOf(["CCAP", source]).retention_rate).toMatchObject({ value: 5 });
    expect(valuesOf(["CCAP", source]).retention_rate?.conflicts).toBeUndefined();
  });

  it("says nothing for all when the lots differ", () => {
    const source = "Lot 1 : retenue de garantie de 5 %.\nLot 2 : retenue de garantie de 3 %.";
    expect(valuesOf(["CCAP", source]).retention_rate).toBeNull();
  });
});
