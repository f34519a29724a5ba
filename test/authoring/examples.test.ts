import { expect, it } from "vitest";
import { loadRuleset, PackError } from "../../src/index.js";
import { explainRequirement } from "../../src/report/explain.js";

const rule = (other: string) => `
id: redaction/durees
title: Durées identiques
kind: consistency
authority: [{ is: conseil, strength: ferme }]
pieces: [CCAP, RC]
detector: coherence-valeurs
messages: { expected: des durées qui diffèrent, action: Alignez les durées. }
model: { piece: RC, section: Durée, text: La durée est celle du CCAP. }
examples:
  conforme: ["Rien.", "Rien non plus.", "Le marché dure quatre ans."]
  a_verifier: []
  a_corriger:
${[36, 48, 60].map((months) => example(`${months} mois`, other)).join("\n")}
`;
const example = (own: string, other: string) => `    - pieces:
        - { piece: CCAP, text: "## 3 Durée\\n- Le marché est conclu pour une durée ferme de ${own}." }
        - { piece: RC, text: "Durée du marché : ${other}." }
      why: les deux pièces sont lues ensemble`;

const load = (other: string) =>
  loadRuleset(
    [
      { file: "pack.yaml", text: 'id: essai\nversion: "1"\ntitle: Essai\nextends: []\n' },
      { file: "redaction/durees.yaml", text: rule(other) },
    ],
    [],
  );

it("reads the pieces of an example together", async () => {
  const ruleset = await load("24 mois");
  expect(ruleset.requirements.get("redaction/durees")?.examples.a_corriger).toHaveLength(3);
  await expect(load("48 mois")).rejects.toThrow(PackError);
  await expect(load("48 mois")).rejects.toThrow(/annoncé « a_corriger », lu « absent »/);
});

it("shows each piece of an example on its lines, without the marks of Markdown", async () => {
  const ruleset = await load("24 mois");
  const text = explainRequirement(ruleset.requirements.get("redaction/durees")!, ruleset);
  expect(text).toContain("À corriger (les deux pièces sont lues ensemble) :");
  expect(text).toContain("    CCAP : « 3 Durée / Le marché est conclu pour une durée ferme de 36 mois. »");
  expect(text).toContain("    RC : « Durée du marché : 24 mois. »");
});
