/** Lints a Markdown text and a PDF from memory, then the folder from disk; written for both module systems. */
const BODY = `
async function main() {
  const text = new TextEncoder().encode("# RC\\n\\n## 1 Candidature\\n\\nLe candidat remet le formulaire DC1.\\n");
  const fromMemory = await lint(
    [
      { file: "RC.md", bytes: text },
      { file: "CCTP.pdf", bytes: readFileSync("dce/CCTP.pdf") },
    ],
    { today: "2026-11-25" },
  );
  assert.equal(fromMemory.tool.version, version);
  assert.deepEqual(fromMemory.dossier.documents.map(({ format }) => format), ["markdown", "pdf"]);
  assert.ok(fromMemory.dossier.documents.every(({ unread, passages }) => unread === undefined && passages > 0));
  const honour = fromMemory.requirements.find(({ id }) => id === "social/declaration-honneur");
  assert.equal(honour?.verdict, "conforme");
  assert.deepEqual(JSON.parse(jsonReport(fromMemory)), JSON.parse(JSON.stringify(fromMemory)));

  assert.match(await docxToHtml(readFileSync("dce/CCAP.docx")), /<h1>.*Délai de paiement<\\/h1>/);

  const { inputs, problems } = await inputsFromPaths(["dce"]);
  assert.deepEqual(problems, []);
  const ruleset = await rulesetFromFolder("pack");
  const reader = limitedReader({ seconds: 60 });
  const { read, readAhead } = reader;
  const fromDisk = await lint(inputs, { today: "2026-11-25", ruleset, read, readAhead });
  await reader.close();
  assert.ok(fromDisk.requirements.some(({ id }) => id === "environnement/emballages"));
  assert.equal(fromDisk.dossier.documents.length, 3);
  assert.ok(fromDisk.dossier.documents.every(({ unread }) => unread === undefined));
}
main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
`;

/** The service and its client, from where they are installed. */
const SERVICE = `
async function served() {
  const service = await startService({ port: 0, log: () => undefined });
  const client = new DceLintClient(service.address);
  const content = new TextEncoder().encode("# RC\\n\\n## 1 Objet\\n\\nLe marché a pour objet le nettoyage des locaux.\\n");
  const report = await client.verify([{ name: "RC.md", content }]);
  assert.equal(report.tool.version, version);
  assert.match(await (await fetch(service.address)).text(), /<!doctype html>/);
  await service.close();
}
served().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
`;

export const ES_MODULE = `import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { docxToHtml, jsonReport, lint, version } from "dce-lint";
import { inputsFromPaths, limitedReader, rulesetFromFolder } from "dce-lint/node";
import { DceLintClient } from "dce-lint/client";
import { startService } from "dce-lint/service";
${BODY}${SERVICE}`;

export const COMMON_JS = `const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { docxToHtml, jsonReport, lint, version } = require("dce-lint");
const { inputsFromPaths, limitedReader, rulesetFromFolder } = require("dce-lint/node");
assert.equal(typeof require("dce-lint/client").DceLintClient, "function");
${BODY}`;

/** The same in TypeScript, checked with the declarations of each module system. */
export const TYPES = `import { type Input, lint, type Report, type Verdict } from "dce-lint";
import { DceLintClient } from "dce-lint/client";
import { inputsFromPaths } from "dce-lint/node";

export const served = (address: string): Promise<Report> => new DceLintClient(address).verify([]);

export async function verdicts(paths: string[]): Promise<Verdict[]> {
  const { inputs } = await inputsFromPaths(paths);
  const all: readonly Input[] = inputs;
  const report: Report = await lint(all, { today: "2026-11-25", date: "2026-10-01" });
  // @ts-expect-error the date of the day is required
  await lint(all, {});
  return report.requirements.map(({ verdict }) => verdict);
}
`;
