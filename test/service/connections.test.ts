import { once } from "node:events";
import { type ClientRequest, request } from "node:http";
import { setTimeout as later } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { DceLintClient } from "../../src/client/index.js";
import { fileOf, IS_BUILT, type Started, start } from "./running.js";

const KEY = "une clef assez longue";
const MEGABYTE = 1_000_000;

describe.skipIf(!IS_BUILT)("a connection to the service", () => {
  it.each([
    ["without the key", 401, {}],
    ["in no known form", 406, { "x-api-key": KEY, accept: "image/png" }],
    ["too large", 413, { "x-api-key": KEY }],
  ])("lets who sends a dossier %s read why, however fast it is sent", async (_, status, headers) => {
    const service = await start({ apiKey: KEY, maxBytes: MEGABYTE });
    const answers: number[] = [];
    for (let call = 0; call < 5; call++) answers.push(await sent(service, 5, headers));
    expect(answers).toEqual(Array(5).fill(status));
    await service.close();
  });

  it("is not waited for when it is idle and the service stops", async () => {
    const service = await start({ stopSeconds: 3600 });
    const client = new DceLintClient(service.address);
    const asked = client.verify([fileOf("examples/dce-nettoyage/CCTP.pdf")]);
    await expect.poll(() => runningIn(service)).toBe(1);
    const closed = service.close();
    expect((await asked).dossier.documents).toHaveLength(1);
    await closed;
  });
});

/** The status read by a client that writes all it has before it reads. */
function sent({ address }: Started, megabytes: number, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const call = request({
      ...{ hostname, port, agent: false, method: "POST", path: "/v1/verifications" },
      headers: {
        ...headers,
        "content-type": "multipart/form-data; boundary=x",
        "content-length": megabytes * MEGABYTE,
      },
    });
    call.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on("error", reject);
    void writeAll(call, megabytes);
  });
}

/** As the connection takes it: what is written at once is read at once, and shows nothing. */
async function writeAll(call: ClientRequest, megabytes: number): Promise<void> {
  for (let part = 0; part < megabytes && !call.destroyed; part++) {
    if (!call.write(new Uint8Array(MEGABYTE)))
      await Promise.race([once(call, "drain"), once(call, "close")]).catch(() => undefined);
    await later(0);
  }
  call.end();
}

async function runningIn({ address }: Started): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^dce_lint_verifications_running (\d+)/m.exec(text)?.[1]);
}
