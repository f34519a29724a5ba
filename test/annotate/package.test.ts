import { describe, expect, it } from "vitest";
import { readGaps } from "../../src/annotate/gaps.js";
import { annotateWith } from "../../src/annotate/index.js";
import { readDocx } from "../../src/read/docx/index.js";
import { readDirectory } from "../../src/read/package/directory.js";
import { packedBytes } from "../../src/read/package/inflate.js";
import { p, r, wordFile, wordParts, zipFile } from "../read/support/word.js";
import { DATE, faultsOf, mainOf, partsOf, passagesOf, planned, plannedOn, wordsOf } from "./support.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const BODY =
  p("Article 1 - Prix") +
  p("Le prix est ferme. Le délai est long.") +
  p("ARTICLE 2 - PÉNALITÉS", "", "<w:b/>") +
  p(
    "Les retards donnent lieu à des retenues calculées par jour ouvré.",
    '<w:jc w:val="both"/>',
    '<w:sz w:val="20"/>',
  ) +
  "<w:sectPr/>";

/** A file with a comment of somebody, and more parts when given. */
function commented(body = BODY, comments = "", more: Record<string, string> = {}): Uint8Array {
  const parts = wordParts({ body });
  const related = ["comments", ...Object.keys(more)].map((name) => {
    const type =
      name === "comments"
        ? `${RELATION}/comments`
        : `http://schemas.microsoft.com/office/2011/relationships/${name}`;
    return `<Relationship Id="${name}" Type="${type}" Target="${name}.xml"/>`;
  });
  parts["word/_rels/document.xml.rels"] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join("")}</Relationships>`;
  parts["word/comments.xml"] =
    `<w:comments ${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:comment w:id="0" w:author="Mme Roux">${p("À revoir")}</w:comment>${comments}</w:comments>`;
  for (const [name, xml] of Object.entries(more)) parts[`word/${name}.xml`] = xml;
  return zipFile(parts);
}

const HERS =
  `<w:p><w:commentRangeStart w:id="0"/>${r("Un mot.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>` +
  BODY;
const textsOf = (bytes: Uint8Array) => passagesOf(bytes).map(({ text }) => text);
const annotate = (bytes: Uint8Array, propose = false) =>
  annotateWith(bytes, [plannedOn(bytes, "Le prix est ferme."), planned()], { date: DATE, propose });

describe("the package", () => {
  it("keeps every other part, its compressed bytes and the order", () => {
    const bytes = wordFile({ body: BODY, header: p("En-tête"), styles: "" });
    const made = annotate(bytes).bytes;
    const [before, after] = [readDirectory(bytes)!, readDirectory(made)!];
    expect([...after.keys()]).toEqual([...before.keys(), "word/comments.xml"]);
    const touched = ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];
    for (const [name, entry] of before)
      if (!touched.includes(name))
        expect(packedBytes(made, after.get(name)!), name).toEqual(packedBytes(bytes, entry));
    expect(faultsOf(made)).toEqual([]);
  });

  it("declares the part of comments once, and changes nothing else in the text", () => {
    const bytes = wordFile(BODY);
    const made = partsOf(annotate(bytes).bytes);
    expect(made["[Content_Types].xml"]).toContain('PartName="/word/comments.xml"');
    expect(made["word/_rels/document.xml.rels"]).toContain(
      `Type="${RELATION}/comments" Target="comments.xml"`,
    );
    const bare = made["word/document.xml"]!.replace(/<w:comment\w+ w:id="\d+"\/>/g, "")
      .replaceAll("<w:r></w:r>", "")
      .replace('</w:t></w:r><w:r><w:rPr></w:rPr><w:t xml:space="preserve">', "");
    expect(bare).toBe(mainOf(bytes));
  });

  it("is given back as it is when there is nothing to say", () => {
    const bytes = wordFile(BODY);
    expect(annotateWith(bytes, [], { date: DATE }).bytes).toBe(bytes);
  });

  it("keeps the comments of others, with other numbers", () => {
    const bytes = commented(HERS);
    const made = annotate(bytes).bytes;
    expect(faultsOf(made)).toEqual([]);
    expect(partsOf(made)["word/comments.xml"]).toContain(">À revoir</w:t>");
    expect(wordsOf(mainOf(made))).toEqual({
      0: "Un mot.",
      1: "Le prix est ferme.",
      2: "ARTICLE 2 - PÉNALITÉS",
    });
    expect(partsOf(made)["[Content_Types].xml"]).toBe(partsOf(bytes)["[Content_Types].xml"]);
  });

  it("writes with its own prefix where the file has another one", () => {
    const main = mainOf(wordFile(BODY))
      .replaceAll("<w:", "<x:")
      .replaceAll("</w:", "</x:")
      .replaceAll(" w:", " x:");
    const bytes = zipFile({
      ...wordParts({ body: BODY }),
      "word/document.xml": main.replace("xmlns:w=", "xmlns:x="),
    });
    const made = annotate(bytes, true).bytes;
    expect(textsOf(made)).toEqual(textsOf(bytes));
    expect(wordsOf(mainOf(made))["0"]).toBe("Le prix est ferme.");
    expect(mainOf(made)).toContain(`<w:commentRangeStart ${W} w:id="0"/>`);
    expect(mainOf(made)).toContain("</x:t></x:r>");
  });
});

describe("the comment", () => {
  it("says the verdict, what is wrong, what founds it, a wording, and the marker last", () => {
    const xml = partsOf(annotate(wordFile(BODY)).bytes)["word/comments.xml"]!;
    const first = /<w:comment .*?<\/w:comment>/s.exec(xml)![0];
    expect(first).toContain('w:author="dce-lint" w:date="2026-11-25T00:00:00Z" w:initials="DL"');
    const lines = [...first.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, line]) => line);
    expect(lines).toEqual([
      "À corriger : Essai",
      "Le dossier ne dit pas l&#39;essentiel &amp; &lt;le reste&gt;.",
      "Ce qui manque ou ne va pas : la durée.",
      "Fondement : SPASER, page 8 : « identifier un facilitateur » ; CCP, article L1 (à confirmer)",
      "Rédaction possible (CCAP, Pénalités) : Le titulaire verse « montant » euros.",
      "dce-lint · social/essai · 0123456789abcd",
    ]);
  });
});

describe("a second run", () => {
  it.each([false, true])("changes nothing when nothing changed (proposals: %s)", (propose) => {
    for (const bytes of [wordFile(BODY), commented(HERS)]) {
      const once = annotate(bytes, propose).bytes;
      expect(partsOf(annotate(once, propose).bytes)).toEqual(partsOf(once));
    }
  });

  it("takes away its comments and proposals, and nobody else's", () => {
    const bytes = commented(HERS);
    const once = annotate(bytes, true).bytes;
    const none = annotateWith(once, [], { date: DATE }).bytes;
    expect(wordsOf(mainOf(none))).toEqual({ 0: "Un mot." });
    expect(partsOf(none)["word/comments.xml"]).toBe(partsOf(bytes)["word/comments.xml"]);
    expect(mainOf(none)).not.toContain("<w:ins ");
    expect(passagesOf(none)).toEqual(passagesOf(bytes));
  });
});

describe("a proposed wording", () => {
  const made = () => annotate(wordFile(BODY), true);

  it("is a paragraph inserted under revision after its heading, with the look of the text around", () => {
    expect(made()).toMatchObject({ comments: 2, proposals: 1 });
    const main = mainOf(made().bytes);
    expect(main).toContain(
      '</w:p><w:p><w:pPr><w:jc w:val="both"/><w:rPr><w:ins w:id="0" w:author="dce-lint" w:date="2026-11-25T00:00:00Z"/></w:rPr></w:pPr><w:ins w:id="1" w:author="dce-lint" w:date="2026-11-25T00:00:00Z"><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">Le titulaire verse « montant » euros.</w:t></w:r></w:ins></w:p>',
    );
    expect(main.indexOf("PÉNALITÉS")).toBeLessThan(main.indexOf("« montant »"));
  });

  it("is no text of the dossier until someone accepts it, and that is said", async () => {
    expect(textsOf(made().bytes)).toEqual(textsOf(wordFile(BODY)));
    const { remarks } = await readDocx(made().bytes);
    expect(remarks?.join()).toContain("1 rédaction proposée par dce-lint, en attente");
  });

  it("is not made for what is said badly", () => {
    const bytes = wordFile(BODY);
    const one = annotateWith(bytes, [plannedOn(bytes, "Le prix est ferme.")], { date: DATE, propose: true });
    expect(one.proposals).toBe(0);
  });
});

describe("a comment that people answered or resolved", () => {
  const ours = `<w:comment w:id="4" w:author="dce-lint"><w:p w14:paraId="0A000001">${r("À corriger : x")}</w:p><w:p w14:paraId="0A000002">${r("dce-lint · social/essai · ")}${r("0123456789abcd")}</w:p></w:comment>`;
  const answer = `<w:comment w:id="5" w:author="A. Martel" w:date="2026-11-20T10:00:00Z"><w:p w14:paraId="0A000003">${r("Parc existant, gardé.")}</w:p></w:comment>`;
  const extended = (entries: string) => ({
    commentsExtended: `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${entries}</w15:commentsEx>`,
  });
  const body = `<w:p><w:commentRangeStart w:id="4"/>${r("Le prix est ferme.")}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>`;
  const answered = () =>
    commented(
      body,
      ours + answer,
      extended(
        '<w15:commentEx w15:paraId="0A000002" w15:done="0"/><w15:commentEx w15:paraId="0A000003" w15:paraIdParent="0A000002" w15:done="0"/>',
      ),
    );

  it("is an accepted gap", () => {
    expect(readGaps(answered())).toEqual([
      {
        exigence: "social/essai",
        empreinte: "0123456789abcd",
        motif: "Parc existant, gardé.",
        auteur: "A. Martel",
        date: "2026-11-20",
      },
    ]);
    const resolved = commented(body, ours, extended('<w15:commentEx w15:paraId="0A000002" w15:done="1"/>'));
    expect(readGaps(resolved)).toEqual([
      { exigence: "social/essai", empreinte: "0123456789abcd", motif: "commentaire résolu" },
    ]);
  });

  it("is none when nobody did, or when the comment is somebody else's", () => {
    const states = extended('<w15:commentEx w15:paraId="0A000002" w15:done="0"/>');
    expect(readGaps(commented(body, ours, states))).toEqual([]);
    const other = commented(
      body,
      ours.replace('w:author="dce-lint"', 'w:author="X"'),
      extended('<w15:commentEx w15:paraId="0A000002" w15:done="1"/>'),
    );
    expect(readGaps(other)).toEqual([]);
    expect(readGaps(wordFile(BODY))).toEqual([]);
  });

  it("stays in place, while the others are replaced with what Word kept of them", () => {
    const made = annotateWith(answered(), [], { date: DATE }).bytes;
    expect(partsOf(made)).toEqual(partsOf(answered()));
    const open = commented(body, ours, extended('<w15:commentEx w15:paraId="0A000002" w15:done="0"/>'));
    const parts = partsOf(annotateWith(open, [], { date: DATE }).bytes);
    expect(parts["word/commentsExtended.xml"]).not.toContain("commentEx ");
    expect(parts["word/comments.xml"]).not.toContain("dce-lint");
    expect(parts["word/document.xml"]).not.toContain("comment");
  });
});
