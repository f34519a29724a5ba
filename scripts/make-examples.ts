// Writes examples/dce-nettoyage from the texts of examples/sources: npx tsx scripts/make-examples.ts
// Same sources, same bytes. With --check, writes nothing and fails when a file is not what its source gives.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeExample } from "./examples/make.js";

const SOURCES = fileURLToPath(new URL("../examples/sources/", import.meta.url));
const TARGET = fileURLToPath(new URL("../examples/dce-nettoyage/", import.meta.url));
const check = process.argv.includes("--check");

await mkdir(TARGET, { recursive: true });
for (const name of (await readdir(SOURCES)).sort()) {
  const { file, bytes } = await makeExample(name, await readFile(join(SOURCES, name)));
  const before = await readFile(join(TARGET, file)).catch(() => null);
  const same = before !== null && Buffer.compare(before, bytes) === 0;
  if (check && !same) process.exitCode = 1;
  if (!check) await writeFile(join(TARGET, file), bytes);
  console.log(`${file} : ${bytes.length} octets${same ? "" : check ? ", à refaire" : ", écrit"}`);
}
