import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gapsOfFile } from "../annotate/file.js";
import { UnreadableError } from "../model/errors.js";
import type { OutputFile } from "./output.js";

/** Where the annotated copies of a dossier stand among its results. */
export const COPIES = "annotes";

/** The annotated copies of earlier results in which somebody answered a remark, or resolved it. Throws the error of Node. */
export async function answeredCopies(folder: string): Promise<OutputFile[]> {
  const found = await readdir(join(folder, COPIES), { recursive: true }).catch(() => []);
  const answered: OutputFile[] = [];
  for (const path of found.filter((one) => /\.(?:do[ct][xm]|o[dt]t)$/i.test(one))) {
    const content = await readFile(join(folder, COPIES, path));
    const name = `${COPIES}/${path.replaceAll("\\", "/")}`;
    if (answersIn(name, content).length > 0) answered.push({ name, content });
  }
  return answered;
}

/** The new files, but for the copies that would make answers disappear: those of before stay. A copy whose answers came back with the dossier is replaced. */
export function withoutLoss(
  files: readonly OutputFile[],
  answered: readonly OutputFile[],
): { readonly files: OutputFile[]; readonly kept: readonly string[] } {
  const kept = answered.filter(({ name, content }) => {
    const fresh = files.find((file) => file.name === name);
    const known = new Set(fresh === undefined ? [] : answersIn(name, fresh.content));
    return answersIn(name, content).some((answer) => !known.has(answer));
  });
  const names = kept.map(({ name }) => name);
  return { files: [...files.filter(({ name }) => !names.includes(name)), ...kept], kept: names };
}

function answersIn(name: string, content: string | Uint8Array): string[] {
  if (typeof content === "string") return [];
  try {
    return gapsOfFile(name, content).map((gap) => JSON.stringify(gap));
  } catch (error) {
    if (error instanceof UnreadableError) return [];
    throw error;
  }
}
