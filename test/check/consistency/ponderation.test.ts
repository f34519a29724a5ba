import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const sums = async (rc: string, file = "RC.md") => {
  const texts = { ...bareDossier(), [file]: `# Règlement de la consultation\n\n${rc}` };
  return resultOf(await lintTexts(texts), "redaction/ponderation");
};
const table = (...rows: string[]) =>
  ["## 6 Jugement des offres", "", "| Critère | Pondération |", "| --- | --- |", ...rows].join("\n");

describe("weights that do not make their whole", () => {
  it("are a fault when every line of the table was read, each line a side", async () => {
    const result = await sums(
      table(
        "| Prix | 50 % |",
        "| Valeur technique | 30 % |",
        "| Délai | 15 % |",
        "| Accès : sans objet | - |",
      ),
    );
    expect(result).toMatchObject({ found: "present", verdict: "a_corriger", reason: "faute_presente" });
    expect(result.message).toContain("total des critères, 95 % au lieu de 100");
    expect(result.contradictions).toHaveLength(1);
    expect(result.contradictions?.[0]?.sides.map(({ value, evidence }) => [value, evidence.piece])).toEqual([
      ["50 %", "RC"],
      ["30 %", "RC"],
      ["15 %", "RC"],
    ]);
  });

  it("are a fault above 100 too", async () => {
    const result = await sums("## 6 Critères\n\n- Prix : 60 %\n- Valeur technique : 35 %\n- Délai : 15 %\n");
    expect(result.contradictions?.[0]).toMatchObject({
      subject: "total des critères, 110 % au lieu de 100",
      sure: true,
    });
  });

  it("are only to look at when the first lines make 100: the next may be a part of one", async () => {
    const result = await sums("## 6 Critères\n\n- Prix : 60 %\n- Valeur technique : 40 %\n- Délai : 20 %\n");
    expect(result).toMatchObject({ found: "partial", verdict: "a_verifier" });
  });

  it("are sought in points when the total is announced, and only to look at when it is not", async () => {
    const list = "- Prix : 30 points\n- Valeur technique : 20 points\n- Délai : 5 points\n";
    const announced = await sums(`## 6 Critères\n\nLes offres sont notées sur 60 points :\n\n${list}`);
    expect(announced.contradictions?.[0]).toMatchObject({ sure: true, subject: /55 points au lieu de 60/ });
    const hundred = await sums(
      "## 6 Critères\n\n- Prix : 50 points\n- Technique : 40 points\n- Délai : 5 points",
    );
    expect(hundred).toMatchObject({ found: "partial", verdict: "a_verifier" });
  });

  it("are sought in sub-criteria marked as such", async () => {
    const result = await sums(
      table(
        "| Prix | 55 % |",
        "| Valeur technique | 45 % |",
        "| - dont méthode | 25 % |",
        "| - dont moyens | 15 % |",
      ),
    );
    expect(result.contradictions?.[0]).toMatchObject({
      sure: true,
      subject: "total des sous-critères de « Valeur technique », 40 % au lieu de 45",
    });
  });

  it("are sought lot by lot", async () => {
    const rc = `## 6 Jugement des offres

| Critère | Lot 1 | Lot 2 |
| --- | --- | --- |
| Prix | 60 % | 50 % |
| Valeur technique | 40 % | 40 % |
`;
    const result = await sums(rc);
    expect(result.contradictions?.map(({ subject }) => subject)).toEqual([
      "total des critères (lot 2), 90 % au lieu de 100",
    ]);
  });
});

describe("weights that make their whole, or of which too little was read", () => {
  it.each([
    ["rounded thirds", table("| Prix | 33,3 % |", "| Technique | 33,3 % |", "| Délai | 33,3 % |")],
    ["whole thirds", table("| Prix | 33 % |", "| Technique | 33 % |", "| Délai | 33 % |")],
    ["a total of 20", "## 6 Critères\n\n- Prix : 12 points\n- Valeur technique : 8 points\n"],
    ["a total of 1000", "## 6 Critères\n\n- Prix : 600 points\n- Valeur technique : 400 points\n"],
    ["ranks", "## 6 Critères par ordre décroissant\n\n1. Prix\n2. Valeur technique\n3. Délai\n"],
    [
      "a criterion whose weight is not written",
      table("| Prix | 50 % |", "| Valeur technique | 30 % |", "| Performance environnementale | à la note |"),
    ],
    [
      "sub-criteria on a scale of their own",
      table(
        "| Prix | 60 % |",
        "| Valeur technique | 40 % |",
        "| - dont méthode | 12 |",
        "| - dont moyens | 8 |",
      ),
    ],
    [
      "sub-criteria that nothing marks",
      table("| Prix | 60 % |", "| Valeur technique | 40 % |", "| Méthode | 25 % |", "| Moyens | 15 % |"),
    ],
    [
      "a criterion in another sentence",
      `${table("| Prix | 50 % |", "| Valeur technique | 35 % |")}\n\nLa performance environnementale compte pour 15 %.\n`,
    ],
    ["shares of a payment", "## 6 Paiement\n\n- À la commande : 30 %\n- À la livraison : 60 %\n"],
  ])("%s: nothing to say", async (_, rc) => {
    expect(await sums(rc)).toMatchObject({ found: "absent", verdict: "conforme" });
  });
});
