import type { Passage } from "../model/passage.js";
import { readWordDocument } from "../read/docx/document.js";
import { openWord, type WordParts } from "../read/docx/parts.js";
import { WORD } from "../read/package/failures.js";
import { asUnreadable } from "../read/package/package.js";
import { buildPassages } from "../text/passages.js";
import type { PartPlaces } from "./places.js";
import { scanPart } from "./scan.js";

/** A Word file to annotate: its parts, the text of the main one and where all stands in it. */
export interface WordFile {
  readonly parts: WordParts;
  readonly xml: string;
  readonly places: PartPlaces;
  readonly passages: readonly Passage[];
  /** Where all stands in the notes: footnotes, then endnotes. */
  readonly notes: ReadonlyArray<{ readonly kind: "footnote" | "endnote"; readonly places: PartPlaces }>;
}

/** Opens a Word file. Throws UnreadableError. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const { passages } = buildPassages(readWordDocument(bytes).tree);
  return asUnreadable(WORD, () => {
    const parts = openWord(bytes);
    const xml = parts.package.text(parts.main);
    const scanned = (name: string | undefined) =>
      scanPart(name === undefined ? "" : parts.package.text(name));
    return {
      parts,
      xml,
      places: scanPart(xml),
      passages,
      notes: [
        { kind: "footnote", places: scanned(parts.footnotes) },
        { kind: "endnote", places: scanned(parts.endnotes) },
      ],
    };
  });
}
