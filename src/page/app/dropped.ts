import { fromEvent } from "file-selector";
import type { Dropped } from "../engine/dropped.js";

/** The files of a drop or of a choice, with the folders they stand in. */
export async function droppedIn(event: Event): Promise<Dropped[]> {
  const found = await fromEvent(event);
  return found.flatMap((item) => (item instanceof File ? [{ path: pathOf(item), blob: item }] : []));
}

/** "DCE/RC.docx" */
function pathOf(file: File & { readonly path?: string }): string {
  const path = file.path ?? (file.webkitRelativePath || file.name);
  return path.replace(/^\.?\/+/, "");
}
