import { describe, expect, it } from "vitest";
import { annexesNamed } from "../../../src/check/references/annex-mentions.js";
import { referencesOf } from "../../../src/check/references/index.js";
import { readDocument } from "../../../src/read/index.js";
import { buildPassages } from "../../../src/text/passages.js";

const referencesIn = async (text: string) => {
  const document = await readDocument({ file: "RC.md", bytes: new TextEncoder().encode(text) });
  return referencesOf(buildPassages(document.tree).passages);
};
const told = (text: string) =>
  annexesNamed(text).map(({ number, owner, title }) => [number, owner, title].filter(Boolean).join(" "));

describe("annexes named", () => {
  it.each([
    ["l'annexe n° 1 au CCTP : plans des locaux, au format A3", ["1 CCTP plans des locaux"]],
    ["annexes 1 à 3 du CCAP", ["1 CCAP", "2 CCAP", "3 CCAP"]],
    ["Annexe II à l'acte d'engagement – prix", ["2 AE prix"]],
    ["Annexe 1 bordereau des prix", ["1 bordereau des prix"]],
    ["Annexe B : contacts", ["B contacts"]],
    ["en annexe à la présente lettre", []],
    ["annexe 2025", []],
  ])("in « %s »", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("the references of a document", () => {
  it("gives the annexes listed under a piece to that piece", async () => {
    const { announcements } = await referencesIn(
      "## Pièces du dossier de consultation\n\n- règlement de la consultation\n- CCAP et ses annexes :\n- annexe 1 : données personnelles\n- CCTP\n",
    );
    expect(announcements.flatMap(({ annexes }) => annexes)).toMatchObject([
      { number: "1", owner: "CCAP", title: "données personnelles" },
    ]);
  });

  it("reads what surrounds a million characters of nonsense", async () => {
    for (const unit of ["annexe n° 1 au ", "article 1, 2, 3 et ", "prix en annexe ", "1.1.1."]) {
      const noise = unit.repeat(1_000_000 / unit.length);
      const { announcements, outline } = await referencesIn(
        `## 1 Contenu du dossier de consultation\n\n- RC\n- CCAP\n\n## 2 Divers\n\n${noise}\n\n## 3 Fin\n\nFin.\n`,
      );
      expect(announcements.map(({ pieces }) => pieces)).toEqual([["RC"], ["CCAP"]]);
      expect(outline.titles).toEqual(new Set(["1", "2", "3"]));
    }
  });
});
