// Changes valid files in every way and reads them: each must give a document or a refusal in French, in time, in memory.
//   npm run fuzz -- [--seconds N] [--seed N] [--reader docx|odt|pdf|md|txt|xlsx|zip|html|rtf|doc|ods|xls] [--out FOLDER] [FILES OR FOLDERS…]
// A file that makes a reader fail is written to --out (default .fuzz); given back as an argument, it is read as it is with --replay.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Pool } from "../src/node/reader.js";
import { READERS, readerOf } from "./fuzz/change.js";
import { attempt, type Outcome, SCRIPT, type Trial, trials } from "./fuzz/run.js";
import { samples } from "./fuzz/samples.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    reader: { type: "string" },
    out: { type: "string", default: ".fuzz" },
    limit: { type: "string", default: "20" },
    replay: { type: "boolean", default: false },
  },
});
if (values.reader !== undefined && !(READERS as readonly string[]).includes(values.reader))
  throw new Error(`--reader: one of ${READERS.join(", ")}`);

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const limits = { seconds: Number(values.limit), memory: 1000 };
const totals = new Map<string, Record<Outcome, number> & { slowest: number }>();

const all = (await samples(root, positionals)).filter(
  ({ file }) => values.reader === undefined || readerOf(file) === values.reader,
);
console.log(`${all.length} valid files, seed ${values.seed}`);
if (values.replay) await replay();
else await explore();
console.table(Object.fromEntries(totals));
if ([...totals.values()].some(({ crash, hang, memory }) => crash + hang + memory > 0)) process.exitCode = 1;

async function explore(): Promise<void> {
  const end = performance.now() + Number(values.seconds) * 1000;
  for await (const trial of trials(all, Number(values.seed), limits)) {
    count(trial);
    if (performance.now() > end) return;
  }
}

/** The files given, as they are. */
async function replay(): Promise<void> {
  const pool = new Pool(SCRIPT, { ...limits, threads: 1 });
  for (const sample of all) count(await attempt(pool, sample));
  await pool.close();
}

function count(trial: Trial): void {
  const reader = readerOf(trial.file);
  const total = totals.get(reader) ?? { read: 0, refused: 0, crash: 0, hang: 0, memory: 0, slowest: 0 };
  total[trial.outcome]++;
  total.slowest = Math.max(total.slowest, Math.round(trial.seconds * 10) / 10);
  totals.set(reader, total);
  const slow = trial.seconds > limits.seconds / 4;
  if (trial.message === "" && !slow) return;
  mkdirSync(values.out, { recursive: true });
  const number = [...totals.values()].reduce(
    (sum, { read, refused, crash, hang, memory }) => sum + read + refused + crash + hang + memory,
    0,
  );
  const path = join(
    values.out,
    `${values.seed}-${number}-${slow ? "slow" : trial.outcome}-${trial.file.slice(-40)}`,
  );
  writeFileSync(path, trial.bytes);
  console.log(`${path} (${trial.seconds.toFixed(1)} s) ${trial.message}`);
}
