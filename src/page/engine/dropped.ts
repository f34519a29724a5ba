import type { Input } from "../../model/document.js";
import { inputsOfZip } from "../../read/archive/alone.js";
import type { ByteSource } from "../../read/archive/index.js";
import { freeName, isClutter, isZip } from "../../read/archive/names.js";

/** A file that was dropped on the page, or chosen there; its bytes stay on the disk until they are read. */
export interface Dropped {
  /** With its folders, as the browser gives it: "DCE/RC.docx". */
  readonly path: string;
  readonly blob: Blob;
}

/** The files of a dossier, zips expanded, in reading order; names are relative to what was dropped when it is one thing. */
export async function inputsOf(dropped: readonly Dropped[]): Promise<Input[]> {
  const root = commonRoot(dropped);
  const names = new Set<string>();
  const inputs: Input[] = [];
  for (const { path, blob } of dropped.toSorted((a, b) => collator.compare(a.path, b.path))) {
    if (isClutter(path)) continue;
    const file = path.slice(root.length).normalize("NFC");
    for (const input of await inputsIn(file, blob, dropped.length === 1))
      inputs.push({ ...input, file: freeName(input.file, names) });
  }
  return inputs;
}

const collator = new Intl.Collator("fr", { numeric: true });

async function inputsIn(file: string, blob: Blob, alone: boolean): Promise<Input[]> {
  if (isZip(file)) return inputsOfZip(blobSource(blob), file, alone);
  return [{ file, size: blob.size, bytes: () => bytesIn(blob) }];
}

const blobSource = (blob: Blob): ByteSource => ({
  size: blob.size,
  read: (offset, length) => bytesIn(blob.slice(offset, offset + length)),
});

const bytesIn = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** "DCE/" when everything stands in that folder, "" otherwise. */
function commonRoot(dropped: readonly Dropped[]): string {
  const first = dropped[0]?.path ?? "";
  const root = first.slice(0, first.indexOf("/") + 1);
  return dropped.every(({ path }) => path.startsWith(root)) ? root : "";
}
