import { makePdf } from "./pdf.js";
import { readSource } from "./source.js";
import { makeWord } from "./word.js";

/** The file made from a source: one with settings becomes a Word or PDF file, one without is a piece as it stands. */
export async function makeExample(
  name: string,
  content: Buffer,
): Promise<{ file: string; bytes: Uint8Array }> {
  const text = content.toString("utf8");
  if (!text.startsWith("---\n")) return { file: name, bytes: content };
  const source = readSource(text);
  const { fichier } = source.head;
  return { file: fichier, bytes: fichier.endsWith(".pdf") ? await makePdf(source) : await makeWord(source) };
}
