import type { AbstractNumbering, Numbering, NumberingInstance, NumberingLevel } from "../docx/numbering.js";
import { viewOf } from "../package/entries.js";
import type { NumeralFormat } from "../package/numerals.js";
import type { WordFile } from "./fib.js";
import { applyCharacter, applyParagraph, type CharacterFormat, type ParagraphFormat } from "./properties.js";

const MOST_LISTS = 5_000;
const LIST = 28;
const LIST_FORMAT = 16;
const LEVEL = 28;
const FORMATS: Readonly<Record<number, NumeralFormat | "bullet">> = {
  1: "upper-roman",
  2: "lower-roman",
  3: "upper-letter",
  4: "lower-letter",
  5: "ordinal",
  22: "decimal-zero",
  23: "bullet",
  255: "none",
};

/** The numberings of a Word 97–2003 document ([MS-DOC], 2.9.131 to 2.9.150), as those of a .docx are told. */
export function readLists(file: WordFile, fonts: readonly string[]): Numbering {
  const abstracts = readAbstracts(file, fonts);
  return { abstracts, instances: readInstances(file, abstracts, fonts) };
}

function readAbstracts(file: WordFile, fonts: readonly string[]): Map<string, AbstractNumbering> {
  const abstracts = new Map<string, AbstractNumbering>();
  const { at, length } = file.place("lists");
  if (length < 2) return abstracts;
  const view = viewOf(file.table);
  const count = Math.min(MOST_LISTS, view.getUint16(at, true));
  // The levels of all the lists stand after the table that announces them.
  let next = at + length;
  for (let rank = 0; rank < count; rank++) {
    const place = at + 2 + rank * LIST;
    const id = String(view.getInt32(place, true));
    const simple = (view.getUint8(place + 26) & 1) !== 0;
    const levels = new Map<number, NumberingLevel>();
    for (let index = 0; index < (simple ? 1 : 9); index++) {
      const { level, end } = readLevel(file, next, fonts);
      levels.set(index, level);
      next = end;
    }
    abstracts.set(id, { id, levels });
  }
  return abstracts;
}

function readInstances(
  file: WordFile,
  abstracts: ReadonlyMap<string, AbstractNumbering>,
  fonts: readonly string[],
): Map<string, NumberingInstance> {
  const instances = new Map<string, NumberingInstance>();
  const { at, length } = file.place("listFormats");
  if (length < 4) return instances;
  const view = viewOf(file.table);
  const count = Math.min(MOST_LISTS, view.getUint32(at, true));
  let next = at + 4 + count * LIST_FORMAT;
  for (let rank = 0; rank < count; rank++) {
    const place = at + 4 + rank * LIST_FORMAT;
    const abstract = String(view.getInt32(place, true));
    const instance: NumberingInstance = { abstract, starts: new Map(), levels: new Map() };
    next = readOverrides(file, next, view.getUint8(place + 12), instance, fonts);
    if (abstracts.has(abstract)) instances.set(String(rank + 1), instance);
  }
  return instances;
}

/** What a list format changes in its list: where a level starts, or the whole level. Gives the place after it. */
function readOverrides(
  file: WordFile,
  start: number,
  count: number,
  instance: NumberingInstance,
  fonts: readonly string[],
): number {
  const view = viewOf(file.table);
  let at = start + 4;
  for (let rank = 0; rank < count; rank++) {
    const flags = view.getUint32(at + 4, true);
    const index = flags & 0xf;
    if ((flags & 0x10) !== 0) instance.starts.set(index, view.getInt32(at, true));
    at += 8;
    if ((flags & 0x20) === 0) continue;
    const { level, end } = readLevel(file, at, fonts);
    instance.levels.set(index, level);
    at = end;
  }
  return at;
}

function readLevel(
  file: WordFile,
  at: number,
  fonts: readonly string[],
): { level: NumberingLevel; end: number } {
  const { table } = file;
  const view = viewOf(table);
  const flags = view.getUint8(at + 5);
  const [charactersLength, paragraphLength] = [view.getUint8(at + 24), view.getUint8(at + 25)];
  const paragraphAt = at + LEVEL;
  const textAt = paragraphAt + paragraphLength + charactersLength;
  const length = view.getUint16(textAt, true);
  const end = textAt + 2 + length * 2;
  const paragraph: ParagraphFormat = {};
  const characters: CharacterFormat = {};
  applyParagraph(paragraph, table.subarray(paragraphAt, paragraphAt + paragraphLength), file.data);
  applyCharacter(characters, table.subarray(paragraphAt + paragraphLength, textAt), {});
  const text = new TextDecoder("utf-16le").decode(table.subarray(textAt + 2, end));
  return {
    end,
    level: {
      start: view.getInt32(at, true),
      format: FORMATS[view.getUint8(at + 4)] ?? "decimal",
      // Where the number of a level stands in the text, there is the rank of this level.
      pattern: text.replace(/[\u0000-\u0008]/g, (rank) => `%${rank.charCodeAt(0) + 1}`),
      font: fonts[characters.font ?? -1] ?? "",
      legal: (flags & 0x04) !== 0,
      ...((flags & 0x08) !== 0 && { restart: view.getUint8(at + 26) }),
      ...(paragraph.left !== undefined && { left: paragraph.left }),
    },
  };
}
