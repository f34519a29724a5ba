import fc from "fast-check";
import { openFile, list as openList, para } from "./open-document.js";
import { abstract, cell, instance, level, numbered, p, r, row, style, table, wordFile } from "./word.js";

/** A document in the abstract: what any format can say. */
export type Block =
  | { readonly kind: "heading"; readonly depth: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly inner: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

const SYLLABLES = ["ba", "cou", "di", "fo", "gré", "jeu", "li", "mar", "nu", "pro", "sè", "tan", "vin"];
const word = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 4 })
  .map((syllables) => syllables.join(""));
const sentence = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 12 }),
    fc.constantFrom(".", " ;", " :", "", " ?", ", etc."),
  )
  .map(([words, end]) => `${words.join(" ").replace(/^./, (letter) => letter.toUpperCase())}${end}`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));

/** Documents of a few blocks; every word is made of syllables, so that none is taken for a number or a mark. */
export const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("heading" as const), depth: fc.integer({ min: 1, max: 4 }), text: title }),
    fc.record({ kind: fc.constant("paragraph" as const), text }),
    fc.record({
      kind: fc.constant("list" as const),
      items: fc.array(text, { minLength: 1, maxLength: 4 }),
      inner: fc.array(text, { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant("table" as const),
      rows: fc
        .integer({ min: 1, max: 4 })
        .chain((width) =>
          fc.array(fc.array(title, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 4 }),
        ),
    }),
  ),
  { minLength: 1, maxLength: 12 },
);

/** Every word of a document, in order. */
export function wordsOf(document: readonly Block[]): string[] {
  const texts = document.flatMap((block) => {
    if (block.kind === "list") return [...block.items, ...block.inner];
    return block.kind === "table" ? block.rows.flat() : [block.text];
  });
  return texts.join(" ").match(/\p{L}+/gu) ?? [];
}

type Writer = (block: Block) => string;

const writeMarkdown: Writer = (block) => {
  if (block.kind === "heading") return `${"#".repeat(block.depth)} ${block.text}`;
  if (block.kind === "paragraph") return block.text;
  if (block.kind === "list")
    return [...block.items.map((item) => `- ${item}`), ...block.inner.map((item) => `  - ${item}`)].join(
      "\n",
    );
  const [head, ...rows] = block.rows.map((cells) => `| ${cells.join(" | ")} |`);
  return [head, `|${"---|".repeat(block.rows[0]!.length)}`, ...rows].join("\n");
};

const writeText: Writer = (block) => {
  if (block.kind === "heading") return `Article ${block.depth} - ${block.text}`;
  if (block.kind === "paragraph") return block.text.replace(/(.{50,70}) /g, "$1\n");
  if (block.kind === "list") return [...block.items, ...block.inner].map((item) => `- ${item}`).join("\n");
  return block.rows.map((cells) => cells.join("\t")).join("\n");
};

/** A word is cut between two runs, as spelling and revisions do. */
const runs = (text: string): string =>
  text
    .split(/(?<=[aeiou])(?=[fjlnp])/)
    .map((piece, index) => r(piece, index % 2 === 0 ? "" : "<w:b/>"))
    .join("");

const writeWord: Writer = (block) => {
  if (block.kind === "heading") return p(block.text, style(`Titre${block.depth}`));
  if (block.kind === "paragraph") return `<w:p>${runs(block.text)}</w:p>`;
  if (block.kind === "list")
    return (
      block.items.map((item) => p(item, numbered(1))).join("") +
      block.inner.map((item) => p(item, numbered(1, 1))).join("")
    );
  return table(...block.rows.map((cells) => row(...cells.map((text) => cell(p(text))))));
};

const writeOpen: Writer = (block) => {
  if (block.kind === "heading") return `<text:h text:outline-level="${block.depth}">${block.text}</text:h>`;
  if (block.kind === "paragraph")
    return para(
      block.text
        .replace(/([aeiou])([fjlnp]\p{L}*)/gu, "$1<text:span>$2</text:span>")
        .replaceAll(". ", ".<text:line-break/>"),
    );
  if (block.kind === "list") {
    const inner =
      block.inner.length === 0
        ? ""
        : openList(
            "L1",
            block.inner.map((item) => para(item)),
          );
    return openList(
      "L1",
      block.items.map((item, index) => para(item) + (index === 0 ? inner : "")),
    );
  }
  const rows = block.rows.map((cells) =>
    cells.map((text) => `<table:table-cell>${para(text)}</table:table-cell>`),
  );
  return `<table:table>${rows.map((cells) => `<table:table-row>${cells.join("")}</table:table-row>`).join("")}</table:table>`;
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const STYLES = [1, 2, 3, 4]
  .map(
    (depth) =>
      `<w:style w:type="paragraph" w:styleId="Titre${depth}"><w:name w:val="heading ${depth}"/></w:style>`,
  )
  .join("");

/** The same document in each format. */
export const WRITERS: Readonly<Record<string, (document: readonly Block[]) => Uint8Array>> = {
  md: (document) => encode(document.map(writeMarkdown).join("\n\n")),
  txt: (document) => encode(document.map(writeText).join("\n\n")),
  docx: (document) =>
    wordFile({
      body: document.map(writeWord).join(""),
      styles: STYLES,
      numbering: abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)")) + instance(1, 0),
    }),
  odt: (document) => openFile({ body: document.map(writeOpen).join("") }),
};
