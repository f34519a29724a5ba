import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { requirementsPage } from "../../scripts/docs/page.js";
import { spaserPage } from "../../scripts/docs/spaser.js";
import { anchorOf } from "../../scripts/docs/words.js";
import { builtinRuleset } from "../../src/index.js";

const ruleset = builtinRuleset("spaser-filieris-2024-2027");
const pageNamed = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
const spaser = pageNamed("spaser.md");
const requirements = pageNamed("exigences.md");

describe("the page of the SPASER", () => {
  it("gives every line its text, its page, and a requirement or a reason", () => {
    const rows = spaser.split("\n").map((row) => row.split(" | "));
    for (const { ref, text, page } of ruleset.lines) {
      const row = rows.find(([first]) => first === `| ${ref}`);
      expect(row?.slice(1, 3), ref).toEqual([text, String(page)]);
      expect(row?.[3], ref).toMatch(/\]\(exigences\.md#|^\*Ne se lit pas dans un DCE : \S/);
    }
  });

  it("cannot be written when a line has neither", () => {
    const forgotten = { ref: "3.2.D.9", page: 16, text: "Une ligne que rien ne vérifie" };
    expect(() => spaserPage({ ...ruleset, lines: [...ruleset.lines, forgotten] })).toThrow("3.2.D.9");
  });

  it("names every card and every action of the scheme", () => {
    const prefixes = ruleset.lines.flatMap(({ ref }) => {
      const [axis, card, action] = ref.split(".");
      return action === "I" ? [`${axis}.${card}`] : [`${axis}.${card}`, `${axis}.${card}.${action}`];
    });
    expect(Object.keys(ruleset.packs.at(-1)!.headings).sort()).toEqual([...new Set(prefixes)].sort());
  });

  it("leads to every requirement, each where it says", () => {
    const targets = [...spaser.matchAll(/exigences\.md#([\w-]+)/g)].map(([, target]) => target);
    expect([...new Set(targets)].sort()).toEqual([...ruleset.requirements.keys()].map(anchorOf).sort());
    const anchors = [...requirements.matchAll(/<a id="([\w-]+)">/g)].map(([, anchor]) => anchor);
    expect(targets.filter((target) => !anchors.includes(target))).toEqual([]);
  });
});

it.each([
  ["spaser.md", spaser, spaserPage],
  ["exigences.md", requirements, requirementsPage],
])("docs/%s is what npm run docs writes today", (_name, written, write) => {
  expect(written).toBe(write(ruleset));
});
