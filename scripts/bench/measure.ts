import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
export const ROOT = join(HERE, "../..");
const usageFile = join(mkdtempSync(join(tmpdir(), "dce-lint-bench-")), "usage.json");

/** What one process took: seconds of clock, seconds of CPU, MiB at its largest. */
export interface Measure {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Runs Node with these arguments and measures the process. Throws when it fails. */
export function cost(args: readonly string[]): Measure {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", join(HERE, "usage.cjs"), ...args], {
    env: { ...process.env, DCE_LINT_USAGE: usageFile },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(" ")} exits with ${status}\n${stderr}`);
  const { cpu, maxRSS } = JSON.parse(readFileSync(usageFile, "utf8")) as { cpu: number; maxRSS: number };
  return { wall, cpu: cpu / 1e6, peak: maxRSS / 1024 };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median milliseconds of an action in this process, after one warm-up call. */
export async function measure(action: () => Promise<unknown> | unknown, runs = 3): Promise<number> {
  const taken: number[] = [];
  for (let run = -1; run < runs; run++) {
    const start = performance.now();
    await action();
    if (run >= 0) taken.push(performance.now() - start);
  }
  return median(taken);
}
