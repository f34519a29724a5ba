import type { OfficePackage } from "../package/package.js";
import { type Attributes, readXml } from "../package/xml.js";

/** Name without its prefix: spreadsheets are written with or without one. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export interface Relationship {
  readonly id: string;
  /** Last word of the type: "worksheet", "drawing". */
  readonly type: string;
  /** Full name of the part in the package. */
  readonly target: string;
}

/** The parts a part refers to. */
export function readRelationships(source: OfficePackage, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const found: Relationship[] = [];
  const xml = source.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (xml === "") return found;
  readXml(xml, {
    open(name, attributes) {
      if (localName(name) !== "Relationship") return;
      const { Id: id = "", Type: type = "", Target: target = "" } = attributes as Partial<Attributes>;
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolvePart(folder, target) });
    },
    close() {},
  });
  return found;
}

/** "../drawings/drawing1.xml" from "xl/worksheets/" is "xl/drawings/drawing1.xml". */
function resolvePart(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target.slice(1) : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
