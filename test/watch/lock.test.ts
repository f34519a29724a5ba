import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Lock } from "../../src/watch/lock.js";

const TAKEN = { code: "deja-surveille" };
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dce-lint-lock-"));
  file = join(folder, "verrou");
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = () => new Lock(file, 60_000);
/** The lock that another program left, without a sign for an hour when it is silent. */
function left(holder: object | string, silent = false): void {
  writeFileSync(file, typeof holder === "string" ? holder : JSON.stringify({ id: "autre", ...holder }));
  const hourAgo = new Date(Date.now() - 3_600_000);
  if (silent) utimesSync(file, hourAgo, hourAgo);
}

it("is held by one at a time, and released", async () => {
  const first = lock();
  await first.take();
  left({ pid: process.ppid, poste: hostname() });
  await expect(lock().take()).rejects.toMatchObject(TAKEN);
  await expect(first.touch()).rejects.toMatchObject(TAKEN);
  await first.release();
  expect(readFileSync(file, "utf8")).toContain(String(process.ppid));
  rmSync(file);
  await first.take();
  await first.touch();
  await first.release();
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ["a process that is gone", { pid: 2 ** 30, poste: hostname() }, false],
  [
    "the process of the same number, in a container that starts again",
    { pid: process.pid, poste: hostname() },
    false,
  ],
  ["a machine that gives no sign", { pid: 1, poste: "ailleurs" }, true],
  ["a number that another process took since", { pid: process.ppid, poste: hostname() }, true],
  ["a program that died as it wrote", "{", true],
])("is taken over from %s", async (_name, holder, silent) => {
  left(holder, silent);
  await lock().take();
  expect(readFileSync(file, "utf8")).toContain(`"pid":${process.pid}`);
  expect(readdirSync(folder)).toEqual(["verrou"]);
});

it.each([
  ["another machine", { pid: 2 ** 30, poste: "ailleurs" }],
  ["a program that is writing it", ""],
])("is left to %s that gave a sign", async (_name, holder) => {
  left(holder);
  await expect(lock().take()).rejects.toMatchObject(TAKEN);
});
