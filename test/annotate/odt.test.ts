import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readOpenGaps } from "../../src/annotate/odt/gaps.js";
import { annotateOpenText } from "../../src/annotate/odt/index.js";
import { readOpenDocument } from "../../src/read/odt/document.js";
import { readXml } from "../../src/read/package/xml.js";
import { buildPassages } from "../../src/text/passages.js";
import { openFile, para } from "../read/support/open-document.js";
import { DATE, planned } from "./support.js";

const passagesOf = (bytes: Uint8Array) => buildPassages(readOpenDocument(bytes).tree).passages;
const contentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["content.xml"]!);

function plannedOn(bytes: Uint8Array, words: string) {
  const passage = passagesOf(bytes).find(({ text }) => text.includes(words))!;
  return planned({ origin: passage.origin, quote: words });
}

/** The text under each comment, by its name, without tags. */
function wordsOf(xml: string): Record<string, string> {
  readXml(xml, { open: () => undefined, close: () => undefined });
  const pattern = /<office:annotation [^>]*office:name="([^"]*)"[^>]*>.*?<\/office:annotation>/gs;
  const words: Record<string, string> = {};
  for (const { 0: whole, 1: name, index } of xml.matchAll(pattern)) {
    const end = /<office:annotation-end [^>]*office:name="([^"]*)"\/>/g;
    end.lastIndex = index;
    for (const found of xml.matchAll(end))
      if (found[1] === name)
        words[name!] = xml
          .slice(index + whole.length, found.index)
          .replace(/<office:annotation .*?<\/office:annotation>/gs, "")
          .replace(/<[^>]+>/g, "");
  }
  return words;
}

const NOTE =
  '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>La note dit le prix.</text:p></text:note-body></text:note>';
const BODY =
  para("CAHIER DES CLAUSES ADMINISTRATIVES PARTICULIÈRES") +
  para(`Avant. Le pri<text:span text:style-name="T1">x est &amp; ferme</text:span>. Après.${NOTE}`) +
  `<table:table><table:table-row><table:table-cell>${para("Lot 1")}</table:table-cell><table:table-cell>${para("1 920 heures")}</table:table-cell></table:table-row></table:table>` +
  '<text:h text:outline-level="1">Pénalités</text:h>' +
  para("Sans objet.");

describe("a LibreOffice text", () => {
  const bytes = openFile({ body: BODY });
  const all = [
    plannedOn(bytes, "Le prix est & ferme."),
    plannedOn(bytes, "Lot 1 | 1 920 heures"),
    plannedOn(bytes, "La note dit le prix."),
    planned(),
  ];

  it("carries comments on the words, the row, the text of the note, the heading", () => {
    const made = annotateOpenText(bytes, all, DATE).bytes;
    expect(wordsOf(contentOf(made))).toEqual({
      "dce-lint-1": "Le prix est &amp; ferme",
      "dce-lint-2": "Lot 11 920 heures",
      "dce-lint-3": expect.stringMatching(/^Avant\. Le prix est &amp; ferme\. Après\.$/),
      "dce-lint-4": "Pénalités",
    });
    expect(passagesOf(made)).toEqual(passagesOf(bytes));
    expect(contentOf(made)).toContain(
      "<dc:creator>dce-lint</dc:creator><dc:date>2026-11-25T00:00:00</dc:date>",
    );
  });

  it("carries comments on words after a shape that holds paragraphs; for those in it, on the paragraph around", () => {
    const shape = `<draw:custom-shape>${para("Texte de la forme.")}</draw:custom-shape>`;
    const file = openFile({ body: para(`Avant la forme.${shape} Le délai est court.`) + para("Suite.") });
    const ours = ["Le délai est court.", "Texte de la forme.", "Suite."].map((words) =>
      plannedOn(file, words),
    );
    expect(Object.values(wordsOf(contentOf(annotateOpenText(file, ours, DATE).bytes))).sort()).toEqual([
      "Avant la forme.Texte de la forme. Le délai est court.",
      "Le délai est court.",
      "Suite.",
    ]);
  });

  it("is annotated anew without changing, and given back as it was", () => {
    const once = annotateOpenText(bytes, all, DATE).bytes;
    expect(contentOf(annotateOpenText(once, all, DATE).bytes)).toBe(contentOf(once));
    expect(contentOf(annotateOpenText(once, [], DATE).bytes)).toBe(contentOf(bytes));
    expect(annotateOpenText(bytes, [], DATE).bytes).toBe(bytes);
  });

  it("keeps what people resolved or answered, as accepted gaps", () => {
    const once = contentOf(annotateOpenText(bytes, all.slice(0, 2), DATE).bytes);
    const answer =
      '<office:annotation office:name="r" loext:parent-name="dce-lint-2"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">A. Martel</dc:creator><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-11-20T08:00:00</dc:date><text:p>Choix assumé.</text:p></office:annotation>';
    const settled = once
      .replace('office:name="dce-lint-1">', 'office:name="dce-lint-1" loext:resolved="true">')
      .replace("</office:annotation>Lot 1", `</office:annotation>${answer}Lot 1`);
    const body = /<office:text>(.*)<\/office:text>/s.exec(settled)![1]!;
    const file = openFile({ body });
    const gap = { exigence: "social/essai", empreinte: "0123456789abcd" };
    expect(readOpenGaps(file)).toEqual([
      { ...gap, motif: "commentaire résolu" },
      { ...gap, motif: "Choix assumé.", auteur: "A. Martel", date: "2026-11-20" },
    ]);
    const again = annotateOpenText(file, [planned()], DATE).bytes;
    expect(Object.keys(wordsOf(contentOf(again))).sort()).toEqual(["dce-lint-1", "dce-lint-2", "dce-lint-3"]);
    expect(readOpenGaps(openFile({ body: BODY }))).toEqual([]);
  });
});
