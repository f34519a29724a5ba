import type { OfficePackage } from "../package/package.js";
import { readXml } from "../package/xml.js";
import { localName, readRelationships } from "./parts.js";

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

const WORKBOOK = "xl/workbook.xml";

/** The sheets of a workbook, in the order of its tabs. */
export function readSheets(source: OfficePackage): SheetPart[] {
  const targets = new Map(readRelationships(source, WORKBOOK).map(({ id, target }) => [id, target]));
  const sheets: SheetPart[] = [];
  readXml(source.text(WORKBOOK), {
    open(tag, attributes) {
      if (localName(tag) !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const part = targets.get(id);
      const hidden = /hidden$/i.test(attributes["state"] ?? "");
      if (part !== undefined) sheets.push({ name: attributes["name"] ?? "", part, hidden });
    },
    close() {},
  });
  return sheets;
}

/** The texts shared by the cells, in order; the pronunciation guides of some are left out. */
export function readSharedStrings(source: OfficePackage): string[] {
  const strings: string[] = [];
  const xml = source.text("xl/sharedStrings.xml");
  if (xml === "") return strings;
  let [text, inText, guide] = ["", false, false];
  readXml(xml, {
    open(tag) {
      const name = localName(tag);
      if (name === "si") text = "";
      else if (name === "rPh") guide = true;
      else if (name === "t") inText = !guide;
    },
    close(tag) {
      const name = localName(tag);
      if (name === "si") strings.push(text);
      else if (name === "rPh") guide = false;
      else if (name === "t") inText = false;
    },
    text(part) {
      if (inText) text += part;
    },
  });
  return strings;
}
