import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotateWith } from "../../src/annotate/index.js";
import { excerpt } from "../../src/check/proof.js";
import { type AcceptedGap, annotateDocx, lint } from "../../src/index.js";
import { DATE, faultsOf, mainOf, passagesOf, planned, wordsOf } from "./support.js";

const folder = new URL("../../examples/dce-nettoyage/", import.meta.url);
const names = readdirSync(folder).sort();
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const words = names.filter((name) => name.endsWith(".docx"));
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

describe.each(words)("any passage of %s", (name) => {
  const bytes = bytesOf(name);
  const passages = passagesOf(bytes);

  it("can carry a comment, all at once, and the document still reads the same", () => {
    const all = passages.map(({ origin, text }) => planned({ origin, quote: excerpt(text, []) }));
    const made = annotateWith(bytes, all, { date: DATE }).bytes;
    expect(faultsOf(made)).toEqual([]);
    expect(passagesOf(made)).toEqual(passages);
    const again = annotateWith(made, all, { date: DATE }).bytes;
    expect(mainOf(again)).toBe(mainOf(made));
  });

  it("is under its comment whole, but for the numbers that Word prints", () => {
    const all = passages.map(({ origin, text }) => planned({ origin, quote: text }));
    const covered = wordsOf(mainOf(annotateWith(bytes, all, { date: DATE }).bytes));
    const wrong = passages.filter(({ text }, index) => {
      const said = letters(covered[index]!);
      return said === "" || !letters(text).endsWith(said) || letters(text).length - said.length > 12;
    });
    expect(wrong.map(({ text, index }) => [text, covered[index]])).toEqual([]);
  });
});

describe("the example", () => {
  const inputs = () => names.map((file) => ({ file, bytes: bytesOf(file) }));

  it("is annotated with every remark but those of its PDF, and reads the same", async () => {
    const report = await lint(inputs(), { today: DATE });
    const copies: Array<{ file: string; bytes: Uint8Array }> = [];
    for (const file of names) {
      const bytes = bytesOf(file);
      const isWord = file.endsWith(".docx");
      const made = isWord ? await annotateDocx(bytes, report, file, { date: DATE, propose: true }) : bytes;
      expect(isWord ? faultsOf(made) : []).toEqual([]);
      copies.push({ file, bytes: made });
    }
    const again = await lint(copies, { today: DATE });
    const told = ({ requirements }: typeof report) =>
      requirements.map(({ id, verdict, fingerprint }) => [id, verdict, fingerprint]);
    expect(told(again)).toEqual(told(report));
    const comments = copies.reduce(
      (count, { file, bytes }) =>
        count + (file.endsWith(".docx") ? Object.keys(wordsOf(mainOf(bytes))).length : 0),
      0,
    );
    expect(comments).toBeGreaterThan(8);
  });

  it("no longer says what is accepted", async () => {
    const report = await lint(inputs(), { today: DATE });
    const gaps: AcceptedGap[] = report.requirements.map(({ id }) => ({
      exigence: id,
      motif: "choix assumé",
    }));
    const accepted = await lint(inputs(), { today: DATE, gaps });
    expect(await annotateDocx(bytesOf("CCAP.docx"), accepted, "CCAP.docx", { date: DATE })).toEqual(
      bytesOf("CCAP.docx"),
    );
  });
});
