import { describe, expect, it } from "vitest";
import { type JudgingOptions, judgeFiles, questionsOf, readFiles } from "../src/index.js";
import { bareDossier, resultOf } from "./support/lint.js";

const TODAY: JudgingOptions = { today: "2026-11-25" };
const encode = (text: string) => new TextEncoder().encode(text);
const read = (texts: Record<string, string>) =>
  readFiles(Object.entries(texts).map(([file, text]) => ({ file, bytes: encode(text) })));

const RC =
  "# Règlement de la consultation\n\n## 1 Objet\n\nLe marché a pour objet le nettoyage des locaux.\n";
const CCAP = "# Cahier des clauses administratives particulières\n\n## 1 Objet\n\nNettoyage des locaux.\n\n";
const silent = { "RC.md": RC, "CCAP.md": `${CCAP}## 2 Prix\n\nLes prix sont fermes.\n` };

describe("questions to the buyer", () => {
  it("are asked of what the text does not say and verdicts depend on, and no longer once answered", async () => {
    const files = await read(silent);
    const questions = questionsOf(files, TODAY);
    const keys = questions.map(({ key }) => key);
    expect(keys).toContain("date");
    expect(keys).toContain("montant");
    const amount = questions.find(({ key }) => key === "montant");
    expect(amount?.why).toMatch(/^Le dossier ne le dit pas\. .*exigences? en dépend/);
    const changed = amount?.requirements ?? [];
    expect(changed.length).toBeGreaterThan(0);
    const profile = { amount: 30_000 };
    const verdicts = (given: JudgingOptions) =>
      judgeFiles(files, given)
        .requirements.filter(({ id }) => changed.includes(id))
        .map(({ verdict }) => verdict);
    expect(verdicts({ ...TODAY, profile })).not.toEqual(
      verdicts({ ...TODAY, profile: { amount: 9_000_000 } }),
    );
    const next = questionsOf(files, { ...TODAY, profile, date: "2026-12-01" }).map(({ key }) => key);
    expect(next).not.toContain("montant");
    expect(next).not.toContain("date");
  });

  it("are not asked of what is said, nor of what changes nothing", async () => {
    const files = await read({
      ...silent,
      "RC.md": `${RC}\n## 2 Procédure\n\nProcédure adaptée ouverte (article L2123-1).\n\n## 3 Remise\n\nDate limite de réception des offres : 12 janvier 2027 à 12 h.\n`,
    });
    const questions = questionsOf(files, TODAY);
    expect(questions.map(({ key }) => key)).not.toContain("procedure");
    expect(questions.map(({ key }) => key)).not.toContain("date");
    for (const { key, requirements } of questions) expect([key, requirements.length]).not.toEqual([key, 0]);
  });

  it("are asked of what two pieces say differently, with what each says", async () => {
    const files = await read({
      "RC.md": `${RC}\n## 2 Durée\n\nLe marché est conclu pour une durée ferme de 12 mois.\n`,
      "CCAP.md": `${CCAP}## 2 Durée\n\nLe marché est conclu pour une durée ferme de 48 mois.\n`,
    });
    const duration = questionsOf(files, TODAY).find(({ key }) => key === "duree");
    expect(duration?.why).toContain("Le dossier le dit de 2 façons");
    expect(duration?.why).toContain("48 mois (CCAP.md, « 2 Durée »");
    expect(duration?.why).toContain("12 mois (RC.md, « 2 Durée »");
  });

  it("propose the answers that a list of codes allows, and what is assumed meanwhile", async () => {
    const questions = questionsOf(await read(bareDossier()), TODAY);
    const date = questions.find(({ key }) => key === "date");
    expect(date?.assumed ?? TODAY.today).toBe(TODAY.today);
    for (const { answer, choices } of questions) expect(choices.length > 0).toBe(/^choix/.test(answer));
  });
});

describe("what the caller says of the market", () => {
  const texts = {
    "RC.md": `${RC}\n## 2 Durée\n\nLe marché est conclu pour une durée ferme de 12 mois.\n`,
    "CCAP.md": `${CCAP}## 2 Durée\n\nLe marché est conclu pour une durée ferme de 48 mois.\n`,
  };

  it("comes before the text, whose contradictions are told all the same", async () => {
    const report = judgeFiles(await read(texts), { ...TODAY, profile: { months: 48 } });
    expect(report.dossier.values.duration_months).toMatchObject({ value: 48, evidence: [] });
    expect(report.dossier.values.duration_months?.written?.map(({ value }) => value).sort()).toEqual([
      12, 48,
    ]);
    const consistency = resultOf(report, "redaction/coherence-valeurs");
    expect(consistency.contradictions?.map(({ subject }) => subject)).toEqual(["durée du marché"]);
  });

  it("is not contradicted by the text itself", async () => {
    const report = judgeFiles(await read({ ...texts, "RC.md": RC }), { ...TODAY, profile: { months: 24 } });
    expect(resultOf(report, "redaction/coherence-valeurs").contradictions ?? []).toEqual([]);
  });
});

describe("files read once", () => {
  it("give all their passages to who shows them", async () => {
    const kept: [string, number][] = [];
    const inputs = Object.entries(silent).map(([file, text]) => ({ file, bytes: encode(text) }));
    await readFiles(inputs, { onPassages: (file, passages) => kept.push([file, passages.length]) });
    expect(kept).toEqual([
      ["RC.md", 3],
      ["CCAP.md", 5],
    ]);
  });
});
