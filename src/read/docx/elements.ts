import { AUTHOR } from "../../model/author.js";
import type { Tally } from "../package/remarks.js";
import { type Close, named, type Open } from "./element.js";
import { PASSED_OVER } from "./element-names.js";
import { onMathClose, onMathOpen } from "./math.js";
import { onTextClose, onTextOpen } from "./text-elements.js";

const skip: Open = (reader) => reader.skip();
const tally =
  (what: keyof Tally): Open =>
  ({ context }) => {
    context.tally[what]++;
  };

/** Stands around runs, or marks as deleted the end of a paragraph or a row of a table. */
const onDeletion: Open = (reader) => {
  reader.context.tally.deletions++;
  if (reader.properties === "mark" && reader.paragraph !== null) reader.paragraph.joined = true;
  else if (reader.paragraph === null) reader.structure.deleteRow();
  reader.skip();
};

/** Words under revision are read, but those that the program itself proposed: they are not the buyer's until accepted. */
const onInsertion: Open = (reader, attributes) => {
  const { tally: counts } = reader.context;
  if (attributes["w:author"] !== AUTHOR) counts.insertions++;
  else {
    if (reader.properties === "mark" && reader.paragraph !== null) reader.paragraph.proposed = true;
    else counts.proposals++;
    reader.skip();
  }
};

const onOpenElement: Readonly<Record<string, Open>> = {
  ...onTextOpen,
  ...onMathOpen,
  "w:tbl": (reader) => reader.structure.openTable(),
  "w:tr": (reader) => reader.structure.openRow(),
  "w:tc": (reader) => reader.structure.openCell(),
  "w:vMerge": (reader, attributes) => {
    if ((attributes["w:val"] ?? "continue") === "continue") reader.structure.continueCell();
  },
  "w:hMerge": (reader, attributes) => {
    if ((attributes["w:val"] ?? "continue") === "continue") reader.structure.dropCell();
  },
  "w:cellDel": (reader) => {
    reader.context.tally.deletions++;
    reader.structure.dropCell();
  },
  "w:cellIns": tally("insertions"),
  "w:ins": onInsertion,
  "w:moveTo": tally("insertions"),
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
  "w:commentReference": tally("comments"),
  "a:blip": tally("images"),
  "v:imagedata": tally("images"),
  "o:OLEObject": tally("objects"),
  "w:altChunk": tally("chunks"),
  "w:subDoc": tally("chunks"),
  "a:graphicData": (reader, { uri = "" }) => {
    if (/\/(?:diagram|chart|chartex)$/.test(uri)) reader.context.tally.diagrams++;
  },
  ...named(PASSED_OVER, () => skip),
};

const onCloseElement: Readonly<Record<string, Close>> = {
  ...onTextClose,
  ...onMathClose,
  "w:tbl": (reader) => reader.structure.closeTable(),
  "w:tr": (reader) => reader.structure.closeRow(),
  "w:tc": (reader) => reader.structure.closeCell(),
  "w:sdt": (reader) => reader.controls.end(),
  "w:txbxContent": (reader) => reader.endTextBox(),
  "mc:AlternateContent": (reader) => reader.alternatives.end(),
};

/** What is done at the beginning of each element; those without an entry are looked into. */
export const onOpen: ReadonlyMap<string, Open> = new Map(Object.entries(onOpenElement));
/** What is done at the end of each element. */
export const onClose: ReadonlyMap<string, Close> = new Map(Object.entries(onCloseElement));
