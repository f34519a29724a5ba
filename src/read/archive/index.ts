import type { Input, Unreadable } from "../../model/document.js";
import { UnreadableError } from "../../model/errors.js";
import type { ZipEntry } from "../package/entries.js";
import { readDirectory } from "./directory.js";
import { readEntryBytes } from "./entry.js";
import { type Budget, MOST_FILES, newBudget, refuseEntry, refuseInner } from "./limits.js";
import { freeName, isClutter, isZip, safeName } from "./names.js";
import { type ByteSource, memorySource } from "./source.js";

export type { ByteSource } from "./source.js";

/** A file of an archive that cannot be opened, or the archive itself, and why. */
export interface ArchiveProblem extends Unreadable {
  readonly file: string;
}

export interface ExpandedArchive {
  /** One for each file, in the order of the archive; those that cannot be opened are there too: reading them says why. */
  readonly inputs: Input[];
  /** The same problems, known before anything is read. */
  readonly unreadable: ArchiveProblem[];
}

/**
 * Lists the files of a zip, and of the zips it holds, as inputs whose bytes are decompressed when they are asked for.
 * Names are labels below `file` ("DCE.zip/Pièces/RC.docx"). Nothing is written anywhere.
 * Sizes, ratios and counts are capped; sizes that lie are found when the file is read. Never throws.
 */
export function expandArchive(bytes: Uint8Array, file: string): Promise<ExpandedArchive> {
  return expandSource(memorySource(bytes), file);
}

/** The same for an archive that is read piece by piece. */
export async function expandSource(source: ByteSource, file: string): Promise<ExpandedArchive> {
  const expansion = new Expansion();
  await expansion.open(source, file, 0);
  return expansion;
}

class Expansion implements ExpandedArchive {
  readonly inputs: Input[] = [];
  readonly unreadable: ArchiveProblem[] = [];
  readonly #budget: Budget = newBudget();
  readonly #names = new Set<string>();

  async open(source: ByteSource, file: string, depth: number): Promise<void> {
    const directory = await readDirectory(source, MOST_FILES * 2).catch(() => null);
    if (directory === null) return this.#refuse(file, DAMAGED);
    const { entries, count } = directory;
    if (isDocument(entries)) return this.#add(file, source.size, () => source.read(0, source.size));
    for (const entry of entries) {
      const name = safeName(entry.name);
      if (name === "" || /[\\/]$/.test(entry.name) || isClutter(name)) continue;
      if (this.#budget.files-- <= 0) return this.#refuse(file, TOO_MANY);
      await this.#addEntry(source, entry, `${file}/${name}`, depth);
    }
    if (count > entries.length) this.#refuse(file, TOO_MANY);
  }

  async #addEntry(source: ByteSource, entry: ZipEntry, path: string, depth: number): Promise<void> {
    const isArchive = isZip(path);
    const refusal =
      refuseEntry(entry, this.#budget) ?? (isArchive ? refuseInner(entry, depth, this.#budget) : null);
    if (refusal !== null) return this.#refuse(path, refusal);
    const bytes = () => readEntryBytes(source, entry);
    if (!isArchive) return this.#add(path, entry.size, bytes);
    const inner = await bytes().catch(() => null);
    if (inner === null) this.#refuse(path, DAMAGED);
    else await this.open(memorySource(inner), path, depth + 1);
  }

  #add(path: string, size: number, bytes: () => Promise<Uint8Array>): void {
    this.inputs.push({ file: freeName(path, this.#names), size, bytes });
  }

  #refuse(path: string, { code, message }: Unreadable): void {
    const file = freeName(path, this.#names);
    this.unreadable.push({ file, code, message });
    this.inputs.push(unreadableInput(file, { code, message }));
  }
}

/** A Word, Excel or OpenDocument file is a zip too, and some are renamed ".zip". */
function isDocument(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === "[Content_Types].xml" || name === "META-INF/manifest.xml");
}

/** An input for a file known to be unreadable, so that the report says so instead of leaving it out. */
function unreadableInput(file: string, { code, message }: Unreadable): Input {
  return {
    file,
    bytes: () => {
      throw new UnreadableError(code, message);
    },
  };
}

const DAMAGED: Unreadable = {
  code: "fichier-endommage",
  message:
    "L'archive est endommagée ou incomplète : ses fichiers n'ont pas pu être ouverts. Refaites-la, ou déposez les pièces elles-mêmes.",
};
const TOO_MANY: Unreadable = {
  code: "trop-volumineux",
  message: `L'archive contient plus de ${MOST_FILES} fichiers : les suivants n'ont pas été ouverts. Déposez les pièces utiles seulement.`,
};
