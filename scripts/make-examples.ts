// Writes examples/dce-nettoyage from the texts of examples/sources: npx tsx scripts/make-examples.ts
// Same sources, same bytes. With --check, writes nothing and fails when a file is not what its source gives.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makePdf } from "./examples/pdf.js";
import { readSource } from "./examples/source.js";
import { makeWord } from "./examples/word.js";

const SOURCES = fileURLToPath(new URL("../examples/sources/", import.meta.url));
const TARGET = fileURLToPath(new URL("../examples/dce-nettoyage/", import.meta.url));
const check = process.argv.includes("--check");

await mkdir(TARGET, { recursive: true });
let stale = 0;
for (const name of (await readdir(SOURCES)).sort()) {
  const { file, bytes } = await make(name, await readFile(join(SOURCES, name)));
  const before = await readFile(join(TARGET, file)).catch(() => null);
  const same = before !== null && Buffer.compare(before, bytes) === 0;
  if (!same) stale++;
  if (!check) await writeFile(join(TARGET, file), bytes);
  console.log(`${file} : ${bytes.length} octets${same ? "" : check ? ", à refaire" : ", écrit"}`);
}
if (check && stale > 0) process.exitCode = 1;

/** A source with settings becomes a Word or PDF file; one without is a piece as it stands. */
async function make(name: string, content: Buffer): Promise<{ file: string; bytes: Uint8Array }> {
  const text = content.toString("utf8");
  if (!text.startsWith("---\n")) return { file: name, bytes: content };
  const source = readSource(text);
  const { fichier } = source.head;
  return { file: fichier, bytes: fichier.endsWith(".pdf") ? await makePdf(source) : await makeWord(source) };
}
