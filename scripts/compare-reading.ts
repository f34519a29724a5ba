/**
 * Compares the words we read of each file with those of pdftotext (PDF) and LibreOffice or pandoc (Word, OpenDocument),
 * when they are installed: `npm run compare-reading -- FOLDER_OR_FILES… [--verbose]`.
 */
import { stat } from "node:fs/promises";
import { readDocument } from "../src/index.js";
import { inputsFromPaths } from "../src/node.js";
import { referenceText } from "./reading/reference.js";
import { compare, wordsOf, wordsOfTree } from "./reading/words.js";

const verbose = process.argv.includes("--verbose");
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (paths.length === 0) {
  console.error("usage: npm run compare-reading -- FOLDER_OR_FILES… [--verbose]");
  process.exit(2);
}

let total = 0;
let kept = 0;
for (const path of paths) {
  const folder = (await stat(path)).isDirectory();
  for (const input of (await inputsFromPaths([path])).inputs) {
    const file = folder ? `${path}/${input.file}` : path;
    const reference = await referenceText(file);
    if (reference === null) continue;
    const document = await readDocument(input);
    const result = compare(wordsOf(reference.text), wordsOfTree(document.tree));
    total += result.total;
    kept += result.kept;
    console.log(
      `${percent(result)}  ${result.total - result.kept}/${result.total}  ${file} (${reference.by})`,
    );
    if (verbose && result.missing.length > 0)
      console.log(
        `         ${result.missing
          .slice(0, 40)
          .map(([word, times]) => `${word}×${times}`)
          .join(" ")}`,
      );
  }
}
console.log(`${percent({ total, kept })}  ${total - kept}/${total}  in all`);

function percent({ total: all, kept: found }: { total: number; kept: number }): string {
  return `${((100 * found) / Math.max(1, all)).toFixed(2)} %`.padStart(8);
}
