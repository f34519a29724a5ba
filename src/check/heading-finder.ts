import { type Keyed, keyedHeadings, nearestHeading } from "../text/nearest-heading.js";
import type { CheckContext } from "./context.js";
import type { IndexedDocument } from "./indexed.js";

/** Seeks among the titles of each file, whose words are taken once, at the first question. */
export function headingFinder(documents: readonly IndexedDocument[]): CheckContext["headingNear"] {
  const known = new Map<string, Keyed[]>();
  return (file, title) => {
    const headings =
      known.get(file) ?? keyedHeadings(documents.find((one) => one.file === file)?.headings ?? []);
    known.set(file, headings);
    return nearestHeading(headings, title);
  };
}
