import type { BodyReader } from "./body.js";
import type { Close, Open } from "./element.js";
import { PASSED_OVER, SHAPES } from "./element-names.js";
import { onFormClose, onFormOpen } from "./forms.js";

/** Cells written once and repeated: spreadsheets pasted in a text may announce thousands. */
const MOST_REPEATED = 50;
const MOST_SPACES = 100;

const skip: Open = (reader) => reader.skip();
const named = <T>(names: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value]));
const count = (written: string | undefined, most: number): number =>
  Math.max(1, Math.min(most, Number(written ?? 1) || 1));

const openCell: Open = (reader, attributes) => {
  reader.covered = count(attributes["table:number-columns-spanned"], MOST_REPEATED) - 1;
  reader.structure.openCell(count(attributes["table:number-columns-repeated"], MOST_REPEATED));
};

/** A covered cell beside the one that spans it is no cell; under it, it is an empty one. */
const openCovered: Open = (reader, attributes) => {
  const repeated = count(attributes["table:number-columns-repeated"], MOST_REPEATED);
  const beside = Math.min(repeated, reader.covered);
  reader.covered -= beside;
  reader.structure.addEmptyCells(repeated - beside);
  reader.skip();
};

const openContents: Open = (reader) => {
  reader.contents++;
};
const closeContents: Close = (reader) => {
  reader.contents--;
};
const CONTENTS = [
  "text:table-of-content",
  "text:illustration-index",
  "text:table-index",
  "text:object-index",
  "text:user-index",
  "text:alphabetical-index",
];

const onOpenElement: Readonly<Record<string, Open>> = {
  ...onFormOpen,
  "text:p": (reader, attributes) => reader.beginParagraph(attributes["text:style-name"] ?? "Standard"),
  "text:h": (reader, attributes) =>
    reader.beginParagraph(
      attributes["text:style-name"] ?? "Heading",
      Math.max(1, Number(attributes["text:outline-level"]) || 1),
    ),
  "text:span": (reader, attributes) => reader.beginSpan(attributes["text:style-name"] ?? ""),
  "text:s": (reader, attributes) => reader.write(" ".repeat(count(attributes["text:c"], MOST_SPACES))),
  "text:tab": (reader) => reader.write("\t"),
  "text:line-break": (reader) => reader.write("\n"),
  "text:soft-page-break": (reader) => reader.context.pages.ask(),
  "text:list": (reader, attributes) => reader.lists.openList(attributes),
  "text:list-item": (reader, attributes) => reader.lists.openItem(attributes, false),
  "text:list-header": (reader, attributes) => reader.lists.openItem(attributes, true),
  "table:table": (reader) => reader.structure.openTable(),
  "table:table-row": (reader) => reader.structure.openRow(),
  "table:table-cell": openCell,
  "table:covered-table-cell": openCovered,
  "text:note-body": (reader) => reader.beginInset(),
  "draw:text-box": (reader) => reader.beginInset(),
  ...named(SHAPES, (reader: BodyReader) => reader.beginInset()),
  "text:section": (reader, attributes) => reader.beginSection(attributes["text:display"] === "none"),
  "text:hidden-paragraph": (reader, attributes) => {
    if (attributes["text:is-hidden"] === "true") reader.hideParagraph();
  },
  "text:hidden-text": (reader, attributes) => {
    if (attributes["text:is-hidden"] !== "true") return;
    reader.write(attributes["text:string-value"] ?? "", true);
    reader.skip();
  },
  "draw:image": (reader) => {
    reader.context.tally.images++;
  },
  "draw:object": (reader) => {
    reader.context.tally.objects++;
    reader.skip();
  },
  "draw:object-ole": (reader) => {
    reader.context.tally.objects++;
    reader.skip();
  },
  "office:annotation": (reader) => {
    reader.context.tally.comments++;
    reader.skip();
  },
  "text:insertion": (reader) => {
    reader.context.tally.insertions++;
  },
  "text:deletion": (reader) => {
    reader.context.tally.deletions++;
    reader.skip();
  },
  ...named(CONTENTS, openContents),
  ...named(PASSED_OVER, skip),
};

const onCloseElement: Readonly<Record<string, Close>> = {
  ...onFormClose,
  "text:p": (reader) => reader.endParagraph(),
  "text:h": (reader) => reader.endParagraph(),
  "text:span": (reader) => reader.endSpan(),
  "text:list": (reader) => reader.lists.closeList(),
  "text:list-item": (reader) => reader.lists.closeItem(),
  "text:list-header": (reader) => reader.lists.closeItem(),
  "table:table": (reader) => reader.structure.closeTable(),
  "table:table-row": (reader) => reader.structure.closeRow(),
  "table:table-cell": (reader) => reader.structure.closeCell(),
  "text:note-body": (reader) => reader.endInset("note"),
  "draw:text-box": (reader) => reader.endInset("zone-de-texte"),
  ...named(SHAPES, (reader: BodyReader) => reader.endInset("zone-de-texte")),
  "text:section": (reader) => reader.endSection(),
  ...named(CONTENTS, closeContents),
};

/** What is done at the beginning of each element; those without an entry are looked into. */
export const onOpen: ReadonlyMap<string, Open> = new Map(Object.entries(onOpenElement));
/** What is done at the end of each element. */
export const onClose: ReadonlyMap<string, Close> = new Map(Object.entries(onCloseElement));
