import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const RC = `# Règlement de la consultation

Objet : entretien des espaces verts. Marché de services.

## 7 Jugement des offres

| N° | Critère | Points |
| --- | --- | --- |
| 1 | Prix des prestations | 40 |
| 2 | Valeur technique | 40 |
| 2a | Moyens humains | 25 |
| 2b | Méthode d'intervention | 15 |
| 3 | Performance environnementale | 20 |
`;

const compare = async (texts: Record<string, string>) =>
  resultOf(await lintTexts(bareDossier({ "RC.md": RC, ...texts })), "redaction/coherence-criteres");

describe("criteria that pieces weigh differently", () => {
  it("are a fault in the notice, side by side, the rules first", async () => {
    const result = await compare({
      "Avis de marché.md":
        "# Avis d'appel public à la concurrence\n\n## Critères d'attribution\n\n- Prix : 50 %\n- Valeur technique de l'offre : 30 %\n- Critère environnemental : 20 %\n",
    });
    expect(result).toMatchObject({ found: "present" });
    expect(result.contradictions?.map(({ subject, sure }) => [subject, sure])).toEqual([
      ["critère « Prix des prestations »", true],
      ["critère « Valeur technique »", true],
    ]);
    expect(result.contradictions?.[0]?.sides).toMatchObject([
      { value: "40 %", evidence: { document: "RC.md", piece: "RC" } },
      { value: "50 %", evidence: { document: "Avis de marché.md", piece: "AVIS" } },
    ]);
  });

  it("never speak in the name of the law on a text that was not read", async () => {
    const result = await compare({
      "AEN.md":
        "# Annexe environnementale\n\nElle sert à noter le critère « performance environnementale », sur 15 points.\n",
    });
    expect(result).toMatchObject({ verdict: "a_corriger", authority: "conseil", law_to_confirm: true });
  });

  it.each([
    [
      "Elle sert à noter le critère « performance environnementale », sur 15 points.",
      "Performance environnementale",
    ],
    ["Le critère environnemental représente 15 % de la note.", "Performance environnementale"],
    ["Critère n° 2 : Valeur technique (60 points)", "Valeur technique"],
    ["Le critère 3, doté de 15 points, est noté d'après ce tableau.", "Performance environnementale"],
  ])("are read in a sentence of an annex: %s", async (sentence, label) => {
    const result = await compare({ "CRT.md": `# Cadre de réponse technique\n\n${sentence}\n` });
    expect(result.contradictions).toMatchObject([{ subject: `critère « ${label} »`, sure: true }]);
  });

  it("are sought among the sub-criteria when both pieces give all of them", async () => {
    const crt =
      "# Cadre de réponse technique\n\n## Critères de jugement des offres\n\n- Prix : 40 %\n- Valeur technique : 40 %\n  - dont moyens humains : 20 %\n  - dont méthode d'intervention : 20 %\n- Performance environnementale : 20 %\n";
    const result = await compare({ "CRT.md": crt });
    expect(result.contradictions?.map(({ subject }) => subject)).toEqual([
      "sous-critère « Moyens humains »",
      "sous-critère « Méthode d'intervention »",
    ]);
  });

  it("are only to look at when a piece was not told apart by lot", async () => {
    const rc = `# Règlement de la consultation

Le marché est divisé en 2 lots.

## 7 Jugement des offres

| Critère | Lot 1 | Lot 2 |
| --- | --- | --- |
| Prix | 60 % | 50 % |
| Valeur technique | 40 % | 50 % |
`;
    const avis = (price: number) =>
      `# Avis de marché\n\n## Critères d'attribution\n\n- Prix : ${price} %\n- Valeur technique : ${100 - price} %\n`;
    const other = await compare({ "RC.md": rc, "AVIS.md": avis(40) });
    expect(other).toMatchObject({ found: "partial", verdict: "a_verifier" });
    expect(await compare({ "RC.md": rc, "AVIS.md": avis(50) })).toMatchObject({ found: "absent" });
  });
});

describe("criteria that agree", () => {
  it.each([
    [
      "in another order and other words",
      "## Critères d'attribution\n\n- Environnement : 20 %\n- Qualité technique de la proposition : 40 %\n- Coût des prestations : 40 %\n",
    ],
    [
      "when only sub-criteria are given",
      "Les moyens humains sont notés sur 25 points, la méthode sur 15 points.\n",
    ],
    [
      "when some criteria only are listed",
      "Le critère « valeur technique », sur 40 points, est jugé sur ce cadre.\n",
    ],
    ["when marks are given out of 20", "Le critère « valeur technique » est noté sur 20.\n"],
    ["when the weight of a sub-criterion is said", "Le critère « moyens humains » vaut 25 points.\n"],
    [
      "when the criterion is split",
      "## Critères de jugement des offres\n\n- Prix : 40 %\n- Valeur technique, moyens humains : 25 %\n- Valeur technique, méthode : 15 %\n- Performance environnementale : 20 %\n",
    ],
    [
      "when an example is given",
      "Par exemple, si le critère « valeur technique » compte pour 30 points, la note est ramenée à 30.\n",
    ],
    [
      "when applicants are chosen",
      "## Sélection des candidatures\n\nLe critère « capacité technique » compte pour 60 %.\n",
    ],
  ])("%s: nothing to say", async (_, text) => {
    const result = await compare({ "CRT.md": `# Cadre de réponse technique\n\n${text}` });
    expect(result).toMatchObject({ found: "absent", verdict: "conforme" });
  });
});
