import type { ReadResult, Unreadable } from "../../model/document.js";
import { assemble } from "../package/assemble.js";
import { empty, type FileKind, notOne } from "../package/failures.js";
import { plainParagraphs } from "../package/plain.js";
import { remarksOf } from "../package/remarks.js";
import { unreadParts } from "../package/unread.js";
import { RtfGroups } from "./groups.js";
import { RtfReader } from "./reader.js";
import { readRtfTokens } from "./tokens.js";

const RTF: FileKind = { name: "document RTF", program: "Word", extension: ".docx" };

/**
 * Reads a Rich Text Format document (.rtf, and many .doc): titles by their styles and outline levels, the numbers and
 * bullets printed before paragraphs, tables, notes, fields by their results; headers, footers, hidden text and tables of
 * contents set aside. Insertions under revision are read, deletions are not. Pictures and objects are passed over.
 *
 * @throws UnreadableError when the file is empty or is no RTF
 */
export async function readRtf(bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) throw empty(RTF);
  if (!String.fromCharCode(...bytes.subarray(0, 100)).includes("{\\rtf")) throw notOne(RTF);
  const reader = new RtfReader();
  const groups = new RtfGroups(reader);
  readRtfTokens(bytes, groups);
  groups.flush();
  const cut = groups.depth > 0 ? [CUT] : [];
  const blocks = reader.finish();
  const children = [
    ...assemble(blocks),
    ...plainParagraphs(reader.beside.note),
    ...plainParagraphs(reader.beside["en-tete"], "en-tete"),
    ...plainParagraphs(reader.beside["pied-de-page"], "pied-de-page"),
  ];
  return {
    tree: { type: "root", children },
    unreadable: [...cut, ...unreadParts(blocks, reader.tally.images, RTF)],
    remarks: remarksOf(reader.tally),
  };
}

const CUT: Unreadable = {
  code: "fichier-endommage",
  message:
    "Le fichier RTF s'arrête avant sa fin : ce qui manque n'a pas été lu. Ouvrez-le dans Word, vérifiez-le et enregistrez-en une copie au format .docx, puis déposez cette copie.",
};
