import type { HtmlBody } from "./body.js";
import { Choice, drawInput } from "./fields.js";
import type { HtmlStyle } from "./style.js";
import type { HtmlAttributes } from "./tokens.js";

type Open = (body: HtmlBody, attributes: HtmlAttributes, style: HtmlStyle) => void;
type Close = (body: HtmlBody) => void;

const named = <T>(names: string, value: T): Record<string, T> =>
  Object.fromEntries(names.split(" ").map((name) => [name, value]));

const openCell: Open = (body, attributes) => {
  body.spans.openCell(body.flow.structure, attributes);
  body.flow.structure.openCell();
};
const closeCell: Close = (body) => {
  body.flow.structure.closeCell();
  body.flow.mark = null;
};

const closeChoice: Close = (body) => {
  const { choice } = body;
  body.choice = null;
  if (choice === null) return;
  body.write(` ${choice.shown} `);
  if (choice.others !== "") body.write(` ${choice.others}`, true);
};

/** The number of a note, where it is called and before its text: Word files do not hold it either. */
const isNoteNumber = (attributes: HtmlAttributes): boolean =>
  /^sd(?:foot|end)note(?:anc|sym)$/.test(attributes.get("class") ?? "") ||
  /^_(?:ftn|edn)(?:ref)?\d{1,5}$/.test(attributes.get("name") ?? "");

const openList =
  (name: "ol" | "ul"): Open =>
  (body, attributes, style) => {
    body.lists.openList(name, attributes, style);
    body.flow.indent = body.lists.left;
  };

const onOpenElement: Readonly<Record<string, Open>> = {
  a: (body, attributes) => {
    if (isNoteNumber(attributes)) body.skip("a");
  },
  br: (body) => body.write("\n"),
  wbr: (body) => body.write("\u00ad"),
  img: (body) => {
    body.tally.images++;
  },
  ...named<Open>("object embed applet audio video canvas", (body) => {
    body.tally.objects++;
  }),
  svg: (body) => {
    body.tally.images++;
    body.skip("svg");
  },
  input: (body, attributes) => body.write(` ${drawInput(attributes)} `),
  select: (body) => {
    body.choice = new Choice();
  },
  option: (body, attributes) => body.choice?.openOption(attributes),
  del: (body) => {
    body.tally.deletions++;
    body.skip("del");
  },
  ins: (body) => {
    body.tally.insertions++;
  },
  ol: openList("ol"),
  ...named("ul menu dir", openList("ul")),
  li: (body, attributes, style) => {
    body.flow.mark = body.lists.openItem(attributes, style);
  },
  table: (body) => {
    body.flow.structure.openTable();
    body.spans.openTable();
  },
  tr: (body) => {
    body.flow.structure.openRow();
    body.spans.openRow();
  },
  td: openCell,
  th: openCell,
};

const onCloseElement: Readonly<Record<string, Close>> = {
  textarea: (body) => body.write(" "),
  select: closeChoice,
  ...named<Close>("ul ol menu dir", (body) => {
    body.lists.closeList();
    body.flow.indent = body.lists.left;
  }),
  li: (body) => {
    body.flow.mark = null;
  },
  table: (body) => {
    body.flow.structure.closeTable();
    body.spans.closeTable();
  },
  tr: (body) => {
    body.spans.closeRow(body.flow.structure);
    body.flow.structure.closeRow();
  },
  td: closeCell,
  th: closeCell,
};

/** What is done at the beginning of each element; those without an entry only hold text. */
export const onOpen: ReadonlyMap<string, Open> = new Map(Object.entries(onOpenElement));
/** What is done at the end of each element. */
export const onClose: ReadonlyMap<string, Close> = new Map(Object.entries(onCloseElement));
