import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { changeBytes } from "./bytes.js";
import type { Random } from "./random.js";
import { changeXml } from "./xml.js";

/** Parts where most is read are changed more often. */
const MAIN =
  /^(?:word\/(?:document|numbering|styles|footnotes|_rels\/document\.xml)|content|styles|xl\/(?:workbook|worksheets\/|sharedStrings))/;

/** A Word, OpenDocument or Excel file with one of its parts changed, and the sums of the zip right. */
export function changePart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = partsOf(bytes);
  if (parts === null) return changeBytes(bytes, random);
  const names = Object.keys(parts);
  const xml = names.filter((name) => /\.(?:xml|rels)$/.test(name));
  if (xml.length === 0) return changeBytes(bytes, random);
  const main = xml.filter((name) => MAIN.test(name));
  const name = random.pick(random.below(4) === 0 || main.length === 0 ? xml : main);
  switch (random.below(20)) {
    case 0:
      delete parts[name];
      break;
    case 1:
      parts[name] = parts[random.pick(names)]!;
      break;
    case 2:
      parts[name] = changeBytes(parts[name]!, random);
      break;
    case 3:
      parts[`${name}.${random.below(9)}`] = parts[name]!;
      break;
    default:
      parts[name] = strToU8(changeXml(strFromU8(parts[name]!), random));
  }
  return zipSync(parts, { level: 1 });
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}
