import type { Attributes } from "../package/xml.js";
import type { BodyReader } from "./body.js";
import { FormField } from "./form-field.js";
import { isOn, readParagraphProperty, readRunProperty } from "./properties.js";
import { symbolCharacter } from "./symbols.js";

type Open = (reader: BodyReader, attributes: Attributes) => void;
type Close = (reader: BodyReader) => void;

const skip: Open = (reader) => reader.skip();
const write =
  (text: string): Open =>
  (reader) =>
    reader.write(text);
const textInto =
  (target: BodyReader["target"]): Open =>
  (reader) => {
    reader.target = target;
  };

const onParagraphProperty =
  (name: string): Open =>
  (reader, attributes) => {
    if (reader.properties === "paragraph" && reader.paragraph !== null)
      readParagraphProperty(reader.paragraph.format, name, attributes);
  };

const onRunProperty =
  (name: string): Open =>
  (reader, attributes) => {
    if (reader.properties === "run" && reader.paragraph !== null)
      readRunProperty(reader.paragraph.run, name, attributes);
  };

const named = (names: readonly string[], make: (name: string) => Open): Record<string, Open> =>
  Object.fromEntries(names.map((name) => [name, make(name)]));

const onDeletion: Open = (reader) => {
  reader.context.tally.deletions++;
  if (reader.properties === "mark" && reader.paragraph !== null) reader.paragraph.joined = true;
  else if (reader.paragraph === null) reader.structure.deleteRow();
  reader.skip();
};

const onBreak: Open = (reader, attributes) => {
  const type = attributes["w:type"];
  if (type === "page") reader.context.pages.ask();
  else reader.write("\n");
};

const onFieldMark: Open = (reader, attributes) => {
  const type = attributes["w:fldCharType"] ?? "";
  reader.fields.mark(type);
  if (type === "begin") reader.form = new FormField();
  else if (type === "end") {
    reader.write(reader.form?.drawing ?? "");
    reader.form = null;
  }
};

const onForm =
  (name: string): Open =>
  (reader, attributes) =>
    reader.form?.read(name, attributes);

/** What is done at the beginning of each element; those without an entry are looked into. */
export const onOpen: Readonly<Record<string, Open | undefined>> = {
  "w:p": (reader, attributes) => reader.beginParagraph(attributes["w14:paraId"]),
  "w:pPr": (reader) => {
    reader.properties = "paragraph";
  },
  "w:rPr": (reader) => {
    reader.properties = reader.properties === "paragraph" ? "mark" : "run";
  },
  "w:r": (reader) => {
    if (reader.paragraph === null) return;
    reader.paragraph.run = {};
    reader.paragraph.resolved = null;
  },
  ...named(["w:pStyle", "w:outlineLvl", "w:numId", "w:ilvl", "w:jc", "w:ind"], onParagraphProperty),
  ...named(
    ["w:b", "w:u", "w:caps", "w:smallCaps", "w:vanish", "w:sz", "w:rFonts", "w:rStyle"],
    onRunProperty,
  ),
  "w:pageBreakBefore": (reader, attributes) => {
    if (reader.properties === "paragraph" && isOn(attributes)) reader.context.pages.ask();
  },
  "w:t": textInto("text"),
  "m:t": textInto("text"),
  "w:instrText": textInto("instruction"),
  "w:tab": (reader) => {
    if (reader.properties === "none") reader.write("\t");
  },
  "w:ptab": write("\t"),
  "w:br": onBreak,
  "w:cr": write("\n"),
  "w:noBreakHyphen": write("-"),
  "w:sym": (reader, attributes) =>
    reader.write(symbolCharacter(attributes["w:font"] ?? "", attributes["w:char"] ?? "")),
  "w:lastRenderedPageBreak": (reader) => reader.context.pages.render(),
  "w:fldChar": onFieldMark,
  ...named(["w:checkBox", "w:ddList", "w:checked", "w:default", "w:result", "w:listEntry"], onForm),
  "w:tbl": (reader) => reader.structure.openTable(),
  "w:tr": (reader) => reader.structure.openRow(),
  "w:tc": (reader) => reader.structure.openCell(),
  "w:vMerge": (reader, attributes) => {
    if ((attributes["w:val"] ?? "continue") === "continue") reader.structure.continueCell();
  },
  "w:ins": (reader) => {
    reader.context.tally.insertions++;
  },
  "w:moveTo": (reader) => {
    reader.context.tally.insertions++;
  },
  "w:del": onDeletion,
  "w:moveFrom": onDeletion,
  "w:sdt": (reader) => reader.controls.begin(),
  "w:docPartGallery": (reader, attributes) => reader.controls.gallery(attributes["w:val"] ?? ""),
  "w14:checkbox": (reader) => reader.controls.box(),
  "w14:checked": (reader, attributes) =>
    reader.controls.check(attributes["w14:val"] === "1" || attributes["w14:val"] === "true"),
  "w:txbxContent": (reader) => reader.beginTextBox(),
  "mc:AlternateContent": (reader) => reader.alternatives.begin(reader.length),
  "mc:Choice": (reader) => {
    if (!reader.alternatives.choose()) reader.skip();
  },
  "mc:Fallback": (reader) => {
    if (!reader.alternatives.fallBack(reader.length)) reader.skip();
  },
  "w:commentReference": (reader) => {
    reader.context.tally.comments++;
  },
  "w:drawing": (reader) => {
    reader.context.tally.images++;
  },
  "w:pict": (reader) => {
    reader.context.tally.images++;
  },
  "o:OLEObject": (reader) => {
    reader.context.tally.objects++;
  },
  "w:altChunk": (reader) => {
    reader.context.tally.objects++;
  },
  ...named(
    [
      "w:pPrChange",
      "w:rPrChange",
      "w:tblPrChange",
      "w:trPrChange",
      "w:tcPrChange",
      "w:sectPrChange",
      "w:tblGridChange",
      "w:numberingChange",
      "w:rt",
    ],
    () => skip,
  ),
};

/** What is done at the end of each element. */
export const onClose: Readonly<Record<string, Close | undefined>> = {
  "w:p": (reader) => reader.endParagraph(),
  "w:pPr": (reader) => {
    reader.properties = "none";
  },
  "w:rPr": (reader) => {
    reader.properties = reader.properties === "mark" ? "paragraph" : "none";
  },
  "w:t": (reader) => {
    reader.target = "none";
  },
  "m:t": (reader) => {
    reader.target = "none";
  },
  "w:instrText": (reader) => {
    reader.target = "none";
  },
  "w:tbl": (reader) => reader.structure.closeTable(),
  "w:tr": (reader) => reader.structure.closeRow(),
  "w:tc": (reader) => reader.structure.closeCell(),
  "w:sdt": (reader) => reader.controls.end(),
  "w:txbxContent": (reader) => reader.endTextBox(),
  "mc:AlternateContent": (reader) => reader.alternatives.end(),
};
