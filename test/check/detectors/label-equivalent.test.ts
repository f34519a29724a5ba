import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const found = async (cctp: string, others: Record<string, string> = {}) =>
  resultOf(
    await lintTexts(bareDossier({ "CCTP.md": `# CCTP\n\n${cctp}\n`, ...others })),
    "environnement/label-equivalent",
  ).found;

describe("a label", () => {
  it("required without an equivalence is a fault, even when two are named", async () => {
    expect(await found("Le bois est certifié FSC ou PEFC.")).toBe("present");
    expect(await found("Exigence : écrans labellisés TCO Certified.")).toBe("present");
    expect(await found("Les détergents doivent porter l'Écolabel européen.")).toBe("present");
  });

  it("is covered by an equivalence in its sentence, in its paragraph, or by a clause on labels", async () => {
    expect(await found("Le bois est certifié FSC, PEFC ou équivalent.")).toBe("absent");
    expect(
      await found("Les savons portent l'Écolabel européen. À défaut, la preuve est apportée par tout moyen."),
    ).toBe("absent");
    const clause = "# CCAP\n\nTout label cité au dossier s'entend « ou équivalent ».\n";
    expect(await found("Le bois est certifié FSC.", { "CCAP.md": clause })).toBe("absent");
  });

  it("is not covered by a clause on trade marks, nor by the equivalence of another label elsewhere", async () => {
    expect(
      await found("Toute marque citée s'entend « ou équivalent ».\n\n## Bois\n\nLe bois est certifié FSC."),
    ).toBe("present");
    expect(
      await found(
        "## Poisson\n\nLe poisson porte un label de pêche durable ou tout autre label équivalent.\n\n## Cartons\n\nLes cartons sont certifiés FSC.",
      ),
    ).toBe("present");
  });

  it("is to be looked at when the same article accepts an equivalent of another label", async () => {
    const article = "## Produits\n\nLes savons portent l'Écolabel européen ou un label équivalent.\n\n";
    expect(await found(`${article}- tissu : ouate\n\nLe papier est certifié FSC.`)).toBe("partial");
  });

  it("is not seen in the certificates of labels that are named elsewhere with their equivalents", async () => {
    const article = "## Produits\n\nLes savons portent l'Écolabel européen ou un label équivalent.\n\n";
    const proof = "## Suivi\n\nLe titulaire remet chaque année les certificats d'écolabel.";
    expect(await found(article + proof)).toBe("absent");
  });

  it("is no fault when it is a wish, a question, a criterion or a technical mark", async () => {
    for (const sentence of [
      "Les produits écolabellisés seront appréciés.",
      "Indiquez les labels détenus (FSC, PEFC).",
      "Sous-critère : part de produits certifiés FSC (10 points).",
      "Les isolants sont certifiés ACERMI et les vitrages CEKAL.",
      "Aucun écolabel n'est exigé.",
      "Notre site est certifié EMAS.",
      "Le papier est certifié PEFC ou issu de tout autre système de gestion durable.",
      "Le papier est certifié PEFC, FSC ou tout autre système de gestion durable reconnu.",
      "Les produits porteurs d'un écolabel sont identifiés dans le catalogue.",
      "Les produits respectent l'Écolabel européen, sans que sa détention soit exigée.",
    ]) {
      expect(await found(sentence), sentence).toBe("absent");
    }
  });
});
