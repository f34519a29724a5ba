// Loads the built service from this process: how many verifications a second, how long they take, and what memory it keeps.
//   npm run load -- [--requests 1000] [--clients 4]
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DceLintClient, ServiceError } from "../src/client/index.js";
import { median, ROOT } from "./bench/measure.js";

const { values } = parseArgs({
  options: { requests: { type: "string", default: "1000" }, clients: { type: "string", default: "4" } },
});
const dossier = readFolder("examples/dce-nettoyage");
const small = dossier.filter(({ name }) => name === "RC.docx");

const { child, address } = await serve();
const client = new DceLintClient(address);
console.log(`${"what".padEnd(34)} per second   median ms   95 % ms   resident MB   heap MB`);
await client.verify(dossier);
await say("one Word file", await load(small, Number(values.requests)));
await say("the example dossier, six files", await load(dossier, Math.ceil(Number(values.requests) / 10)));

const burst = await Promise.allSettled(Array.from({ length: 200 }, () => client.verify(small)));
const refused = burst.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
const clean = refused.every((error) => error instanceof ServiceError && error.code === "service-occupe");
console.log(
  `200 at once: ${200 - refused.length} done, ${refused.length} sent away${clean ? " with 503" : " OTHERWISE"}`,
);
await say("after that, one Word file", await load(small, 20));
child.kill("SIGTERM");

async function load(files: typeof dossier, requests: number): Promise<{ rate: number; times: number[] }> {
  const times: number[] = [];
  let left = requests;
  const start = performance.now();
  const work = async () => {
    while (left-- > 0) {
      const begun = performance.now();
      await client.verify(files);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: Number(values.clients) }, work));
  return { rate: (requests * 1000) / (performance.now() - start), times: times.sort((a, b) => a - b) };
}

async function say(what: string, { rate, times }: { rate: number; times: number[] }): Promise<void> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)`, "m").exec(metrics)?.[1] ?? 0) / 1e6;
  const numbers = [
    rate.toFixed(1),
    median(times).toFixed(0),
    (times[Math.floor(times.length * 0.95)] ?? 0).toFixed(0),
    megabytes("process_resident_memory_bytes").toFixed(0),
    megabytes("nodejs_heap_size_used_bytes").toFixed(0),
  ];
  console.log(`${what.padEnd(34)} ${numbers.map((number) => number.padStart(10)).join("  ")}`);
}

function serve(): Promise<{ child: ReturnType<typeof spawn>; address: string }> {
  const child = spawn(process.execPath, [join(ROOT, "dist/cli.js"), "serve", "--port", "0"]);
  return new Promise((found) => {
    let said = "";
    child.stderr.on("data", (chunk) => {
      if (said.length < 1000) said += chunk;
      const match = /http:\/\/[\d.]+:\d+/.exec(said);
      if (match) found({ child, address: match[0] });
    });
  });
}

function readFolder(folder: string) {
  return readdirSync(join(ROOT, folder)).map((name) => ({
    name,
    content: new Uint8Array(readFileSync(join(ROOT, folder, name))),
  }));
}
