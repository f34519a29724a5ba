import type { OfficePackage } from "../package/package.js";
import { readXml } from "../package/xml.js";
import { localName, readRelationships } from "./parts.js";

/** The paragraphs of the text boxes laid over a sheet: instructions to candidates often stand there. */
export function readTextBoxes(source: OfficePackage, sheetPart: string): string[] {
  const drawings = readRelationships(source, sheetPart).filter(({ type }) => type === "drawing");
  return drawings.flatMap(({ target }) => paragraphsOf(source.text(target)));
}

function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  let [text, inText] = ["", false];
  if (xml === "") return paragraphs;
  readXml(xml, {
    open(tag) {
      const name = localName(tag);
      if (name === "p") text = "";
      else if (name === "br") text += " ";
      inText = name === "t";
    },
    close(tag) {
      if (localName(tag) === "p" && text.trim() !== "") paragraphs.push(text.trim());
      inText = false;
    },
    text(part) {
      if (inText) text += part;
    },
  });
  return paragraphs;
}
