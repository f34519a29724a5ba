import type { OfficePackage } from "../package/package.js";
import { readXml } from "../package/xml.js";
import { BUILT_IN, type Shown, shownBy } from "../sheets/numbers.js";
import { localName } from "./parts.js";

/** For each style of cell, how its numbers are shown. */
export function readShown(source: OfficePackage): Shown[] {
  const xml = source.text("xl/styles.xml");
  const codes = new Map<number, Shown>(BUILT_IN);
  const styles: Shown[] = [];
  let inCells = false;
  if (xml === "") return styles;
  readXml(xml, {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === "numFmt")
        codes.set(Number(attributes["numFmtId"]), shownBy(attributes["formatCode"] ?? ""));
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) styles.push(codes.get(Number(attributes["numFmtId"])) ?? "number");
    },
    close(tag) {
      if (localName(tag) === "cellXfs") inCells = false;
    },
  });
  return styles;
}
