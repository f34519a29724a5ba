import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { DceLintClient } from "../../src/client/index.js";
import { fileOf, textFile } from "./running.js";

const CLI = resolve("dist/cli.js");

interface Served {
  readonly child: ChildProcess;
  readonly client: DceLintClient;
  readonly ended: Promise<number | null>;
}

describe.skipIf(!existsSync(CLI))("dce-lint serve", () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });

  async function serve(environment: Record<string, string> = {}): Promise<Served> {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [CLI, "serve", "--port", "0"], { env });
    children.push(child);
    const ended = new Promise<number | null>((end) => child.once("exit", (code) => end(code)));
    const address = await new Promise<string>((found) => {
      let said = "";
      child.stderr?.on("data", (chunk) => {
        said += chunk;
        const match = /http:\/\/[\d.]+:\d+/.exec(said);
        if (match) found(match[0]);
      });
    });
    return { child, client: new DceLintClient(address), ended };
  }

  it("ends well when it is told to stop", async () => {
    const { child, client, ended } = await serve();
    expect(await client.packs()).toHaveLength(2);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("starts again after it was killed in the middle of a verification, which it no longer knows", async () => {
    const first = await serve();
    const { id } = await first.client.start([fileOf("examples/dce-nettoyage/CCTP.pdf")]);
    first.child.kill("SIGKILL");
    expect(await first.ended).toBeNull();
    const second = await serve();
    await expect(second.client.state(id)).rejects.toMatchObject({ code: "verification-inconnue" });
    expect((await second.client.verify([textFile("RC.md")])).dossier.documents).toHaveLength(1);
  });

  it("takes its key from the environment, and none that is short", async () => {
    const { client } = await serve({ DCE_LINT_CLE_API: "une clef assez longue" });
    await expect(client.packs()).rejects.toMatchObject({ status: 401 });
    const child = spawn(process.execPath, [CLI, "serve", "--port", "0"], {
      env: { ...process.env, DCE_LINT_CLE_API: "courte" },
    });
    expect(await new Promise((end) => child.once("exit", (code) => end(code)))).toBe(2);
  });

  it.each([
    [["--port", "99999"], "--port attend un nombre entier"],
    [["--hote", "192.0.2.1"], "n'est pas une adresse de cette machine"],
  ])("says what is wrong with %j", async (options, expected) => {
    const child = spawn(process.execPath, [CLI, "serve", ...options]);
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    expect(await new Promise((end) => child.once("exit", (code) => end(code)))).toBe(2);
    expect(said).toContain(expected);
  });
});
