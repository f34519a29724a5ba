import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMON_JS, ES_MODULE, TYPES } from "./consumer-sources.js";
import { run } from "./npm.js";
import { sampleDossier } from "./sample-dossier.js";

/** Installs the tarball in an empty folder and uses it as its users do; throws when one of them fails. */
export async function checkConsumers(root: string, tarball: string, folder: string): Promise<void> {
  const home = join(folder, "consumer");
  mkdirSync(join(home, "dce"), { recursive: true });
  cpSync(join(root, "docs/exemple-referentiel"), join(home, "pack"), { recursive: true });
  for (const [name, bytes] of await sampleDossier()) writeFileSync(join(home, "dce", name), bytes);
  const sources = {
    "package.json": JSON.stringify({ name: "consumer", private: true }),
    "consumer.mjs": ES_MODULE,
    "consumer.cjs": COMMON_JS,
    "types.mts": TYPES,
    "types.cts": TYPES,
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "NodeNext", target: "ES2022", strict: true, noEmit: true, types: [] },
      files: ["types.mts", "types.cts"],
    }),
  };
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(home, name), text);
  run("npm", ["install", tarball, "--no-audit", "--no-fund", "--ignore-scripts"], home);
  for (const file of ["consumer.mjs", "consumer.cjs"]) run(process.execPath, [file], home);
  run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json"], home);
  checkCommand(home);
}

function checkCommand(home: string): void {
  const args = ["--no-install", "dce-lint", "check", "dce", "--format", "json", "--fail-on", "jamais"];
  const report = JSON.parse(run("npx", args, home)) as {
    dossier: { documents: { file: string; unread?: string }[] };
  };
  const read = report.dossier.documents.filter(({ unread }) => unread === undefined).length;
  if (read !== 3)
    throw new Error(`the command read ${read} of 3 files: ${JSON.stringify(report.dossier.documents)}`);
}
