import { describe, expect, it } from "vitest";
import { annotateWith } from "../../src/annotate/index.js";
import { cell, p, r, row, style, table, wordFile } from "../read/support/word.js";
import { DATE, faultsOf, mainOf, passagesOf, planned, plannedOn, wordsOf } from "./support.js";

/** The words under the comment on a passage of this body. */
function annotated(body: string, words: string): string {
  const bytes = wordFile(body);
  const made = annotateWith(bytes, [plannedOn(bytes, words)], { date: DATE });
  expect(faultsOf(made.bytes)).toEqual([]);
  expect(passagesOf(made.bytes)).toEqual(passagesOf(bytes));
  return wordsOf(mainOf(made.bytes))["0"]!;
}

const inParagraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("a comment stands on the words of its passage", () => {
  it("in the middle of a run", () => {
    expect(annotated(p("Le délai est long. Le prix est ferme. Fin."), "Le prix est ferme.")).toBe(
      "Le prix est ferme.",
    );
  });

  it("across runs cut in the middle of words", () => {
    const body = inParagraph(r("Le pr", "<w:b/>"), r("ix est fer", "<w:i/>"), r("me. Le délai court."));
    expect(annotated(body, "Le prix est ferme.")).toBe("Le prix est ferme.");
  });

  it("in a cell, and across the cells of a row", () => {
    const body = table(
      row(cell(p("Lot")), cell(p("Heures"))),
      row(cell(p("Lot 1")), cell(p("1 920 heures"))),
    );
    expect(annotated(body, "Lot 1 | 1 920 heures")).toBe("Lot 1|1 920 heures");
    const long = table(
      row(cell(p("Une phrase. La pénalité est de 50 euros. Une autre."))),
      row(cell(p("x"))),
    );
    const bytes = wordFile(long);
    const made = annotateWith(bytes, [{ ...plannedOn(bytes, "La pénalité est de 50 euros.") }], {
      date: DATE,
    });
    expect(wordsOf(mainOf(made.bytes))["0"]).toBe("La pénalité est de 50 euros.");
  });

  it("in a content control of text, but around one that holds a single value", () => {
    const control = (properties: string) =>
      inParagraph(
        r("Durée : "),
        `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r("Avant. Douze mois fermes. Après.")}</w:sdtContent></w:sdt>`,
      );
    expect(annotated(control(""), "Douze mois fermes.")).toBe("Douze mois fermes.");
    expect(annotated(control("<w:text/>"), "Douze mois fermes.")).toBe("Avant. Douze mois fermes. Après.");
  });

  it("in an inserted revision, passing over what is deleted", () => {
    const author = 'w:id="7" w:author="Mme Roux" w:date="2026-01-01T00:00:00Z"';
    const body = inParagraph(
      r("Avant. Le délai est de "),
      `<w:del ${author}><w:r><w:delText>dix</w:delText></w:r></w:del>`,
      `<w:ins ${author}>${r("vingt jours. Et le reste.")}</w:ins>`,
    );
    expect(annotated(body, "Le délai est de vingt jours.")).toBe("Le délai est de vingt jours.");
    const bytes = wordFile(body);
    const made = annotateWith(bytes, [plannedOn(bytes, "vingt jours.")], { date: DATE });
    expect(mainOf(made.bytes)).toMatch(/<\/w:ins><w:r><w:commentReference w:id="0"\/><\/w:r>/);
  });

  it("in a link, and around a whole field", () => {
    const link = inParagraph(
      r("Voir "),
      `<w:hyperlink r:id="r1">${r("le profil acheteur du syndicat")}</w:hyperlink>`,
      r(" pour la suite."),
    );
    expect(annotated(link, "profil acheteur")).toBe("profil acheteur");
    const date = inParagraph(r("Remise le "), field("DATE", r("12 mars 2027 à midi")), r(" au plus tard."));
    expect(annotated(date, "Remise le 12 mars 2027")).toBe("Remise le 12 mars 2027 à midi");
  });

  it("the first of the same words, as whole words", () => {
    expect(annotated(p("Lot 10 et lot 1 et lot 1."), "lot 1")).toBe("lot 1");
    const bytes = wordFile(p("Lot 10 et lot 1 et lot 1."));
    const made = annotateWith(bytes, [plannedOn(bytes, "lot 1")], { date: DATE });
    expect(mainOf(made.bytes)).toContain("Lot 10 et </w:t>");
  });

  it("whatever entities, tabs and breaks the text is made of", () => {
    const body = inParagraph(
      `<w:r><w:tab/><w:t>A &amp; B &lt; C.</w:t><w:br/><w:t>Prix &#233;lev&#xE9; &amp; ferme. Suite.</w:t></w:r>`,
    );
    expect(annotated(body, "Prix élevé & ferme.")).toBe("Prix élevé & ferme.");
  });

  it("on the paragraph that holds a text box, and on the call of a note", () => {
    const box = inParagraph(
      r("Hôte du cadre."),
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p("Le prix du cadre est ferme.")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
    );
    const bytes = wordFile(box);
    const made = annotateWith(bytes, [plannedOn(bytes, "Le prix du cadre est ferme.")], { date: DATE });
    expect(wordsOf(mainOf(made.bytes))["0"]).toBe("Hôte du cadre.");
    const noted = wordFile({
      body: inParagraph(r("Texte"), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p("x")}</w:footnote><w:footnote w:id="2">${p("La note dit le prix.")}</w:footnote>`,
    });
    const note = annotateWith(noted, [plannedOn(noted, "La note dit le prix.")], { date: DATE });
    expect(faultsOf(note.bytes)).toEqual([]);
    expect(mainOf(note.bytes)).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd/,
    );
  });

  it("with the punctuation around them, spaced as French writes it", () => {
    expect(annotated(p("Il est dit : « Le prix est ferme ! » et rien de plus."), "Le prix est ferme")).toBe(
      "« Le prix est ferme ! »",
    );
  });

  it("once each where several meet in one run", () => {
    const bytes = wordFile(p("Un délai long. Un prix ferme. Une pénalité."));
    const all = ["Un délai long.", "Un prix ferme.", "Un prix ferme.", "Une pénalité."];
    const made = annotateWith(
      bytes,
      all.map((words) => plannedOn(bytes, words)),
      { date: DATE },
    );
    expect(faultsOf(made.bytes)).toEqual([]);
    expect(Object.values(wordsOf(mainOf(made.bytes)))).toEqual(all);
    expect(passagesOf(made.bytes)).toEqual(passagesOf(bytes));
  });
});

describe("what is missing", () => {
  const body =
    p("Cahier des clauses administratives particulières") +
    p("Article 3 - Prix", style("Heading1")) +
    p("Le prix est ferme.") +
    p("Article 4 - Pénalités de retard", style("Heading1")) +
    p("Sans objet.");
  const styles =
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';

  it("is said on the heading of its section", () => {
    const made = annotateWith(wordFile({ body, styles }), [planned()], { date: DATE });
    expect(wordsOf(mainOf(made.bytes))).toEqual({ 0: "Article 4 - Pénalités de retard" });
  });

  it("else on the title, else on the first words", () => {
    const model = { piece: "CCAP" as const, section: "Clause sociale", text: "x" };
    const made = annotateWith(wordFile({ body, styles }), [planned(undefined, { model })], { date: DATE });
    expect(wordsOf(mainOf(made.bytes))).toEqual({ 0: "Cahier des clauses administratives particulières" });
    const bare = annotateWith(wordFile(p("") + p("Premiers mots.")), [planned(undefined, { model })], {
      date: DATE,
    });
    expect(wordsOf(mainOf(bare.bytes))).toEqual({ 0: "Premiers mots." });
  });
});
