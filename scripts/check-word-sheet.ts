// Whether the visas stay on page one of the Word form, of a small and of a huge dossier: npx tsx scripts/check-word-sheet.ts
// By hand: it needs LibreOffice (soffice), which converts the files to PDF.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Report, readDocument, wordReport } from "../src/index.js";
import { buildPassages } from "../src/text/passages.js";
import { hugeReport } from "../test/report/support/huge.js";
import { bareDossier, lintTexts } from "../test/support/lint.js";

const SIGNED = ["Nom, date, signature", "Écart accepté - motif"];
const folder = mkdtempSync(join(tmpdir(), "dce-lint-sheet-"));

async function pagesOf(name: string, report: Report): Promise<number[]> {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, await wordReport(report));
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, file], {
    stdio: "ignore",
  });
  const bytes = new Uint8Array(readFileSync(join(folder, `${name}.pdf`)));
  const { passages } = buildPassages((await readDocument({ file: `${name}.pdf`, bytes })).tree);
  const signed = passages.filter(({ text }) => SIGNED.some((words) => text.includes(words)));
  return [...new Set(signed.map(({ origin }) => origin.page ?? 0))];
}

try {
  const reports = { small: await lintTexts(bareDossier()), huge: await hugeReport() };
  for (const [name, report] of Object.entries(reports)) {
    const pages = await pagesOf(name, report);
    const holds = pages.join() === "1";
    console.log(
      `${name}: visas on page ${pages.join(" and ") || "none"}${holds ? "" : ": page one is too long"}`,
    );
    if (!holds) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
