import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Planned } from "../../src/annotate/plan.js";
import type { Evidence } from "../../src/model/fact.js";
import type { RequirementResult } from "../../src/model/report.js";
import { readWordDocument } from "../../src/read/docx/document.js";
import { readXml } from "../../src/read/package/xml.js";
import { buildPassages } from "../../src/text/passages.js";
import { zipFile } from "../read/support/word.js";

export const DATE = "2026-11-25";

/** A remark on a passage, or on something missing when there is none. */
export function planned(evidence?: Partial<Evidence>, more: Partial<RequirementResult> = {}): Planned {
  const proof: Evidence | undefined =
    evidence === undefined
      ? undefined
      : { document: "CCAP.docx", section: [], origin: {}, quote: "", ...evidence };
  const result: RequirementResult = {
    id: "social/essai",
    title: "Essai",
    kind: "presence",
    axis: "Axe 1",
    found: proof === undefined ? "absent" : "partial",
    verdict: "a_corriger",
    reason: proof === undefined ? "absent" : "partiel",
    authority: "spaser",
    strength: "ferme",
    law_to_confirm: false,
    message: "Le dossier ne dit pas l'essentiel & <le reste>.",
    missing: ["la durée"],
    remarks: [],
    evidence: proof === undefined ? [] : [proof],
    nearest: [],
    searched: [],
    expected: "",
    facts: [],
    spaser: { refs: ["1"], quote: "identifier un facilitateur", page: 8 },
    legal: [{ id: "x", text: "CCP, article L1", about: "", verification: "M", confirm: true }],
    model: { piece: "CCAP", section: "Pénalités", text: "Le titulaire verse « montant » euros." },
    action: "",
    fingerprint: "0123456789abcd",
    ...more,
  };
  return { result, file: "CCAP.docx", piece: "CCAP", ...(proof !== undefined && { evidence: proof }) };
}

export const passagesOf = (bytes: Uint8Array) => buildPassages(readWordDocument(bytes).tree).passages;

/** A remark on the first passage that holds these words. */
export function plannedOn(bytes: Uint8Array, words: string, more: Partial<RequirementResult> = {}): Planned {
  const passage = passagesOf(bytes).find(({ text }) => text.includes(words));
  if (passage === undefined) throw new Error(`no passage with « ${words} »`);
  return planned({ origin: passage.origin, quote: words }, more);
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export const mainOf = (bytes: Uint8Array): string => partsOf(bytes)["word/document.xml"]!;

/** The visible words between the bounds of each comment, by its number; paragraphs and cells are separated by bars. */
export function wordsOf(xml: string): Record<string, string> {
  const open = new Map<string, string>();
  const closed: Record<string, string> = {};
  let inText = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === "w:t") inText = true;
      if (name === "w:p") for (const [id, said] of open) if (said !== "") open.set(id, `${said}|`);
      if (name === "w:commentRangeStart") open.set(attributes["w:id"]!, "");
      if (name !== "w:commentRangeEnd") return;
      closed[attributes["w:id"]!] = open.get(attributes["w:id"]!) ?? "never opened";
      open.delete(attributes["w:id"]!);
    },
    close(name) {
      if (name === "w:t") inText = false;
    },
    text(text) {
      if (inText) for (const [id, said] of open) open.set(id, said + text);
    },
  });
  for (const id of open.keys()) closed[id] = "never closed";
  return closed;
}

/** What must hold of any annotated file; says what does not. */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  for (const [name, xml] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    try {
      readXml(xml, { open: () => undefined, close: () => undefined });
    } catch (error) {
      faults.push(`${name} : ${error}`);
    }
  }
  const main = parts["word/document.xml"]!;
  const ids = (xml: string, element: string) =>
    [...xml.matchAll(new RegExp(`<w:${element}\\b[^>]*? w:id="(\\d+)"`, "g"))].map(([, id]) => id!).sort();
  const comments = ids(parts["word/comments.xml"] ?? "", "comment");
  if (new Set(comments).size !== comments.length) faults.push("two comments with one number");
  for (const mark of ["commentRangeStart", "commentRangeEnd", "commentReference"])
    if (ids(main, mark).join() !== comments.join()) faults.push(`${mark} : ${ids(main, mark)} ; ${comments}`);
  if (
    /<w:r(?: [^>]*)?>(?:(?!<\/w:r>).)*<w:(?:comment(?:RangeStart|RangeEnd)|r|r [^>]*)>/s.test(
      withoutBoxes(main),
    )
  )
    faults.push("a mark or a run inside a run");
  return faults;
}

const withoutBoxes = (xml: string) => xml.replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs, "");

/** The copy with an answer to its first remark, as Word writes it. */
export function answer(path: string): void {
  const parts = partsOf(new Uint8Array(readFileSync(path)));
  const comments = parts["word/comments.xml"]!;
  const first = /<w:comment .*?<\/w:comment>/s.exec(comments)![0];
  const last = first.lastIndexOf("<w:p>");
  const known = `${first.slice(0, last)}<w:p w14:paraId="0A000001">${first.slice(last + 5)}`;
  const reply =
    '<w:comment w:id="900" w:author="A. Martel" w:date="2026-11-20T09:00:00Z"><w:p w14:paraId="0A000002"><w:r><w:t>Choix assumé du service.</w:t></w:r></w:p></w:comment>';
  parts["word/comments.xml"] = comments
    .replace(first, known + reply)
    .replace("<w:comments ", '<w:comments xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ');
  parts["word/commentsExtended.xml"] =
    '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A000001" w15:done="0"/><w15:commentEx w15:paraId="0A000002" w15:paraIdParent="0A000001" w15:done="0"/></w15:commentsEx>';
  parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"]!.replace(
    "</Relationships>",
    '<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
  );
  writeFileSync(path, zipFile(parts));
}
