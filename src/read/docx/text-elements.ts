import { symbolCharacter } from "../package/symbols.js";
import type { BodyReader } from "./body.js";
import { type Close, named, type Open } from "./element.js";
import { isOn, readParagraphProperty, readRunProperty } from "./properties.js";

const write =
  (text: string): Open =>
  (reader) =>
    reader.write(text);
const textInto =
  (target: BodyReader["target"]): Open & Close =>
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
    const { paragraph, properties } = reader;
    if (paragraph === null) return;
    if (properties === "run") readRunProperty(paragraph.run, name, attributes);
    else if (properties === "mark" && name === "w:vanish") paragraph.markHidden = isOn(attributes);
  };

const onForm =
  (name: string): Open =>
  (reader, attributes) =>
    reader.fields.form?.read(name, attributes);

const onBreak: Open = (reader, attributes) => {
  if (attributes["w:type"] === "page") reader.context.pages.ask();
  else reader.write("\n");
};

const onFieldMark: Open = (reader, attributes) => {
  const ended = reader.fields.mark(attributes["w:fldCharType"] ?? "");
  if (ended !== undefined) reader.write(ended.drawing);
};

/** Beginnings of what a paragraph holds: its format, its runs, its fields. */
export const onTextOpen: Readonly<Record<string, Open>> = {
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
};

/** Ends of what a paragraph holds. */
export const onTextClose: Readonly<Record<string, Close>> = {
  "w:p": (reader) => reader.endParagraph(),
  "w:pPr": (reader) => {
    reader.properties = "none";
  },
  "w:rPr": (reader) => {
    reader.properties = reader.properties === "mark" ? "paragraph" : "none";
  },
  "w:t": textInto("none"),
  "m:t": textInto("none"),
  "w:instrText": textInto("none"),
};
