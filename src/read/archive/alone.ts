import type { Input } from "../../model/document.js";
import { expandSource } from "./index.js";
import type { ByteSource } from "./source.js";

/**
 * The files of a zip as inputs. When it is all that was given, its own name says nothing and is left out: "RC.docx" for
 * "DCE.zip/RC.docx". Never throws: what cannot be opened says why when it is read.
 */
export async function inputsOfZip(source: ByteSource, file: string, alone: boolean): Promise<Input[]> {
  const { inputs } = await expandSource(source, file);
  const inside = `${file}/`;
  return inputs.map((input) =>
    alone && input.file.startsWith(inside) ? { ...input, file: input.file.slice(inside.length) } : input,
  );
}
