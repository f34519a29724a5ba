// Measures the built program: whole processes first, then its own share against the bare parser of each format.
//   npm run bench -- [--runs N] [--dossier FOLDER] [--corpus FOLDER]
// --corpus: a folder that holds one-1mb/, one-10mb/ and many-200/ of Markdown files.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cost, type Measure, measure, median, ROOT } from "./bench/measure.js";
import { samples } from "./bench/samples.js";
import { shares } from "./bench/shares.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    dossier: {
      type: "string",
      default: process.env["DCE_LINT_BENCH_DOSSIER"] ?? join(ROOT, "examples/dce-nettoyage"),
    },
    corpus: { type: "string" },
  },
});
const runs = Math.max(1, Number(values.runs));
const cli = join(ROOT, "dist/cli.js");
const { word, pdf } = await samples(join(ROOT, ".bench"));
const corpora = values.corpus
  ? ["one-1mb", "one-10mb", "many-200"]
      .map((name) => join(values.corpus!, name))
      .filter((folder) => existsSync(folder))
  : [];

const check = (path: string) => [cli, "check", path, "--format", "json", "--fail-on", "jamais"];
const cases: [string, string[]][] = [
  ["node -e 0", ["-e", "0"]],
  ["dce-lint --version", [cli, "--version"]],
  ["dce-lint --help", [cli, "--help"]],
  ["Word, 60 pages", check(word)],
  ["PDF, 300 pages", check(pdf)],
  ...(existsSync(values.dossier) ? [["dossier", check(values.dossier)] as [string, string[]]] : []),
  ...corpora.map((folder): [string, string[]] => [`Markdown, ${folder.split("/").at(-1)}`, check(folder)]),
];

console.log(
  `Node ${process.versions.node}, ${process.platform} ${process.arch}; medians of ${runs} runs after one.\n`,
);
console.log("| whole process | wall s | CPU s | peak MiB |\n| --- | --- | --- | --- |");
for (const [name, args] of cases) {
  cost(args);
  const taken: Measure[] = Array.from({ length: runs }, () => cost(args));
  const of = (key: keyof Measure) => median(taken.map((one) => one[key]));
  console.log(`| ${name} | ${of("wall").toFixed(2)} | ${of("cpu").toFixed(2)} | ${of("peak").toFixed(0)} |`);
}

console.log(
  "\n| one process, warm | bare parser ms | reading ms | everything ms | ours beside the parser |\n| --- | --- | --- | --- | --- |",
);
for (const path of [
  word,
  pdf,
  ...corpora.map((folder) => join(folder, "dce.md")).filter((file) => existsSync(file)),
]) {
  const { parser, read, lint } = await shares(path, measure);
  const ratio = `× ${(lint / parser).toFixed(2)}`;
  console.log(
    `| ${path.split("/").slice(-2).join("/")} | ${[parser, read, lint].map((ms) => ms.toFixed(0)).join(" | ")} | ${ratio} |`,
  );
}
