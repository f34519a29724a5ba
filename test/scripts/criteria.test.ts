import { describe, expect, it } from "vitest";
import { readNotices } from "../../scripts/criteria/notice.js";
import { linesOf, readingOf, totalsOf } from "../../scripts/criteria/summary.js";
import { collectCriteria, mergeCriteria } from "../../src/dossier/criteria/index.js";
import { documentOf } from "../dossier/document.js";

const read = (id: string, text: string) =>
  readingOf({ id, text }, mergeCriteria([collectCriteria(documentOf("AVIS.txt", text), ["AVIS"])]));

describe("the yardstick of notices", () => {
  it("reads one notice a line, with the breaks written as letters", () => {
    expect(readNotices('{"id":"a","texte":"un\\\\ndeux"}\n\n{"text":"trois"}\n')).toEqual([
      { id: "a", text: "un\ndeux" },
      { id: "3", text: "trois" },
    ]);
  });

  it("says which line is no notice", () => {
    expect(() => readNotices('{"id":"a","texte":"un"}\n{"id":"b"}')).toThrow("Line 2");
    expect(() => readNotices("[]")).toThrow("Line 1");
  });

  it("prints what was read, the sums that are not 100, and the totals", () => {
    const whole = read("a", "Critères d'attribution : prix 60 %, valeur technique 40 %");
    const odd = read("b", "Critères d'attribution : prix 60 %, valeur technique 30 %");
    const none = read("c", "Les critères sont dans le règlement.");
    expect(linesOf(whole)).toEqual([
      "a",
      "  Prix | 60 % (percent) | prix",
      "  Valeur technique | 40 % (percent) | technique",
    ]);
    expect(linesOf(odd).at(-1)).toBe("  ! sum 90");
    expect(linesOf(none)).toEqual(["c : no criterion"]);
    expect(totalsOf([whole, odd, none])).toMatchObject({
      notices: 3,
      "with criteria": 2,
      "with a sum that is not 100": 1,
      "criteria and sub-criteria": 4,
    });
  });
});
